package io.pdfaudio.exception;

/** A choice of chapters or pages that the book does not have. */
public final class InvalidSelectionException extends PdfAudioException {

    /** Creates an exception with a message for the user. */
    public InvalidSelectionException(String message) {
        super(message);
    }
}
