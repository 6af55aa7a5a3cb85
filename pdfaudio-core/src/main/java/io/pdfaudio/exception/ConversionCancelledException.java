package io.pdfaudio.exception;

/** A conversion that was cancelled; what was synthesized stays in the cache, and the next run goes on from there. */
public final class ConversionCancelledException extends PdfAudioException {

    /** Creates an exception with a message for the user. */
    public ConversionCancelledException(String message) {
        super(message);
    }
}
