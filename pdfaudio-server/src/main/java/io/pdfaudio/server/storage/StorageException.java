package io.pdfaudio.server.storage;

import org.jspecify.annotations.Nullable;

/**
 * A store that did not do what it was asked for, by what can be done about it. The message is one sentence for the operator; it
 * holds no secret.
 */
public abstract sealed class StorageException extends RuntimeException {

    private StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** There is no object of this key. */
    public static final class NotFound extends StorageException {

        private final transient ObjectKey key;

        NotFound(ObjectKey key, @Nullable Throwable cause) {
            super("There is no object " + key + ".", cause);
            this.key = key;
        }

        /** Returns the key. */
        public ObjectKey key() {
            return key;
        }
    }

    /** The store cannot be reached or has a fault of its own: what was asked for may succeed later. */
    public static final class Unavailable extends StorageException {
        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** There is no space left: somebody has to make some. */
    public static final class Full extends StorageException {
        Full(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The server may not do this: somebody has to change permissions, keys or settings. */
    public static final class Denied extends StorageException {
        Denied(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The bytes of an object are not those that were put. */
    public static final class Damaged extends StorageException {
        Damaged(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
