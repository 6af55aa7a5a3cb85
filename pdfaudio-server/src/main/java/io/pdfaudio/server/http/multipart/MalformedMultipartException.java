package io.pdfaudio.server.http.multipart;

import java.io.IOException;

/** The body is not a well-formed form with files, or has more parts or longer headers than are taken. */
public final class MalformedMultipartException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    MalformedMultipartException(String detail) {
        super(detail);
        this.detail = detail;
    }

    /** What is wrong with the form, for the client. */
    public String detail() {
        return detail;
    }
}
