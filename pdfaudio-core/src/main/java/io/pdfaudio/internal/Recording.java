package io.pdfaudio.internal;

import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.internal.audio.AssembledSound;
import io.pdfaudio.internal.audio.AudiobookWriter;
import io.pdfaudio.internal.audio.ClipPlacement;
import io.pdfaudio.internal.audio.Leveller;
import io.pdfaudio.internal.audio.MeteredSink;
import io.pdfaudio.internal.audio.OneRate;
import io.pdfaudio.internal.output.BookFiles;
import io.pdfaudio.internal.readalong.HeardUtterance;
import io.pdfaudio.internal.readalong.HeardWord;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the clips of a script in order, writes them chapter by chapter into the files of the book and tells of it. Used by
 * one thread.
 */
final class Recording implements AutoCloseable {

    private final BookFiles files;
    private final double bookGain;
    private final LoudnessProfile profile;
    private final Pauses pauses;
    private final MeteredSink metered;
    private final AudiobookWriter writer;
    private final ProgressTracker progress;
    private final ConversionListener listener;
    private final OneRate rate = new OneRate();
    private @Nullable Chapter current;

    Recording(
            Settings settings,
            BookFiles files,
            double bookGain,
            ProgressTracker progress,
            ConversionListener listener) {
        this.files = files;
        this.bookGain = bookGain;
        this.profile = settings.loudness();
        this.pauses = settings.pauses();
        this.metered = new MeteredSink(files);
        this.writer = new AudiobookWriter(new Leveller(profile, bookGain), pauses, metered);
        this.progress = progress;
        this.listener = listener;
    }

    /** Adds the clip of the script's next line. */
    void add(Script.Line line, Spoken spoken) {
        if (line.chapter() != current) {
            endChapter();
            begin(line.chapter());
        }
        SynthesizedSpeech speech = rate.of(spoken.speech());
        ClipPlacement place = writer.append(speech.clip(), UtterancePauses.after(line.utterance(), pauses));
        if (place.length() > 0) {
            files.add(heard(line, place, speech.marks()));
        }
        progress.done(line, spoken, writer.duration());
        listener.on(new ConversionEvent.UtteranceSynthesized(
                line.chapter().number(),
                line.utterance().text(),
                spoken.reused(),
                speech.clip().duration(),
                progress.now()));
    }

    /** Takes note of the clip of the script's next line that was bought and is not heard. */
    void skip(Script.Line line, Spoken spoken) {
        progress.done(line, spoken, writer.duration());
    }

    /** Completes the files, which keep their temporary names. */
    AssembledSound finish() {
        endChapter();
        AssembledSound sound = writer.finish();
        files.finish();
        return sound;
    }

    /** Returns what was measured; the sound must be finished. */
    LoudnessReport loudness() {
        return metered.report(profile, bookGain);
    }

    BookFiles files() {
        return files;
    }

    /** Returns how long the book is so far. */
    Duration duration() {
        return writer.duration();
    }

    /** Deletes the files unless they were committed. */
    @Override
    public void close() {
        files.close();
    }

    private void endChapter() {
        if (current != null) {
            listener.on(new ConversionEvent.ChapterFinished(current.number(), current.title(), progress.now()));
            current = null;
        }
    }

    private void begin(Chapter chapter) {
        current = chapter;
        writer.startChapter(chapter);
        listener.on(new ConversionEvent.ChapterStarted(chapter.number(), chapter.title(), progress.now()));
    }

    private static HeardUtterance heard(Script.Line line, ClipPlacement place, List<SpeechMark> marks) {
        List<HeardWord> words = marks.stream()
                .map(mark -> new HeardWord(
                        mark.start(),
                        mark.end(),
                        place.toAudiobook(mark.startSample()),
                        place.toAudiobook(mark.endSample())))
                .toList();
        long start = place.startSample();
        return new HeardUtterance(line.chapter(), line.utterance(), start, start + place.length(), words);
    }
}
