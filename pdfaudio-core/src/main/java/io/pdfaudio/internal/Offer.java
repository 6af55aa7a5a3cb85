package io.pdfaudio.internal;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.narration.UtteranceLimit;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a provider offers. It is known without an account or a request.
 *
 * @param provider the provider's id
 * @param traits what its synthesizer can do
 * @param price what it charges, by its traits or by whoever knows better
 */
public record Offer(String provider, SynthesizerTraits traits, Price price) {

    /**
     * Returns an offer.
     *
     * @param perMillion what a million characters cost, or null for what the traits say
     */
    static Offer of(String provider, SynthesizerTraits traits, @Nullable Money perMillion) {
        Price listed = traits.price();
        return new Offer(provider, traits, perMillion == null ? listed : listed.forAccount(perMillion));
    }

    /** Returns how its voices want text of a language, or of one that is not known. */
    VoiceInput input(@Nullable String language) {
        return new VoiceInput(
                language == null ? "en" : language,
                traits.limits().stream()
                        .map(limit -> new UtteranceLimit(limit.most(), limit.unit()::of))
                        .toList(),
                traits.granularity() == Granularity.SENTENCE,
                traits.verbalization() == Verbalization.FULL,
                traits.pronunciations());
    }

    /**
     * Returns how many requests may be under way at once.
     *
     * @param wanted how many its user wants at most, or 0 for as many as the provider and the machine take
     */
    int concurrency(int wanted) {
        int most = wanted > 0
                ? wanted
                : traits.execution() == Execution.CPU ? Runtime.getRuntime().availableProcessors() : Integer.MAX_VALUE;
        return Math.min(most, traits.requests().concurrency());
    }

    /**
     * Makes sure that the provider offers a prosody.
     *
     * @throws UnavailableException if it does not; the message says what it offers
     */
    void require(Prosody prosody) {
        SpeakingRates rates = traits.rates();
        if (!rates.allow(prosody)) {
            throw new UnavailableException(String.format(
                    Locale.ROOT,
                    "The provider %s does not speak at rate %.2f, only from %.2f to %.2f: choose one of these.",
                    provider,
                    prosody.rate(),
                    rates.slowest(),
                    rates.fastest()));
        }
    }
}
