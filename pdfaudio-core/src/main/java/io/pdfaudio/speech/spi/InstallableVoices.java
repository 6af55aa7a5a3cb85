package io.pdfaudio.speech.spi;

import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.speech.VoiceCatalogue;

/** Implemented, beside {@link TtsProvider}, by a provider whose voices are files that are fetched once. */
public interface InstallableVoices {

    /**
     * Returns the catalogue of the voices. No synthesizer is opened for it, nothing is asked over the network yet, and what is
     * missing for speaking does not matter.
     *
     * @throws PdfAudioException if a setting makes no sense
     */
    VoiceCatalogue catalogue(ProviderConfig config);
}
