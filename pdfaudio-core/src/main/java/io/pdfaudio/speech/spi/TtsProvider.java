package io.pdfaudio.speech.spi;

import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;

/** Makes the synthesizers of one company or program. Found by {@link java.util.ServiceLoader}, so it has a public constructor without parameters; making one costs nothing. */
public interface TtsProvider {

    /** Returns the name that chooses this provider: lower-case letters, digits and hyphens, for example {@code marytts}. */
    String id();

    /**
     * Returns what a synthesizer opened with this configuration can do, the same as its own {@link SpeechSynthesizer#traits()}.
     * Nothing is asked over the network, and neither account nor key is needed: what a book costs is to be known before there
     * is one.
     *
     * @throws PdfAudioException if a setting makes no sense, or if it depends on a program that is not installed
     */
    SynthesizerTraits traits(ProviderConfig config);

    /**
     * Opens a synthesizer.
     *
     * @throws PdfAudioException if the configuration does not suffice; the message says what is missing
     */
    SpeechSynthesizer create(ProviderConfig config);
}
