package io.pdfaudio.exception;

import org.jspecify.annotations.Nullable;

/**
 * A store of clips that several machines share and that cannot be asked or written. The conversion stops, as going on would
 * mean to pay for clips that are there; nothing that was received is lost, so it can be tried again.
 */
public final class ClipStoreException extends PdfAudioException {

    /** Creates an exception with a message for the user and the failure behind it. */
    public ClipStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
