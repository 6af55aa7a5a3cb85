package io.pdfaudio.internal.cache;

import java.io.IOException;

/** Reads what a {@link BitWriter} wrote. Not thread-safe. */
final class BitReader {

    private final byte[] bytes;
    private int next;

    /** The bits to come, from the highest on; what lies beyond {@code ready} is zero. */
    private long window;

    private int ready;

    BitReader(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.next = offset;
    }

    /** Reads a number of so many bits, at most 32. */
    int bits(int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (ready < count) {
            fill(count);
        }
        int value = (int) (window >>> Long.SIZE - count);
        window <<= count;
        ready -= count;
        return value;
    }

    /**
     * Reads zeros up to a one, and both, and returns how many zeros there were.
     *
     * @throws IOException if there are more than so many
     */
    int zeros(int most) throws IOException {
        if (ready <= most) {
            fill(1);
        }
        int zeros = Long.numberOfLeadingZeros(window);
        if (zeros > most || zeros >= ready) {
            throw new IOException("the samples are damaged");
        }
        window <<= zeros;
        window <<= 1;
        ready -= zeros + 1;
        return zeros;
    }

    private void fill(int needed) throws IOException {
        while (ready <= Long.SIZE - Byte.SIZE && next < bytes.length) {
            window |= (bytes[next++] & 0xFFL) << Long.SIZE - Byte.SIZE - ready;
            ready += Byte.SIZE;
        }
        if (ready < needed) {
            throw new IOException("the samples break off");
        }
    }
}
