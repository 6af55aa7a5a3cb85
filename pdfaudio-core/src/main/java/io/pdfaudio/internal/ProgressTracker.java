package io.pdfaudio.internal;

import io.pdfaudio.conversion.ClipFault;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.conversion.SpeechUsage;
import io.pdfaudio.speech.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what a conversion has done. Written by the conversion's thread; {@link #now()} is for any. */
final class ProgressTracker {

    private final long startNanos = System.nanoTime();
    private final List<ClipFault> faults = new ArrayList<>();
    private long charactersReused;
    private Money spent = Money.NOTHING;
    private Money saved = Money.NOTHING;

    /** The counts so far; its elapsed time is filled in when it is asked for. */
    private volatile ConversionProgress counts = new ConversionProgress(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

    /** More lines are going to be spoken. */
    void planned(List<Script.Line> lines) {
        ConversionProgress before = counts;
        long characters = lines.stream()
                .mapToLong(line -> line.utterance().text().length())
                .sum();
        counts = new ConversionProgress(
                before.utterancesDone(),
                before.utterances() + lines.size(),
                before.utterancesReused(),
                before.charactersDone(),
                before.characters() + characters,
                before.audio(),
                Duration.ZERO);
    }

    void done(Script.Line line, Spoken spoken, Duration audio) {
        ConversionProgress before = counts;
        int characters = line.utterance().text().length();
        charactersReused += spoken.reused() ? characters : 0;
        spent = spent.plus(spoken.spent());
        saved = saved.plus(spoken.saved());
        faults.addAll(spoken.faults());
        counts = new ConversionProgress(
                before.utterancesDone() + 1,
                before.utterances(),
                before.utterancesReused() + (spoken.reused() ? 1 : 0),
                before.charactersDone() + characters,
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

    /** Returns what the speech so far took. */
    SpeechUsage usage() {
        ConversionProgress done = counts;
        return new SpeechUsage(
                done.utterancesDone(), done.utterancesReused(), done.charactersDone(), charactersReused, spent, saved);
    }

    /** Counts what another tracker's speech cost as well, where clips had to be bought again. */
    void spentToo(ProgressTracker other) {
        spent = spent.plus(other.spent);
    }

    /** Returns the clips found faulty so far. */
    List<ClipFault> faults() {
        return List.copyOf(faults);
    }
}
