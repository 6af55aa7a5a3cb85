package io.pdfaudio.server.http.multipart;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream in sections that end at a delimiter. A delimiter begins with CR and has no other CR, so after a mismatch the search
 * goes on behind what was compared: each byte is looked at a bounded number of times.
 */
final class Delimited {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private int plainUntil;
    private Section current;

    Delimited(InputStream in, String delimiter) {
        this.in = in;
        this.delimiter = delimiter.getBytes(StandardCharsets.ISO_8859_1);
        // the first delimiter need not stand behind a line
        buffer[0] = '\r';
        buffer[1] = '\n';
        limit = 2;
        current = new Section();
    }

    /** The section that begins here. */
    InputStream section() {
        current = new Section();
        return current;
    }

    /**
     * Reads over the rest of the section and the delimiter.
     *
     * @throws EOFException if the stream ends before the delimiter
     */
    void skipToDelimiter() throws IOException {
        for (int n = current.available0(); n >= 0; n = current.available0()) {
            at += n;
        }
    }

    /** Whether two hyphens come next, which are read then: they mark the last delimiter. */
    boolean skipHyphens() throws IOException {
        while (limit - at < 2) {
            if (!fill()) {
                throw new EOFException();
            }
        }
        if (buffer[at] != '-' || buffer[at + 1] != '-') {
            return false;
        }
        at += 2;
        return true;
    }

    /** Reads over everything. */
    void skipRest() throws IOException {
        at = 0;
        limit = 0;
        plainUntil = 0;
        while (in.read(buffer, 0, buffer.length) >= 0) {
            // nothing of it is wanted
        }
    }

    /**
     * The rest of the line, byte by character.
     *
     * @param longest how many bytes it may have
     * @throws EOFException if the stream ends before the line does
     */
    String line(int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (at == limit && !fill()) {
                throw new EOFException();
            }
            char c = (char) (buffer[at++] & 0xff);
            if (c == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
                line.setLength(line.length() - 1);
                return line.toString();
            }
            line.append(c);
            if (line.length() > longest + 1) {
                throw new MalformedMultipartException("The headers of a part are too long");
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        plainUntil -= at;
        at = 0;
        int n = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(n, 0);
        return n >= 0;
    }

    /** One section, as a stream that ends where the delimiter begins. */
    private final class Section extends InputStream {

        private boolean ended;

        /** How many bytes of the section lie in the buffer; -1 if it has ended and its delimiter has been read. */
        private int available0() throws IOException {
            while (!ended) {
                int plain = plainBytes();
                if (plain > 0) {
                    return plain;
                }
                if (limit - at >= delimiter.length) {
                    at += delimiter.length;
                    ended = true;
                } else if (!fill()) {
                    throw new EOFException();
                }
            }
            return -1;
        }

        /** How many bytes from here on are surely no part of a delimiter. They are looked at once, however they are read. */
        private int plainBytes() {
            if (plainUntil <= at) {
                plainUntil = findPlain();
            }
            return plainUntil - at;
        }

        private int findPlain() {
            for (int i = at; i < limit; i++) {
                if (buffer[i] == '\r') {
                    int same = 1;
                    while (same < delimiter.length && i + same < limit && buffer[i + same] == delimiter[same]) {
                        same++;
                    }
                    if (same == delimiter.length || i + same == limit) {
                        return i;
                    }
                    i += same - 1;
                }
            }
            return limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int n;
            try {
                n = available0();
            } catch (EOFException e) {
                throw new MalformedMultipartException("The form ends before its last boundary");
            }
            if (n < 0 || current != this) {
                return -1;
            }
            n = Math.min(n, length);
            System.arraycopy(buffer, at, bytes, offset, n);
            at += n;
            return n;
        }
    }
}
