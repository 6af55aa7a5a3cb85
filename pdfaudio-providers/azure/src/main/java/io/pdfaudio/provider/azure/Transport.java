package io.pdfaudio.provider.azure;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Voice;

/** A way to the service. Thread-safe. */
interface Transport extends AutoCloseable {

    /**
     * Opens the way that the settings ask for.
     *
     * @param sdk gets Microsoft's SDK ready
     * @throws UnavailableException if Microsoft's SDK is asked for and is not there or does not run, or if the times of words
     *     are asked for where there are none
     */
    static Transport open(AzureSettings settings, SdkLibrary.Loader sdk) {
        if (!overHttp(settings)) {
            sdk.load();
            return new SdkTransport(settings);
        }
        if (settings.marks().orElse(false)) {
            throw new UnavailableException("Azure gives times of words by Microsoft's SDK only: add"
                    + " com.microsoft.cognitiveservices.speech:client-sdk to the class path and leave out the setting"
                    + " transport, or leave out the setting marks.");
        }
        return new RestTransport(settings);
    }

    /** Tells whether settings ask for HTTP, which needs no SDK. */
    static boolean overHttp(AzureSettings settings) {
        return settings.transport().equals("rest") || settings.transport().isEmpty() && !SdkLibrary.present();
    }

    /** Tells whether it gives the times of words. */
    boolean marks();

    /**
     * Sends SSML once and waits for its sound.
     *
     * @param voice who speaks, for messages
     * @throws SynthesisException if the service fails or refuses
     * @throws InterruptedException if the calling thread is interrupted; the request is given up then
     * @throws IllegalStateException if this has been closed
     */
    Spoken speak(String ssml, Voice voice) throws InterruptedException;

    @Override
    void close();
}
