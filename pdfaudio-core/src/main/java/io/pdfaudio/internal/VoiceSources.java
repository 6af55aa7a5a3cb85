package io.pdfaudio.internal;

import io.pdfaudio.conversion.Fallback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the voices of conversions come from.
 *
 * @param first the provider of the voice that reads
 * @param reserves the providers of the voices that go on where it fails, in order
 */
public record VoiceSources(VoiceSource first, List<Reserve> reserves) implements AutoCloseable {

    /**
     * The provider of a voice that goes on where another fails.
     *
     * @param source the provider
     * @param voice the id or name of the voice, or null for the first that speaks the book's language
     * @param scope how long it goes on
     */
    public record Reserve(VoiceSource source, @Nullable String voice, Fallback.Scope scope) {}

    /** Copies the list. */
    public VoiceSources {
        reserves = List.copyOf(reserves);
    }

    /** Returns where all these voices come from. */
    public static VoiceSources of(VoiceSource first, List<Fallback> fallbacks) {
        return new VoiceSources(
                first, fallbacks.stream().map(VoiceSources::reserve).toList());
    }

    private static Reserve reserve(Fallback fallback) {
        VoiceSource source = fallback.synthesizer()
                .map(there -> VoiceSource.ofSynthesizer(
                        fallback.provider(), there, fallback.price().orElse(null)))
                .orElseGet(() -> VoiceSource.ofProvider(
                        fallback.provider(), fallback.config(), fallback.price().orElse(null)));
        return new Reserve(source, fallback.voice().orElse(null), fallback.scope());
    }

    /** Closes all of them. */
    @Override
    public void close() {
        first.close();
        reserves.forEach(reserve -> reserve.source().close());
    }
}
