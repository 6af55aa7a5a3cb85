package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file on its way, locked against other programs that fetch the same. Used by one thread. */
final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final RemoteFile whole;
    private final FileChannel channel;
    private MessageDigest digest;
    private long length;

    private PartFile(Path path, RemoteFile whole, FileChannel channel) {
        this.path = path;
        this.whole = whole;
        this.channel = channel;
        this.digest = RemoteFile.digest(whole.algorithm());
    }

    /**
     * Opens what is there, or begins.
     *
     * @throws OutputException if it cannot be written
     * @throws UnavailableException if another program is at it
     */
    static PartFile open(Path path, RemoteFile whole) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            PartFile file = new PartFile(path, whole, channel);
            file.begin();
            return file;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private void begin() throws IOException {
        boolean ready = false;
        try {
            if (!locked()) {
                throw new UnavailableException(path + " is being fetched by another program already: wait for it.");
            }
            readWhatIsThere();
            ready = true;
        } finally {
            if (!ready) {
                channel.close();
            }
        }
    }

    private boolean locked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void readWhatIsThere() throws IOException {
        if (channel.size() > whole.bytes()) {
            channel.truncate(0);
        }
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            buffer.flip();
            length += buffer.remaining();
            digest.update(buffer);
            buffer.clear();
        }
    }

    long length() {
        return length;
    }

    /** Tells whether it is complete, and what it should be. */
    boolean matches() {
        return length == whole.bytes()
                && HexFormat.of().formatHex(digestSoFar()).equals(whole.checksum());
    }

    private byte[] digestSoFar() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the digests of every Java platform can be copied", e);
        }
    }

    /** @throws UnavailableException if it is more than there should be */
    void write(ByteBuffer data) {
        if (length + data.remaining() > whole.bytes()) {
            clear();
            throw new UnavailableException(whole.address() + " is larger than the " + whole.bytes()
                    + " bytes that it should have: try again later.");
        }
        try {
            length += data.remaining();
            digest.update(data.duplicate());
            while (data.hasRemaining()) {
                channel.write(data);
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Begins again. */
    void clear() {
        try {
            channel.truncate(0);
            channel.position(0);
            digest = RemoteFile.digest(whole.algorithm());
            length = 0;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    static OutputException unwritable(Path path, IOException cause) {
        return new OutputException(
                path, path + " cannot be written: check that there is room and that the folder may be changed.", cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }
}
