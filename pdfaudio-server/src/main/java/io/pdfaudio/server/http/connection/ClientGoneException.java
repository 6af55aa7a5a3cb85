package io.pdfaudio.server.http.connection;

import io.helidon.webserver.ServerConnectionException;

/**
 * Thrown out of reading a request or writing an answer when the client has gone or was cut off. It is no fault of the handler,
 * which has nobody left to answer: let it pass.
 */
public final class ClientGoneException extends ServerConnectionException {

    private static final long serialVersionUID = 1L;

    ClientGoneException(Throwable cause) {
        super("The client is gone", cause);
    }
}
