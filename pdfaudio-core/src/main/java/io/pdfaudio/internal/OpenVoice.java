package io.pdfaudio.internal;

import io.pdfaudio.exception.LanguageMismatchException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.internal.synthesis.CircuitBreaker;
import io.pdfaudio.internal.synthesis.RateGovernor;
import io.pdfaudio.narration.UtteranceLimit;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.Voice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider's synthesizer, opened.
 *
 * @param provider the provider's id
 * @param synthesizer its synthesizer
 * @param price what it charges, by its traits or by whoever knows better
 * @param governor what all requests to it have to pass
 * @param breaker what keeps them back while it answers nobody
 */
public record OpenVoice(
        String provider, SpeechSynthesizer synthesizer, Price price, RateGovernor governor, CircuitBreaker breaker) {

    private static final System.Logger LOG = System.getLogger(OpenVoice.class.getName());

    /**
     * Opens a synthesizer, whose account nobody else uses.
     *
     * @param perMillion what a million characters cost, or null for what the traits say
     */
    static OpenVoice of(String provider, SpeechSynthesizer synthesizer, @Nullable Money perMillion) {
        Price listed = synthesizer.traits().price();
        Price price = perMillion == null
                ? listed
                : new Price(perMillion, listed.counting(), null, "set for this account", listed.rateMarkup());
        return new OpenVoice(
                provider,
                synthesizer,
                price,
                new RateGovernor(synthesizer.traits().requests()),
                new CircuitBreaker());
    }

    /** Returns how its voices want text of a language, or of one that is not known. */
    VoiceInput input(@Nullable String language) {
        SynthesizerTraits traits = synthesizer.traits();
        return new VoiceInput(
                language == null ? "en" : language,
                traits.limits().stream()
                        .map(limit -> new UtteranceLimit(limit.most(), limit.unit()::of))
                        .toList(),
                traits.granularity() == Granularity.SENTENCE,
                traits.verbalization() == Verbalization.FULL);
    }

    /**
     * Returns how many requests may be under way at once.
     *
     * @param wanted how many its user wants at most, or 0 for as many as the provider and the machine take
     */
    int concurrency(int wanted) {
        SynthesizerTraits traits = synthesizer.traits();
        int most = wanted > 0
                ? wanted
                : traits.execution() == Execution.CPU ? Runtime.getRuntime().availableProcessors() : Integer.MAX_VALUE;
        return Math.min(most, traits.requests().concurrency());
    }

    /** Lets the synthesizer get ready in the background. */
    void prepare() {
        Thread.ofPlatform().daemon().name("pdfaudio-prepare").start(() -> {
            try {
                synthesizer.prepare();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "{0} is not ready yet: {1}", provider, e);
            }
        });
    }

    /**
     * Returns the voice with an id or name, or without one the first voice that speaks the language, else the first of all.
     *
     * @throws UnavailableException if there is no such voice
     */
    public Voice choose(@Nullable String idOrName, @Nullable String language) {
        List<Voice> voices = synthesizer.voices();
        if (voices.isEmpty()) {
            throw new UnavailableException("The provider " + provider + " offers no voice.");
        }
        if (idOrName == null) {
            return voices.stream()
                    .filter(voice -> language != null && voice.speaks(language))
                    .findFirst()
                    .orElse(voices.getFirst());
        }
        return voices.stream()
                .filter(voice ->
                        voice.id().equalsIgnoreCase(idOrName) || voice.name().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseThrow(() -> new UnavailableException("The provider " + provider + " has no voice \"" + idOrName
                        + "\". It has: " + names(voices) + "."));
    }

    /**
     * Makes sure that a voice speaks a language; a book whose language is not known passes.
     *
     * @throws LanguageMismatchException if it does not; the message names voices that do
     */
    public void requireSpeaks(Voice voice, @Nullable String language) {
        if (language == null || voice.speaks(language)) {
            return;
        }
        List<Voice> able = synthesizer.voices().stream()
                .filter(other -> other.speaks(language))
                .toList();
        String advice = able.isEmpty()
                ? "The provider " + provider + " has no voice for it: choose a provider that has one."
                : "Voices of " + provider + " that do: " + names(able) + ".";
        throw new LanguageMismatchException(
                language,
                "The book is in " + displayName(language) + ", and the voice " + voice.name() + " speaks "
                        + displayName(voice.language()) + ". " + advice);
    }

    /**
     * Makes sure that the provider offers a prosody.
     *
     * @throws UnavailableException if it does not; the message says what it offers
     */
    public void requireOffers(Prosody prosody) {
        SpeakingRates rates = synthesizer.traits().rates();
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

    private static String names(List<Voice> voices) {
        String shown = voices.stream().limit(20).map(Voice::id).collect(Collectors.joining(", "));
        return voices.size() > 20 ? shown + " and " + (voices.size() - 20) + " more" : shown;
    }

    private static String displayName(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
