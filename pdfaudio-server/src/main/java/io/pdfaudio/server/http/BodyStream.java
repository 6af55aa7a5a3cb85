package io.pdfaudio.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, of which no more than some bytes are given out. */
final class BodyStream extends FilterInputStream {

    private final long limit;
    private long given;

    BodyStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** The problem of a body that is too long. */
    static ProblemException tooLarge(long limit) {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, "The body may have " + limit + " bytes at most")
                .member("limit", limit);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] thrownAway = new byte[(int) Math.clamp(n, 1, 8192)];
        return n <= 0 ? 0 : Math.max(0, read(thrownAway));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads on past what was given out and throws it away; false if the body goes on after so many bytes. */
    boolean drain(long bytes) throws IOException {
        byte[] thrownAway = new byte[8192];
        for (long left = bytes; left >= 0; ) {
            int n = in.read(thrownAway, 0, thrownAway.length);
            if (n < 0) {
                return true;
            }
            left -= n;
        }
        return false;
    }

    private void count(long n) {
        given += n;
        if (given > limit) {
            throw tooLarge(limit);
        }
    }
}
