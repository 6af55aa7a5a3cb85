package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.PdfAudioException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Joins clips into the sound of one audiobook: cuts off their silence, brings them to one loudness, sets pauses between them
 * and counts every sample, so that chapter marks are exact. The sample rate of the first clip becomes that of the book. Used
 * by one thread.
 */
public final class AudiobookWriter {

    private static final short[] SILENCE = new short[8192];

    private final Leveller leveller;
    private final Pauses pauses;
    private final SoundSink sink;
    private final SilenceTrimmer trimmer = new SilenceTrimmer();
    private final Timeline timeline = new Timeline();
    private int sampleRate;
    private @Nullable Chapter nextChapter;
    private Duration pause = Duration.ZERO;

    /** Creates a writer that hands the sound on to a sink. */
    public AudiobookWriter(Leveller leveller, Pauses pauses, SoundSink sink) {
        this.leveller = leveller;
        this.pauses = pauses;
        this.sink = sink;
    }

    /** Begins a chapter with the next clip. A chapter in which nothing is heard gets no mark. */
    public void startChapter(Chapter chapter) {
        nextChapter = chapter;
    }

    /**
     * Appends a clip.
     *
     * @param pauseAfter the silence to follow if another clip follows in the same chapter
     * @return where the clip landed
     * @throws PdfAudioException if its sample rate is not that of the clips before
     * @throws OutputException if a file cannot be written
     */
    public ClipPlacement append(AudioClip clip, Duration pauseAfter) {
        checkRate(clip);
        SampleRange part = trimmer.trim(clip);
        if (part.isEmpty()) {
            pause = longer(pause, pauseAfter);
            return new ClipPlacement(timeline.position(), 0, 0);
        }
        leadIn();
        ClipPlacement placement = new ClipPlacement(timeline.position(), part.start(), part.length());
        write(leveller.level(clip, part), part.length());
        pause = pauseAfter;
        return placement;
    }

    /**
     * Ends the audiobook.
     *
     * @throws PdfAudioException if nothing in it sounds
     * @throws OutputException if a file cannot be written
     */
    public AssembledSound finish() {
        if (timeline.position() == 0) {
            throw new PdfAudioException("The voice gave nothing but silence: choose another voice or other chapters.");
        }
        writeSilence(pauses.bookTail());
        return new AssembledSound(timeline.end(), timeline.position(), sampleRate);
    }

    /** Returns how long the audiobook is so far. */
    public Duration duration() {
        return sampleRate == 0 ? Duration.ZERO : Samples.toDuration(timeline.position(), sampleRate);
    }

    private void checkRate(AudioClip clip) {
        if (sampleRate == 0) {
            sampleRate = clip.sampleRate();
            sink.open(sampleRate);
        } else if (clip.sampleRate() != sampleRate) {
            throw new PdfAudioException("The voice changed its sample rate from " + sampleRate + " to "
                    + clip.sampleRate() + " Hz within one book; choose one voice and engine for the whole book.");
        }
    }

    /** Writes the silence before a clip and the chapter mark within it. */
    private void leadIn() {
        if (nextChapter == null) {
            writeSilence(pause);
            return;
        }
        if (timeline.position() > 0) {
            writeSilence(longer(pause, pauses.chapterTail()));
        }
        timeline.beginChapter(nextChapter.title());
        sink.beginChapter(nextChapter, timeline.position());
        nextChapter = null;
        writeSilence(pauses.chapterHead());
    }

    private void writeSilence(Duration length) {
        long left = Samples.fromDuration(length, sampleRate);
        while (left > 0) {
            int count = (int) Math.min(left, SILENCE.length);
            write(SILENCE, count);
            left -= count;
        }
    }

    private void write(short[] samples, int count) {
        sink.write(samples, 0, count);
        timeline.advance(count);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
