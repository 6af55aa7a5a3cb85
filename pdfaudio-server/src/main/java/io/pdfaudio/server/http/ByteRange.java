package io.pdfaudio.server.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of a content's bytes.
 *
 * @param from the first byte, counted from 0
 * @param to the last byte, at least {@code from}
 */
record ByteRange(long from, long to) {

    private static final int MOST_DIGITS = 18;

    /** The range asked for lies outside of the content. */
    static final class OutsideException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    long length() {
        return to - from + 1;
    }

    /**
     * The range that a header {@code Range} asks for. Empty if it asks for several or cannot be understood: then the whole content
     * is the answer, as RFC 9110 has it.
     *
     * @param length the length of the content, in bytes
     * @throws OutsideException if there is no such range in the content
     */
    static Optional<ByteRange> parse(String header, long length) throws OutsideException {
        String text = header.strip();
        int dash = text.indexOf('-');
        if (!text.regionMatches(true, 0, "bytes=", 0, 6) || dash < 6) {
            return Optional.empty();
        }
        String first = text.substring(6, dash).strip();
        String last = text.substring(dash + 1).strip();
        if (!isNumber(first) || !isNumber(last) || first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(first.isEmpty() ? suffix(number(last), length) : range(first, last, length));
    }

    private static ByteRange suffix(long bytes, long length) throws OutsideException {
        if (bytes == 0 || length == 0) {
            throw new OutsideException();
        }
        return new ByteRange(Math.max(0, length - bytes), length - 1);
    }

    private static @Nullable ByteRange range(String first, String last, long length) throws OutsideException {
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        if (from > to) {
            return null;
        }
        if (from >= length) {
            throw new OutsideException();
        }
        return new ByteRange(from, Math.min(to, length - 1));
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A number of digits however many: what does not fit lies beyond every content anyway. */
    private static long number(String digits) {
        return digits.length() <= MOST_DIGITS ? Long.parseLong(digits) : Long.MAX_VALUE;
    }
}
