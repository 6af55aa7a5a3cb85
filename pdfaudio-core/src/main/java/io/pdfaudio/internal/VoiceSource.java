package io.pdfaudio.internal;

import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.VoiceCatalogue;
import io.pdfaudio.speech.spi.InstallableVoices;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;
import org.jspecify.annotations.Nullable;

/** Opens the chosen provider when it is first needed, once, and closes it. Thread-safe. */
public final class VoiceSource implements AutoCloseable {

    private final @Nullable String provider;
    private final ProviderConfig config;
    private final @Nullable Money perMillion;
    private final boolean given;
    private @Nullable OpenVoice open;
    private boolean closed;

    private VoiceSource(
            @Nullable String provider, ProviderConfig config, @Nullable Money perMillion, @Nullable OpenVoice open) {
        this.provider = provider;
        this.config = config;
        this.perMillion = perMillion;
        this.given = open != null;
        this.open = open;
    }

    /**
     * Returns a source that opens the provider with this id, or the only one on the class path when it is null.
     *
     * @param perMillion what a million characters cost, or null for what its traits say
     */
    public static VoiceSource ofProvider(@Nullable String id, ProviderConfig config, @Nullable Money perMillion) {
        return new VoiceSource(id, config, perMillion, null);
    }

    /**
     * Returns a source of a synthesizer that is there already.
     *
     * @param perMillion what a million characters cost, or null for what its traits say
     */
    public static VoiceSource ofSynthesizer(String id, SpeechSynthesizer synthesizer, @Nullable Money perMillion) {
        return new VoiceSource(id, ProviderConfig.empty(), perMillion, OpenVoice.of(id, synthesizer, perMillion));
    }

    /**
     * Returns the synthesizer, opened by the first call.
     *
     * @throws PdfAudioException if there is no such provider or it cannot be opened
     * @throws IllegalStateException if this source has been closed
     */
    public synchronized OpenVoice open() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (open == null) {
            TtsProvider found = Services.provider(provider);
            open = OpenVoice.of(found.id(), found.create(config), perMillion);
        }
        return open;
    }

    /**
     * Returns what the provider offers; it is not opened for that.
     *
     * @throws PdfAudioException if there is no such provider or a setting of it makes no sense
     */
    public synchronized Offer offer() {
        if (open != null) {
            return open.offer();
        }
        TtsProvider found = Services.provider(provider);
        return Offer.of(found.id(), found.traits(config), perMillion);
    }

    /**
     * Returns the catalogue of the provider's voices; it is not opened for that.
     *
     * @throws PdfAudioException if there is no such provider, its voices need no installing, or a setting of it makes no sense
     */
    public VoiceCatalogue catalogue() {
        if (given) {
            throw new UnavailableException("Voices are installed for a provider that is chosen by its id.");
        }
        TtsProvider found = Services.provider(provider);
        if (found instanceof InstallableVoices voices) {
            return voices.catalogue(config);
        }
        throw new UnavailableException("The provider " + found.id() + " has no voices to install or remove.");
    }

    @Override
    public synchronized void close() {
        if (!closed && open != null) {
            open.synthesizer().close();
        }
        closed = true;
    }
}
