package io.pdfaudio.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes in memory as PDFBox's parser reads them: one after the other with many small steps back. Not thread-safe. */
final class ArrayRead implements RandomAccessRead {

    private final byte[] bytes;
    private final int length;
    private int position;
    private boolean closed;

    /** Reads the first bytes of an array, which is not copied. */
    ArrayRead(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public int read() {
        return position < length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int peek() {
        return position < length ? bytes[position] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        int read = Math.min(count, length - position);
        if (read <= 0) {
            return count == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    @Override
    public void rewind(int count) throws IOException {
        seek(position - (long) count);
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("there is no position " + to);
        }
        position = (int) Math.min(to, length);
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) {
        return new RandomAccessReadView(this, start, count);
    }
}
