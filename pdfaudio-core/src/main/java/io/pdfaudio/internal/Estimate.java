package io.pdfaudio.internal;

import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.internal.cache.CacheFolder;
import io.pdfaudio.internal.cache.ClipKey;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what a script costs. */
final class Estimate {

    /** Usual for audiobooks, pauses included. */
    private static final double CHARACTERS_PER_SECOND = 14.5;

    private Estimate() {}

    /** Stands for the voice where the provider could not be asked for its own. */
    private static final Voice UNKNOWN = new Voice("unknown", "unknown", Voice.ANY_LANGUAGE, Voice.Gender.UNSPECIFIED);

    /**
     * Returns what a script costs.
     *
     * @param role who reads it; without it, nothing is looked for in the cache
     */
    static CostEstimate of(Offer offer, Optional<CastVoice> role, Script script, Settings settings)
            throws InterruptedException {
        SynthesizerTraits traits = role.map(CastVoice::traits).orElse(offer.traits());
        Optional<Voice> voice = role.map(CastVoice::voice);
        CacheFolder clips = settings.cache() == null || voice.isEmpty() ? null : new CacheFolder(settings.cache());
        Map<String, Long> toBuy = new LinkedHashMap<>();
        long characters = 0;
        long length = 0;
        for (Script.Line line : script.lines()) {
            SynthesisRequest request = line.request(voice.orElse(UNKNOWN), settings.prosody(), traits.context());
            long price = offer.price().billed(request);
            characters += price;
            length += request.text().length();
            ClipKey key = ClipKey.of(offer.provider(), traits, request);
            if (clips == null || !clips.holds(key)) {
                toBuy.put(key.hex(), price);
            }
        }
        if (settings.clips() != null && voice.isPresent() && !toBuy.isEmpty()) {
            toBuy.keySet().removeAll(settings.clips().held(Set.copyOf(toBuy.keySet())));
        }
        long billed = toBuy.values().stream().mapToLong(Long::longValue).sum();
        double seconds = length / CHARACTERS_PER_SECOND / settings.prosody().rate();
        return new CostEstimate(
                offer.provider(),
                voice,
                script.lines().size(),
                toBuy.size(),
                characters,
                billed,
                offer.price(),
                Duration.ofSeconds(Math.round(seconds)),
                shortest(traits.requests(), toBuy.size(), billed));
    }

    private static Optional<Duration> shortest(RequestLimits limits, int requests, long characters) {
        double seconds = Math.max(requests / limits.perSecond(), characters / limits.charactersPerSecond());
        boolean limited = !Double.isInfinite(limits.perSecond()) || !Double.isInfinite(limits.charactersPerSecond());
        return limited ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000))) : Optional.empty();
    }
}
