package io.pdfaudio.server.storage;

import static java.util.Objects.requireNonNull;

/**
 * The name of an object, for example {@code jobs/7f3c/book.m4b}: parts of letters of ASCII, digits, {@code .}, {@code _} and
 * {@code -}, divided by single slashes. A name that has come from outside cannot leave the store: no part is empty, begins or
 * ends with a full stop, or has two of them in a row. Keys are ordered by their bytes, as stores list them.
 *
 * @param value the name, of 1 to {@link #MOST_CHARACTERS} characters
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {

    /** How long a key may be, in characters. */
    public static final int MOST_CHARACTERS = 512;

    /** How long a part of a key may be, in characters: file systems take 255, and some are for the store. */
    public static final int MOST_CHARACTERS_OF_A_PART = 200;

    /**
     * Checks a key.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    public ObjectKey {
        requireNonNull(value, "value");
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    "This is no key of an object: a key has parts of letters, digits, \".\", \"_\""
                            + " and \"-\", divided by single slashes, and no part begins or ends with a full stop or has two of them"
                            + " in a row.");
        }
    }

    /**
     * Returns the key with these parts, each of which may have parts itself.
     *
     * @throws IllegalArgumentException if that makes no key
     */
    public static ObjectKey of(String... parts) {
        return new ObjectKey(String.join("/", parts));
    }

    /** Tells whether a text is a key. */
    public static boolean isKey(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        int start = 0;
        for (int end = text.indexOf('/'); end >= 0; end = text.indexOf('/', start)) {
            if (!isPart(text, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return isPart(text, start, text.length());
    }

    private static boolean isPart(String text, int start, int end) {
        if (start == end || end - start > MOST_CHARACTERS_OF_A_PART) {
            return false;
        }
        // As if a full stop stood on either side, so that one at an end is one of two in a row.
        char before = '.';
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isAllowed(c) || c == '.' && before == '.') {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    @Override
    public int compareTo(ObjectKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
