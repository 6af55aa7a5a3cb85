package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.internal.wav.WavAudioEncoder;
import io.pdfaudio.speech.spi.TtsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the providers and encoders on the class path, and says what to add where there are none. */
public final class Services {

    private Services() {}

    /**
     * Returns the provider with an id, or the only one there is when no id is given.
     *
     * @throws UnavailableException if there is none, or there are several to choose from
     */
    public static TtsProvider provider(@Nullable String id) {
        List<TtsProvider> found = load(TtsProvider.class);
        List<TtsProvider> matching = id == null
                ? found
                : found.stream().filter(provider -> provider.id().equals(id)).toList();
        if (matching.size() == 1) {
            return matching.getFirst();
        }
        throw new UnavailableException(explain(id, found, matching));
    }

    /** Returns the ids of all providers, in alphabetical order. */
    public static List<String> providers() {
        return load(TtsProvider.class).stream().map(TtsProvider::id).sorted().toList();
    }

    private static String explain(@Nullable String id, List<TtsProvider> found, List<TtsProvider> matching) {
        if (found.isEmpty()) {
            return "There is no voice provider on the class path: add one, for example the dependency"
                    + " io.pdfaudio:pdfaudio-provider-marytts.";
        }
        String ids = found.stream().map(TtsProvider::id).sorted().collect(Collectors.joining(", "));
        if (id == null) {
            return "There are several voice providers on the class path (" + ids
                    + "): choose one, for example with PdfAudio.builder().provider(\""
                    + found.getFirst().id() + "\").";
        }
        if (matching.isEmpty()) {
            return "There is no voice provider \"" + id + "\" on the class path, only: " + ids
                    + ". Choose one of these or add the dependency io.pdfaudio:pdfaudio-provider-" + id + ".";
        }
        return "Two voice providers on the class path call themselves \"" + id + "\": "
                + matching.stream()
                        .map(provider -> provider.getClass().getName())
                        .collect(Collectors.joining(" and "))
                + ". Remove one.";
    }

    /**
     * Returns an encoder for a format.
     *
     * @throws UnavailableException if there is none
     */
    public static AudioEncoder encoder(AudiobookFormat format) {
        List<AudioEncoder> candidates = new ArrayList<>(load(AudioEncoder.class));
        candidates.add(new WavAudioEncoder());
        return candidates.stream()
                .filter(encoder -> encoder.supports(format))
                .findFirst()
                .orElseThrow(() -> new UnavailableException("There is no encoder for "
                        + format.container() + " on the class path: add the dependency"
                        + " io.pdfaudio:pdfaudio-encoder-ffmpeg, or write WAV, which needs none."));
    }

    /** Looks where the calling thread's class loader looks, then where this library came from. */
    private static <S> List<S> load(Class<S> service) {
        List<S> found = load(service, Thread.currentThread().getContextClassLoader());
        return found.isEmpty() ? load(service, Services.class.getClassLoader()) : found;
    }

    private static <S> List<S> load(Class<S> service, @Nullable ClassLoader loader) {
        try {
            return ServiceLoader.load(service, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new UnavailableException(
                    "A " + service.getSimpleName() + " on the class path cannot be loaded: " + e.getMessage(), e);
        }
    }
}
