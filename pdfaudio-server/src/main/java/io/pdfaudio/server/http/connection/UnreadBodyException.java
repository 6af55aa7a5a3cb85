package io.pdfaudio.server.http.connection;

import io.helidon.webserver.CloseConnectionException;

/** Thrown after an answer to close a connection on which a large part of the request's body has not been read. */
public final class UnreadBodyException extends CloseConnectionException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public UnreadBodyException() {
        super("The request was answered before its body was read");
    }
}
