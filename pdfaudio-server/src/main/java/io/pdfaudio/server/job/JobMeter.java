package io.pdfaudio.server.job;

import io.pdfaudio.conversion.SpeechUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what this node has had spoken since it started, by provider. Thread-safe. */
public final class JobMeter {

    /**
     * What a provider spoke.
     *
     * @param clips how many utterances it was asked for
     * @param clipsReused how many more came from the clips that are kept
     * @param characters how many characters it was asked for
     * @param charactersReused how many more came from the clips that are kept
     * @param micros what it cost, in millionths of a US dollar
     * @param errors how many steps failed because it could not be used
     */
    public record Spoken(
            long clips, long clipsReused, long characters, long charactersReused, long micros, long errors) {}

    private static final class Counters {

        private final LongAdder clips = new LongAdder();
        private final LongAdder clipsReused = new LongAdder();
        private final LongAdder characters = new LongAdder();
        private final LongAdder charactersReused = new LongAdder();
        private final LongAdder micros = new LongAdder();
        private final LongAdder errors = new LongAdder();

        Spoken now() {
            return new Spoken(
                    clips.sum(),
                    clipsReused.sum(),
                    characters.sum(),
                    charactersReused.sum(),
                    micros.sum(),
                    errors.sum());
        }
    }

    private final Map<String, Counters> providers = new ConcurrentHashMap<>();

    /** Begins at nothing for these providers. */
    public JobMeter(Collection<String> providers) {
        providers.forEach(this::of);
    }

    void spoken(String provider, SpeechUsage usage) {
        Counters counters = of(provider);
        counters.clips.add(usage.utterances() - usage.utterancesReused());
        counters.clipsReused.add(usage.utterancesReused());
        counters.characters.add(usage.characters() - usage.charactersReused());
        counters.charactersReused.add(usage.charactersReused());
        counters.micros.add(micros(usage.spent().amount()));
    }

    void failed(String provider) {
        of(provider).errors.increment();
    }

    /** Returns what was counted until now, by provider in alphabetical order. */
    public Map<String, Spoken> now() {
        Map<String, Spoken> now = new TreeMap<>();
        providers.forEach((provider, counters) -> now.put(provider, counters.now()));
        return now;
    }

    private Counters of(String provider) {
        return providers.computeIfAbsent(provider, id -> new Counters());
    }

    private static long micros(BigDecimal dollars) {
        return dollars.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
