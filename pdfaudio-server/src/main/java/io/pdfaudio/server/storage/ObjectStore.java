package io.pdfaudio.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects: sequences of bytes under a key, complete or not there at all. An object that was put is found by every node
 * from then on, and outlives a crash of the machine as far as the store does. Thread-safe; several processes may use one
 * store. Every method may be broken off by interrupting its thread, and then throws {@link InterruptedException} and keeps
 * nothing; all of them throw a {@link StorageException} where the store fails.
 */
public interface ObjectStore extends AutoCloseable {

    /** How many objects one page of a list has at most. */
    int MOST_LISTED = 1000;

    /**
     * Keeps what a stream gives until it ends, in place of what was there before. Needs the same memory whatever its length,
     * and does not close it.
     *
     * @param contentType the media type, in at most 127 printable characters of ASCII
     * @throws IOException if the stream fails; nothing is kept then
     */
    StoredObject put(ObjectKey key, InputStream content, String contentType) throws IOException, InterruptedException;

    /**
     * Keeps a copy of a file, in place of what was there before.
     *
     * @param contentType the media type, in at most 127 printable characters of ASCII
     * @throws IOException if the file cannot be read, or changes meanwhile; nothing is kept then
     */
    StoredObject put(ObjectKey key, Path content, String contentType) throws IOException, InterruptedException;

    /**
     * Keeps some bytes unless there is an object of this key. Meant for objects whose key says their content: on a store that
     * cannot make this one step, one of two that are put at the same moment is lost.
     *
     * @return whether they were kept
     */
    boolean putIfAbsent(ObjectKey key, byte[] content, String contentType) throws InterruptedException;

    /**
     * Opens a part of an object. Reading fails with a {@link StorageException} where the store does, so an
     * {@link IOException} in copying it is always the receiver's. When a whole object is read to its end, its checksum is
     * compared where the store knows it.
     *
     * @param from the first byte, from 0
     * @param length how many bytes, from 0; there are fewer where the object ends, and none behind its end
     * @throws StorageException.NotFound if there is no such object
     */
    InputStream open(ObjectKey key, long from, long length) throws InterruptedException;

    /**
     * Opens a whole object.
     *
     * @throws StorageException.NotFound if there is no such object
     */
    default InputStream open(ObjectKey key) throws InterruptedException {
        return open(key, 0, Long.MAX_VALUE);
    }

    /** Returns what is known of an object, or nothing where there is none. */
    Optional<StoredObject> head(ObjectKey key) throws InterruptedException;

    /** Tells whether there is an object. */
    default boolean exists(ObjectKey key) throws InterruptedException {
        return head(key).isPresent();
    }

    /** Removes an object; where there is none, nothing happens. */
    void delete(ObjectKey key) throws InterruptedException;

    /**
     * Removes all objects of a prefix, and returns how many. Objects that are put meanwhile may stay.
     *
     * @throws IllegalArgumentException if it is the prefix of all objects
     */
    long deletePrefix(ObjectPrefix prefix) throws InterruptedException;

    /**
     * Returns a page of the objects of a prefix in the order of their keys. A page that is not full is the last one.
     *
     * @param after lists what comes behind this key, or null to begin
     * @param limit how many at most, from 1 to {@link #MOST_LISTED}
     */
    List<ListedObject> list(ObjectPrefix prefix, @Nullable ObjectKey after, int limit) throws InterruptedException;

    /**
     * Returns an address from which a browser can load an object, or parts of it, without asking this server, or nothing where
     * the store has none. Whoever has the address has the object. Asks nobody, and does not look whether there is one.
     *
     * @param lifetime how long it works, from a second to seven days
     * @param downloadName the name for the file on the user's disk, in any characters
     * @param contentType the media type to serve it with
     * @throws IllegalArgumentException if the lifetime is out of range
     */
    Optional<URI> link(ObjectKey key, Duration lifetime, String downloadName, String contentType);

    /** Makes sure that the store can be used now, in well under a second where it can. */
    void check() throws InterruptedException;

    /** Lets go of connections. Objects stay. */
    @Override
    void close();
}
