package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.ChapterLoudness;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.audio.Samples;
import java.util.ArrayList;
import java.util.List;

/** Measures the sound of a book as it is written. Memory grows with the number of chapters only. Used by one thread. */
final class LoudnessMeter {

    /** What is louder than this sounds: -60 dBFS. */
    private static final int AUDIBLE = 33;

    private static final int STEPS_PER_SECOND = 10;

    private final int sampleRate;
    private final int stepSamples;
    private final KWeighting weighting;
    private final TruePeak truePeak = new TruePeak();
    private final LevelMeter book;
    private final List<ChapterLoudness> chapters = new ArrayList<>();

    private LevelMeter chapter;
    private WaveformSketch sketch = new WaveformSketch();
    private String title = "";
    private boolean open;
    private long position;
    private long chapterStart;
    private long firstAudible = -1;
    private long lastAudible = -1;
    private double bookPeak;

    private int stepFilled;
    private int stepPeak;
    private double stepPlain;
    private double stepWeighted;

    LoudnessMeter(int sampleRate) {
        this.sampleRate = sampleRate;
        stepSamples = sampleRate / STEPS_PER_SECOND;
        weighting = new KWeighting(sampleRate);
        book = new LevelMeter(stepSamples);
        chapter = new LevelMeter(stepSamples);
    }

    /** A chapter begins with the next sample. */
    void beginChapter(String newTitle) {
        endChapter();
        title = newTitle;
        open = true;
        chapterStart = position;
        firstAudible = -1;
        lastAudible = -1;
        chapter = new LevelMeter(stepSamples);
        sketch = new WaveformSketch();
        truePeak.restart();
    }

    /** More sound. */
    void add(short[] samples, int offset, int length) {
        int end = offset + length;
        for (int from = offset; from < end; ) {
            int count = Math.min(end - from, stepSamples - stepFilled);
            addPart(samples, from, count);
            from += count;
        }
    }

    /** Returns what was measured; nothing may be added any more. */
    LoudnessReport finish(LoudnessProfile profile, double bookGain) {
        endChapter();
        return new LoudnessReport(profile, sampleRate, book.measure(bookPeak), chapters, bookGain);
    }

    /** Adds samples that lie within one step. */
    private void addPart(short[] samples, int from, int count) {
        int peak = Samples.peak(samples, from, count);
        if (peak > 0 || !weighting.still()) {
            stepPlain += energy(samples, from, count);
            stepWeighted += weighting.energy(samples, from, count);
        }
        truePeak.add(samples, from, count, peak);
        if (peak > AUDIBLE) {
            noteAudible(samples, from, count);
        }
        stepPeak = Math.max(stepPeak, peak);
        stepFilled += count;
        position += count;
        if (stepFilled == stepSamples) {
            book.addStep(stepWeighted, stepPlain);
            chapter.addStep(stepWeighted, stepPlain);
            endStep();
        }
    }

    private void endStep() {
        sketch.add(stepPeak);
        stepFilled = 0;
        stepPeak = 0;
        stepPlain = 0;
        stepWeighted = 0;
    }

    private void noteAudible(short[] samples, int from, int count) {
        if (firstAudible < 0) {
            int first = from;
            while (Math.abs((int) samples[first]) <= AUDIBLE) {
                first++;
            }
            firstAudible = position + first - from;
        }
        int last = from + count - 1;
        while (Math.abs((int) samples[last]) <= AUDIBLE) {
            last--;
        }
        lastAudible = position + last - from;
    }

    /** The steps of a chapter begin with it, so that its figures do not depend on what came before. */
    private void endChapter() {
        book.addRest(stepPlain, stepFilled);
        chapter.addRest(stepPlain, stepFilled);
        if (stepFilled > 0) {
            endStep();
        }
        bookPeak = Math.max(bookPeak, truePeak.highest());
        if (open) {
            long head = (firstAudible < 0 ? position : firstAudible) - chapterStart;
            long tail = lastAudible < 0 ? 0 : position - 1 - lastAudible;
            chapters.add(new ChapterLoudness(
                    new ChapterMark(title, chapterStart, position),
                    chapter.measure(truePeak.highest()),
                    Samples.toDuration(head, sampleRate),
                    Samples.toDuration(tail, sampleRate),
                    sketch.finish()));
            open = false;
        }
    }

    static double energy(short[] samples, int from, int count) {
        long sum = 0;
        for (int i = from, end = from + count; i < end; i++) {
            sum += samples[i] * samples[i];
        }
        return sum;
    }
}
