package io.pdfaudio.internal.cache;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads what a {@link BitWriter} wrote. Not thread-safe. */
final class BitReader {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int next;

    /** The bits to come, from the highest on; of what lies beyond {@code ready} nothing is counted. */
    private long window;

    private int ready;

    BitReader(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.next = offset;
    }

    /**
     * Reads a number of so many bits, from 1 to 32.
     *
     * @throws IOException if there are not so many
     */
    int bits(int count) throws IOException {
        if (ready < count) {
            fill();
        }
        int value = (int) (window >>> Long.SIZE - count);
        window <<= count;
        ready -= count;
        requireBits();
        return value;
    }

    /**
     * Reads numbers in Rice codes.
     *
     * @throws IOException if there are not so many
     */
    void rice(int[] numbers, int count, int parameter) throws IOException {
        for (int i = 0; i < count; i++) {
            if (ready < Integer.SIZE) {
                fill();
            }
            int zeros = Long.numberOfLeadingZeros(window);
            int bits = zeros + 1 + parameter;
            if (zeros < SampleCodec.ESCAPE) {
                // Shifted in two steps, as a shift by the whole size would be none.
                numbers[i] = zeros << parameter | (int) (window << zeros + 1 >>> 1 >>> Long.SIZE - 1 - parameter);
            } else {
                bits = Integer.SIZE;
                numbers[i] = (int) (window >>> Integer.SIZE) & (1 << SampleCodec.ESCAPED_BITS) - 1;
            }
            window <<= bits;
            ready -= bits;
        }
        requireBits();
    }

    /** Fills the window with all bytes that fit into it, eight at a time but for the last. */
    private void fill() {
        if (ready >= 0 && next <= bytes.length - Long.BYTES) {
            window |= (long) LONG.get(bytes, next) >>> ready;
            int more = Long.SIZE - ready >> 3;
            next += more;
            ready += more * Byte.SIZE;
            return;
        }
        while (ready >= 0 && ready <= Long.SIZE - Byte.SIZE && next < bytes.length) {
            window |= (bytes[next++] & 0xFFL) << Long.SIZE - Byte.SIZE - ready;
            ready += Byte.SIZE;
        }
    }

    private void requireBits() throws IOException {
        if (ready < 0) {
            throw new IOException("the samples break off");
        }
    }
}
