package io.pdfaudio.server.storage;

import static java.util.Objects.requireNonNull;

/**
 * What the keys of a group of objects begin with: whole parts and a slash, for example {@code jobs/7f3c/}, so that
 * {@code jobs/7} never takes in {@code jobs/70}.
 *
 * @param value the beginning with the slash at its end, or empty for all objects
 */
public record ObjectPrefix(String value) {

    /** The beginning of all keys. */
    public static final ObjectPrefix ALL = new ObjectPrefix("");

    /**
     * Checks a prefix.
     *
     * @throws IllegalArgumentException if it is none
     */
    public ObjectPrefix {
        requireNonNull(value, "value");
        boolean sound =
                value.isEmpty() || value.endsWith("/") && ObjectKey.isKey(value.substring(0, value.length() - 1));
        if (!sound) {
            throw new IllegalArgumentException("A prefix of objects is a key with a slash at its end.");
        }
    }

    /**
     * Returns the prefix of everything below these parts.
     *
     * @throws IllegalArgumentException if that makes none
     */
    public static ObjectPrefix of(String... parts) {
        return new ObjectPrefix(String.join("/", parts) + "/");
    }

    /** Returns the key of an object below this prefix. */
    public ObjectKey key(String rest) {
        return new ObjectKey(value + rest);
    }

    /** Tells whether a key begins with this. */
    public boolean contains(ObjectKey key) {
        return key.value().startsWith(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
