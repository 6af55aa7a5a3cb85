package io.pdfaudio.server.auth;

import io.pdfaudio.server.http.ProblemCarrier;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;

/** What came with a request is not what belongs there; the answer is status 400. The message is for people. */
public final class UnreadableRequestException extends RuntimeException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    @Override
    public ProblemException problem() {
        return new ProblemException(ProblemType.BAD_REQUEST, String.valueOf(getMessage()));
    }

    /** Creates the exception with a sentence that says what is wrong. */
    public UnreadableRequestException(String message) {
        super(message, null, false, false);
    }
}
