package io.pdfaudio.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an object as they come from a store. Fails if there are fewer than were promised, or if they are not those of
 * the checksum. Used by one thread.
 */
final class StoredInput extends InputStream {

    /**
     * Where the bytes come from.
     *
     * @param in gives them
     * @param stop lets go of them before their end
     */
    record Source(InputStream in, Runnable stop) {}

    private final ObjectKey key;
    private final Source source;
    private final @Nullable String sha256;
    private final BiFunction<String, @Nullable Throwable, StorageException> failure;
    private final MessageDigest digest = Digests.sha256();
    private long rest;

    /**
     * Creates the stream.
     *
     * @param length how many bytes there are
     * @param sha256 their checksum, or null where it is not to be compared
     * @param failure makes the exception for a source that fails or ends too soon
     */
    StoredInput(
            ObjectKey key,
            Source source,
            long length,
            @Nullable String sha256,
            BiFunction<String, @Nullable Throwable, StorageException> failure) {
        this.key = key;
        this.source = source;
        this.rest = length;
        this.sha256 = sha256;
        this.failure = failure;
        if (length == 0) {
            compare();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (rest == 0) {
            return -1;
        }
        int n = readSource(bytes, offset, (int) Math.min(length, rest));
        if (n < 0) {
            throw failure.apply("The object " + key + " ends " + rest + " bytes too soon.", null);
        }
        if (sha256 != null) {
            digest.update(bytes, offset, n);
        }
        rest -= n;
        if (rest == 0) {
            compare();
        }
        return n;
    }

    private int readSource(byte[] bytes, int offset, int length) throws IOException {
        try {
            return source.in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                InterruptedIOException interrupted =
                        new InterruptedIOException("Reading the object " + key + " was interrupted.");
                interrupted.initCause(e);
                throw interrupted;
            }
            throw failure.apply("The object " + key + " cannot be read to its end: " + e.getMessage() + ".", e);
        }
    }

    private void compare() {
        if (sha256 != null && !sha256.equals(Digests.hex(digest))) {
            throw new StorageException.Damaged(
                    "The object " + key
                            + " is damaged: its bytes are not those that were stored; restore it from a backup.",
                    null);
        }
    }

    @Override
    public void close() throws IOException {
        if (rest > 0) {
            source.stop.run();
        }
        source.in.close();
    }
}
