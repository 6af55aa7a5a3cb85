package io.pdfaudio.testing;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/** Offers the {@link ToneSynthesizer} to the {@link java.util.ServiceLoader}. Takes no settings. */
public final class ToneProvider implements TtsProvider {

    /** The provider's id. */
    public static final String ID = "tone";

    /** Creates the provider. */
    public ToneProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return new ToneSynthesizer().traits();
    }

    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new ToneSynthesizer();
    }
}
