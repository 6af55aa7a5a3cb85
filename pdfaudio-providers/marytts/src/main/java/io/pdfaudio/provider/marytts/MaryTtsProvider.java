package io.pdfaudio.provider.marytts;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * Offers the embedded English voice under the id {@code marytts}. Takes no settings; synthesizers of the same provider
 * share nothing.
 */
public final class MaryTtsProvider implements TtsProvider {

    /** The provider's id. */
    public static final String ID = "marytts";

    /** Creates the provider; the voice is loaded when its first utterance is spoken. */
    public MaryTtsProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return MaryTtsSynthesizer.TRAITS;
    }

    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new MaryTtsSynthesizer();
    }
}
