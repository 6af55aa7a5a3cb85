package io.pdfaudio.internal;

import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.narration.Utterance;
import java.time.Duration;

/** Counts what a conversion has done. Written by the conversion's thread, read by any. */
final class ProgressTracker {

    private final long startNanos = System.nanoTime();

    /** The counts so far; its elapsed time is filled in when it is asked for. */
    private volatile ConversionProgress counts = new ConversionProgress(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

    void planned(Script script) {
        counts = new ConversionProgress(
                0, script.lines().size(), 0, 0, script.characters(), Duration.ZERO, Duration.ZERO);
    }

    void done(Utterance utterance, boolean reused, Duration audio) {
        ConversionProgress before = counts;
        counts = new ConversionProgress(
                before.utterancesDone() + 1,
                before.utterances(),
                before.utterancesReused() + (reused ? 1 : 0),
                before.charactersDone() + utterance.text().length(),
                before.characters(),
                audio,
                Duration.ZERO);
    }

    ConversionProgress now() {
        ConversionProgress c = counts;
        return new ConversionProgress(
                c.utterancesDone(),
                c.utterances(),
                c.utterancesReused(),
                c.charactersDone(),
                c.characters(),
                c.audio(),
                Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
