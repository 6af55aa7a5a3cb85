package io.pdfaudio.internal;

import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.internal.cache.CacheFolder;
import io.pdfaudio.internal.cache.ClipKey;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Counts what a plan costs. */
final class Estimate {

    /** Usual for audiobooks, pauses included. */
    private static final double CHARACTERS_PER_SECOND = 14.5;

    private Estimate() {}

    static CostEstimate of(Plan plan, Settings settings) {
        OpenVoice open = plan.first().open();
        SynthesizerTraits traits = open.synthesizer().traits();
        CacheFolder clips = settings.cache() == null ? null : new CacheFolder(settings.cache());
        Set<ClipKey> known = new HashSet<>();
        long characters = 0;
        long toBuy = 0;
        int requests = 0;
        long length = 0;
        for (Script.Line line : plan.script().lines()) {
            SynthesisRequest request = line.request(plan.first().voice(), settings.prosody(), traits.context());
            long billed = open.price().billed(request.text(), request.prosody());
            characters += billed;
            length += request.text().length();
            ClipKey key = ClipKey.of(open.provider(), traits, request);
            if (known.add(key) && (clips == null || !clips.holds(key))) {
                requests++;
                toBuy += billed;
            }
        }
        double seconds = length / CHARACTERS_PER_SECOND / settings.prosody().rate();
        return new CostEstimate(
                open.provider(),
                plan.script().lines().size(),
                requests,
                characters,
                toBuy,
                open.price(),
                Duration.ofSeconds(Math.round(seconds)),
                shortest(traits.requests(), requests, toBuy));
    }

    private static Optional<Duration> shortest(RequestLimits limits, int requests, long characters) {
        double seconds = Math.max(requests / limits.perSecond(), characters / limits.charactersPerSecond());
        boolean limited = !Double.isInfinite(limits.perSecond()) || !Double.isInfinite(limits.charactersPerSecond());
        return limited ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000))) : Optional.empty();
    }
}
