package io.pdfaudio.speech.spi;

import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.speech.SpeechSynthesizer;

/** Makes the synthesizers of one company or program. Found by {@link java.util.ServiceLoader}, so it has a public constructor without parameters; making one costs nothing. */
public interface TtsProvider {

    /** Returns the name that chooses this provider: lower-case letters, digits and hyphens, for example {@code marytts}. */
    String id();

    /**
     * Opens a synthesizer.
     *
     * @throws PdfAudioException if the configuration does not suffice; the message says what is missing
     */
    SpeechSynthesizer create(ProviderConfig config);
}
