package io.pdfaudio.server.auth;

/** What came with a request is not what belongs there; the answer is status 400. The message is for people. */
public final class UnreadableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence that says what is wrong. */
    public UnreadableRequestException(String message) {
        super(message, null, false, false);
    }
}
