package io.pdfaudio.server.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects in a folder of this machine, or of a file system that several machines mount. A file appears under its name
 * when its bytes are on the disk, and carries its checksum. Several processes may share the folder.
 */
public final class DiskStore implements ObjectStore {

    /** How much of the disk is left free unless told otherwise, in bytes. */
    public static final long DEFAULT_RESERVE = 256L << 20;

    private final Path root;
    private final DiskFolder folder;
    private final long reserve;
    private final Function<FileChannel, OutputStream> writing;

    private DiskStore(Path root, DiskFolder folder, long reserve, Function<FileChannel, OutputStream> writing) {
        this.root = root;
        this.folder = folder;
        this.reserve = reserve;
        this.writing = writing;
    }

    /**
     * Opens a store, and makes its folder where there is none.
     *
     * @param reserve how many bytes of the disk are left free: with less, nothing more is kept
     * @throws StorageException if the folder cannot be made
     */
    public static DiskStore in(Path root, long reserve) {
        return in(root, reserve, Channels::newOutputStream);
    }

    static DiskStore in(Path root, long reserve, Function<FileChannel, OutputStream> writing) {
        try {
            return new DiskStore(root, DiskFolder.in(root), reserve, writing);
        } catch (IOException e) {
            throw new StorageException.Denied(
                    "The folder " + root + " for objects cannot be made or read ("
                            + e.getClass().getSimpleName() + "): choose another one or change its permissions.",
                    e);
        }
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream content, String contentType)
            throws IOException, InterruptedException {
        ContentTypes.require(contentType);
        Path unfinished = folder.unfinished();
        try {
            DiskTrailer trailer = written(key, unfinished, content, contentType);
            publish(key, unfinished);
            return new StoredObject(key, trailer.size(), trailer.sha256(), contentType);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public StoredObject put(ObjectKey key, Path content, String contentType) throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(content)) {
            return put(key, in, contentType);
        }
    }

    @Override
    public boolean putIfAbsent(ObjectKey key, byte[] content, String contentType) throws InterruptedException {
        ContentTypes.require(contentType);
        if (Files.exists(folder.file(key))) {
            return false;
        }
        Path unfinished = folder.unfinished();
        try {
            written(key, unfinished, new ByteArrayInputStream(content), contentType);
            return folder.publishIfAbsent(unfinished, key);
        } catch (IOException e) {
            throw DiskWriter.unwritten(key, e);
        } finally {
            Interruption.held(() -> remove(unfinished));
        }
    }

    private DiskTrailer written(ObjectKey key, Path unfinished, InputStream content, String contentType)
            throws IOException, InterruptedException {
        requireSpace(key);
        try (DiskWriter writer = DiskWriter.open(key, unfinished, writing)) {
            return writer.write(content, contentType);
        }
    }

    private void publish(ObjectKey key, Path unfinished) throws InterruptedException {
        try {
            folder.publish(unfinished, key);
        } catch (IOException e) {
            throw DiskWriter.unwritten(key, e);
        }
    }

    private static void remove(Path unfinished) throws InterruptedException {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw DiskFailures.of("The unfinished file " + unfinished + " cannot be removed", e);
        }
    }

    private void requireSpace(ObjectKey key) throws InterruptedException {
        try {
            if (Files.getFileStore(folder.objects()).getUsableSpace() < reserve) {
                throw new StorageException.Full(
                        "The object " + key + " is not kept, as less than " + (reserve >> 20) + " MiB of the disk of "
                                + root + " are free: free some space or use a larger one.",
                        null);
            }
        } catch (IOException e) {
            throw DiskWriter.unwritten(key, e);
        }
    }

    @Override
    public InputStream open(ObjectKey key, long from, long length) throws InterruptedException {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("a part of an object begins at 0 or later and has 0 bytes or more");
        }
        FileChannel file = openFile(key).orElseThrow(() -> new StorageException.NotFound(key, null));
        try {
            DiskTrailer trailer = DiskTrailer.read(key, file);
            long start = Math.min(from, trailer.size());
            long bytes = Math.min(length, trailer.size() - start);
            file.position(start);
            return new StoredInput(
                    key,
                    new StoredInput.Source(Channels.newInputStream(file), () -> {}),
                    bytes,
                    bytes == trailer.size() ? trailer.sha256() : null,
                    StorageException.Unavailable::new);
        } catch (IOException e) {
            closeQuietly(file);
            throw unread(key, e);
        } catch (RuntimeException e) {
            closeQuietly(file);
            throw e;
        }
    }

    private static void closeQuietly(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            // nothing was written to it
        }
    }

    private Optional<FileChannel> openFile(ObjectKey key) throws InterruptedException {
        try {
            return Optional.of(FileChannel.open(folder.file(key), StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unread(key, e);
        }
    }

    private static StorageException unread(ObjectKey key, IOException e) throws InterruptedException {
        return DiskFailures.of("The object " + key + " cannot be read", e);
    }

    @Override
    public Optional<StoredObject> head(ObjectKey key) throws InterruptedException {
        Optional<FileChannel> found = openFile(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel file = found.get()) {
            DiskTrailer trailer = DiskTrailer.read(key, file);
            return Optional.of(new StoredObject(key, trailer.size(), trailer.sha256(), trailer.contentType()));
        } catch (IOException e) {
            throw unread(key, e);
        }
    }

    @Override
    public void delete(ObjectKey key) throws InterruptedException {
        deleteFile(key);
    }

    private boolean deleteFile(ObjectKey key) throws InterruptedException {
        try {
            return folder.delete(key);
        } catch (IOException e) {
            throw DiskFailures.of("The object " + key + " cannot be removed", e);
        }
    }

    @Override
    public long deletePrefix(ObjectPrefix prefix) throws InterruptedException {
        if (prefix.equals(ObjectPrefix.ALL)) {
            throw new IllegalArgumentException("all objects of a store are not removed at once");
        }
        long deleted = 0;
        List<ListedObject> page = list(prefix, null, MOST_LISTED);
        while (!page.isEmpty()) {
            for (ListedObject object : page) {
                deleted += deleteFile(object.key()) ? 1 : 0;
            }
            page = list(prefix, page.getLast().key(), MOST_LISTED);
        }
        return deleted;
    }

    @Override
    public List<ListedObject> list(ObjectPrefix prefix, @Nullable ObjectKey after, int limit)
            throws InterruptedException {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_LISTED + " objects, not " + limit);
        }
        try {
            Path start = folder.objects().resolve(prefix.value());
            return new DiskListing(after == null ? "" : after.value(), limit).list(start, prefix);
        } catch (IOException e) {
            throw DiskFailures.of("The objects of " + root + " cannot be listed", e);
        }
    }

    /** Returns nothing: who wants an object of a disk has to ask the server. */
    @Override
    public Optional<URI> link(ObjectKey key, Duration lifetime, String downloadName, String contentType) {
        return Optional.empty();
    }

    @Override
    public void check() throws InterruptedException {
        requireSpace(new ObjectKey("check"));
        Path probe = folder.unfinished();
        try {
            Files.createFile(probe);
            Files.delete(probe);
        } catch (IOException e) {
            throw DiskFailures.of("The folder " + root + " for objects cannot be written", e);
        }
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
