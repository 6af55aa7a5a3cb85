package io.pdfaudio.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.Function;

/** Writes the file of one object. Used by one thread. */
final class DiskWriter implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ObjectKey key;
    private final FileChannel file;
    private final OutputStream out;

    private DiskWriter(ObjectKey key, FileChannel file, OutputStream out) {
        this.key = key;
        this.file = file;
        this.out = out;
    }

    /** Makes the file. */
    static DiskWriter open(ObjectKey key, Path unfinished, Function<FileChannel, OutputStream> writing)
            throws InterruptedException {
        try {
            FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new DiskWriter(key, file, writing.apply(file));
        } catch (IOException e) {
            throw unwritten(key, e);
        }
    }

    /**
     * Writes content and trailer to the disk.
     *
     * @throws IOException if the content fails, and only then
     */
    DiskTrailer write(InputStream content, String contentType) throws IOException, InterruptedException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = Interruption.fill(content, buffer); n > 0; n = Interruption.fill(content, buffer)) {
            digest.update(buffer, 0, n);
            write(buffer, n);
            size += n;
        }
        DiskTrailer trailer = new DiskTrailer(size, Digests.hex(digest), contentType);
        finish(trailer);
        return trailer;
    }

    private void write(byte[] bytes, int length) throws InterruptedException {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw unwritten(key, e);
        }
    }

    private void finish(DiskTrailer trailer) throws InterruptedException {
        try {
            out.write(trailer.toBytes().array());
            out.flush();
            file.force(true);
        } catch (IOException e) {
            throw unwritten(key, e);
        }
    }

    static StorageException unwritten(ObjectKey key, IOException e) throws InterruptedException {
        return DiskFailures.of("The object " + key + " cannot be written", e);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
