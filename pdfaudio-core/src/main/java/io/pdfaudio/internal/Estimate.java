package io.pdfaudio.internal;

import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.internal.cache.CacheFolder;
import io.pdfaudio.internal.cache.ClipKey;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what a plan costs. */
final class Estimate {

    /** Usual for audiobooks, pauses included. */
    private static final double CHARACTERS_PER_SECOND = 14.5;

    private Estimate() {}

    static CostEstimate of(Plan plan, Settings settings) throws InterruptedException {
        OpenVoice open = plan.first().open();
        SynthesizerTraits traits = open.synthesizer().traits();
        CacheFolder clips = settings.cache() == null ? null : new CacheFolder(settings.cache());
        Map<String, Long> toBuy = new LinkedHashMap<>();
        long characters = 0;
        long length = 0;
        for (Script.Line line : plan.script().lines()) {
            SynthesisRequest request = line.request(plan.first().voice(), settings.prosody(), traits.context());
            long billed = open.price().billed(request.text(), request.prosody());
            characters += billed;
            length += request.text().length();
            ClipKey key = ClipKey.of(open.provider(), traits, request);
            if (clips == null || !clips.holds(key)) {
                toBuy.put(key.hex(), billed);
            }
        }
        if (settings.clips() != null && !toBuy.isEmpty()) {
            toBuy.keySet().removeAll(settings.clips().held(Set.copyOf(toBuy.keySet())));
        }
        long billed = toBuy.values().stream().mapToLong(Long::longValue).sum();
        double seconds = length / CHARACTERS_PER_SECOND / settings.prosody().rate();
        return new CostEstimate(
                open.provider(),
                plan.script().lines().size(),
                toBuy.size(),
                characters,
                billed,
                open.price(),
                Duration.ofSeconds(Math.round(seconds)),
                shortest(traits.requests(), toBuy.size(), billed));
    }

    private static Optional<Duration> shortest(RequestLimits limits, int requests, long characters) {
        double seconds = Math.max(requests / limits.perSecond(), characters / limits.charactersPerSecond());
        boolean limited = !Double.isInfinite(limits.perSecond()) || !Double.isInfinite(limits.charactersPerSecond());
        return limited ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000))) : Optional.empty();
    }
}
