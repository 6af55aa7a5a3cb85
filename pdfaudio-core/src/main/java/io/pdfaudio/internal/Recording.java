package io.pdfaudio.internal;

import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.internal.Speaker.Spoken;
import io.pdfaudio.internal.audio.AudiobookWriter;
import io.pdfaudio.internal.audio.PauseLengths;
import io.pdfaudio.narration.Pause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes the clips of a script in order, writes them chapter by chapter and tells of it. Used by one thread. */
final class Recording {

    private final AudiobookWriter writer;
    private final ProgressTracker progress;
    private final ConversionListener listener;
    private @Nullable Chapter current;

    Recording(AudiobookWriter writer, ProgressTracker progress, ConversionListener listener) {
        this.writer = writer;
        this.progress = progress;
        this.listener = listener;
    }

    /** Adds the clip of the script's next line. */
    void add(Script.Line line, Spoken spoken) {
        if (line.chapter() != current) {
            endChapter();
            begin(line.chapter());
        }
        writer.append(spoken.speech().clip(), lengthOf(line.utterance().after()));
        progress.done(line.utterance(), spoken.reused(), writer.duration());
        listener.on(new ConversionEvent.UtteranceSynthesized(
                line.chapter().number(),
                line.utterance().text(),
                spoken.reused(),
                spoken.speech().clip().duration(),
                progress.now()));
    }

    /** Ends the chapter that is open, if any. */
    void endChapter() {
        if (current != null) {
            listener.on(new ConversionEvent.ChapterFinished(current.number(), current.title(), progress.now()));
            current = null;
        }
    }

    private void begin(Chapter chapter) {
        current = chapter;
        writer.startChapter(chapter.title());
        listener.on(new ConversionEvent.ChapterStarted(chapter.number(), chapter.title(), progress.now()));
    }

    private static Duration lengthOf(Pause pause) {
        return switch (pause) {
            case CLAUSE -> PauseLengths.CLAUSE;
            case SENTENCE -> PauseLengths.SENTENCE;
            case PARAGRAPH -> PauseLengths.PARAGRAPH;
            case HEADING -> PauseLengths.HEADING;
            case CHAPTER -> PauseLengths.CHAPTER_TAIL;
        };
    }
}
