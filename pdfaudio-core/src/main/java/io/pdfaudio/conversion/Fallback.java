package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A voice that goes on where another fails for good: when its account is used up or refused, when it is out of reach also after
 * repetitions, or when it does not take a text. It begins with the text that failed, so that a listener hears no third voice,
 * and what the other voice has spoken after that by then stays in the cache for another run. What it cannot take as it was
 * written for the other voice is written out and split for it. Immutable.
 */
public final class Fallback {

    /** How long it goes on. */
    public enum Scope {
        /** To the end of the chapter; the next one is tried with the other voice again. */
        CHAPTER,
        /** To the end of the book. */
        BOOK
    }

    private final String provider;
    private final @Nullable SpeechSynthesizer synthesizer;
    private final ProviderConfig config;
    private final @Nullable String voice;
    private final @Nullable Money price;
    private final Scope scope;

    private Fallback(
            String provider,
            @Nullable SpeechSynthesizer synthesizer,
            ProviderConfig config,
            @Nullable String voice,
            @Nullable Money price,
            Scope scope) {
        this.provider = requireNonNull(provider, "provider");
        this.synthesizer = synthesizer;
        this.config = requireNonNull(config, "config");
        this.voice = voice;
        this.price = price;
        this.scope = requireNonNull(scope, "scope");
    }

    /** Returns a fallback to the first fitting voice of a provider on the class path, to the end of the book. */
    public static Fallback to(String provider) {
        return new Fallback(provider, null, ProviderConfig.empty(), null, null, Scope.BOOK);
    }

    /**
     * Returns a fallback to the first fitting voice of a synthesizer, to the end of the book.
     *
     * @param id the name under which the cache keeps its clips, which must tell it from other synthesizers
     * @param synthesizer the synthesizer, closed with the {@link io.pdfaudio.PdfAudio}
     */
    public static Fallback to(String id, SpeechSynthesizer synthesizer) {
        return new Fallback(
                id, requireNonNull(synthesizer, "synthesizer"), ProviderConfig.empty(), null, null, Scope.BOOK);
    }

    /** Returns the same with a voice chosen by its id or name. */
    public Fallback withVoice(String idOrName) {
        return new Fallback(provider, synthesizer, config, requireNonNull(idOrName, "idOrName"), price, scope);
    }

    /** Returns the same with these settings of the provider. */
    public Fallback withConfig(ProviderConfig settings) {
        return new Fallback(provider, synthesizer, settings, voice, price, scope);
    }

    /** Returns the same at another price of a million characters. */
    public Fallback withPrice(Money perMillion) {
        return new Fallback(provider, synthesizer, config, voice, requireNonNull(perMillion, "perMillion"), scope);
    }

    /** Returns the same for so long. */
    public Fallback upTo(Scope end) {
        return new Fallback(provider, synthesizer, config, voice, price, end);
    }

    /** Returns the provider's id, or the name of the synthesizer. */
    public String provider() {
        return provider;
    }

    /** Returns the synthesizer that is there already, if it is. */
    public Optional<SpeechSynthesizer> synthesizer() {
        return Optional.ofNullable(synthesizer);
    }

    /** Returns the provider's settings. */
    public ProviderConfig config() {
        return config;
    }

    /** Returns the id or name of the voice, if one was chosen. */
    public Optional<String> voice() {
        return Optional.ofNullable(voice);
    }

    /** Returns what a million characters cost, if it is not what the provider's traits say. */
    public Optional<Money> price() {
        return Optional.ofNullable(price);
    }

    /** Returns how long it goes on. */
    public Scope scope() {
        return scope;
    }

    @Override
    public String toString() {
        return "Fallback[" + provider + ", " + config + ", " + scope + "]";
    }
}
