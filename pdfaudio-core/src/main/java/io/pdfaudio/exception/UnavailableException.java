package io.pdfaudio.exception;

import org.jspecify.annotations.Nullable;

/** A provider, voice, encoder or native library that is not here; the message says what to add or which ones there are. */
public final class UnavailableException extends PdfAudioException {

    /** Creates an exception with a message for the user. */
    public UnavailableException(String message) {
        super(message);
    }

    /** Creates an exception with a message for the user and the failure behind it. */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
