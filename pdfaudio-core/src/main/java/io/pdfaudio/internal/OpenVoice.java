package io.pdfaudio.internal;

import io.pdfaudio.exception.LanguageMismatchException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.internal.synthesis.CircuitBreaker;
import io.pdfaudio.internal.synthesis.RateGovernor;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider's synthesizer, opened.
 *
 * @param offer what the provider offers
 * @param synthesizer its synthesizer
 * @param governor what all requests to it have to pass
 * @param breaker what keeps them back while it answers nobody
 */
public record OpenVoice(Offer offer, SpeechSynthesizer synthesizer, RateGovernor governor, CircuitBreaker breaker) {

    private static final System.Logger LOG = System.getLogger(OpenVoice.class.getName());

    /**
     * Opens a synthesizer, whose account nobody else uses.
     *
     * @param perMillion what a million characters cost, or null for what the traits say
     */
    static OpenVoice of(String provider, SpeechSynthesizer synthesizer, @Nullable Money perMillion) {
        Offer offer = Offer.of(provider, synthesizer.traits(), perMillion);
        return new OpenVoice(offer, synthesizer, new RateGovernor(offer.traits().requests()), new CircuitBreaker());
    }

    /** Returns the provider's id. */
    public String provider() {
        return offer.provider();
    }

    /** Returns what the synthesizer can do, with the revision of one of its voices. */
    SynthesizerTraits traitsOf(Voice voice) {
        return synthesizer.traits().withRevision(synthesizer.revision(voice));
    }

    /** Lets the synthesizer get ready in the background. */
    void prepare() {
        Thread.ofPlatform().daemon().name("pdfaudio-prepare").start(() -> {
            try {
                synthesizer.prepare();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "{0} is not ready yet: {1}", provider(), e);
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
            throw new UnavailableException("The provider " + provider() + " offers no voice.");
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
                .orElseThrow(() -> new UnavailableException("The provider " + provider() + " has no voice \"" + idOrName
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
                ? "The provider " + provider() + " has no voice for it: choose a provider that has one."
                : "Voices of " + provider() + " that do: " + names(able) + ".";
        throw new LanguageMismatchException(
                language,
                "The book is in " + displayName(language) + ", and the voice " + voice.name() + " speaks "
                        + displayName(voice.language()) + ". " + advice);
    }

    private static String names(List<Voice> voices) {
        String shown = voices.stream().limit(20).map(Voice::id).collect(Collectors.joining(", "));
        return voices.size() > 20 ? shown + " and " + (voices.size() - 20) + " more" : shown;
    }

    private static String displayName(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
