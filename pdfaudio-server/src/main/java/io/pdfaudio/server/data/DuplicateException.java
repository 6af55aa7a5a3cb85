package io.pdfaudio.server.data;

/** A row with the same unique key is there already. */
public final class DuplicateException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public DuplicateException(Throwable cause) {
        super("There is a row with this key already.", cause);
    }
}
