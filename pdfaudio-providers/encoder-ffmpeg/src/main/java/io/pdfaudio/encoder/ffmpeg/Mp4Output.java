package io.pdfaudio.encoder.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A buffered file. Unlike a channel it is not closed when its thread is interrupted: whoever cancels gets that as the reason
 * and not a file that cannot be written. Not thread-safe.
 */
final class Mp4Output implements AutoCloseable {

    private final RandomAccessFile file;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long flushed;

    /** Opens a file that is empty or does not exist. */
    Mp4Output(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Returns the offset in the file at which the next byte will stand. */
    long position() {
        return flushed + buffer.position();
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, room(1));
            buffer.put(bytes, offset + done, count);
            done += count;
        }
    }

    void u32(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    void u64(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    /** Begins a box. */
    void header(int length, String type) throws IOException {
        u32(length);
        write(type.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Overwrites bytes that were written before. */
    void overwrite(long position, byte[] bytes) throws IOException {
        flush();
        file.seek(position);
        file.write(bytes);
        file.seek(flushed);
    }

    void flush() throws IOException {
        file.write(buffer.array(), 0, buffer.position());
        flushed += buffer.position();
        buffer.clear();
    }

    /** Closes the file without what is still in the buffer. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Makes room for some bytes and returns how many there is room for. */
    private int room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer.remaining();
    }
}
