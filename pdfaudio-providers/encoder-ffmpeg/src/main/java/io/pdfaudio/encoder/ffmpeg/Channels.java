package io.pdfaudio.encoder.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads and writes whole pieces of files. */
final class Channels {

    private Channels() {}

    static void writeFully(FileChannel target, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            target.write(buffer);
        }
    }

    /** Reads so many bytes from a place. */
    static byte[] read(FileChannel source, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (source.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the file ends at " + source.size());
            }
        }
        return buffer.array();
    }

    /** Copies everything from a place on. */
    static void append(FileChannel source, long from, FileChannel target) throws IOException {
        long size = source.size();
        for (long position = from; position < size; ) {
            position += source.transferTo(position, size - position, target);
        }
    }
}
