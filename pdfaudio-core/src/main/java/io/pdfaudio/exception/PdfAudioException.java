package io.pdfaudio.exception;

import org.jspecify.annotations.Nullable;

/** The root of all failures of this library. */
public class PdfAudioException extends RuntimeException {

    /** Creates an exception with a message for the user. */
    public PdfAudioException(String message) {
        super(message);
    }

    /** Creates an exception with a message for the user and the failure behind it. */
    public PdfAudioException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
