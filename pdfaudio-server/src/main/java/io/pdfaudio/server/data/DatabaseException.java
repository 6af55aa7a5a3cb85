package io.pdfaudio.server.data;

/** The database failed. The message is for the log and names no secret. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
