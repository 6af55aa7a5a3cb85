package io.pdfaudio.internal.cache;

import java.util.Arrays;

/** Writes numbers bit by bit, the highest bit first, into bytes that grow. Not thread-safe. */
final class BitWriter {

    private byte[] bytes = new byte[1 << 12];
    private int length;
    private long pending;
    private int pendingBits;

    /** Makes room for so many bytes, so that {@link #bits} need not look. */
    void ensure(int more) {
        if (bytes.length - length < more + Long.BYTES) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more + Long.BYTES));
        }
    }

    /** Writes the lowest bits of a number, at most 32, the others being zero. */
    void bits(int value, int count) {
        pending = pending << count | value & 0xFFFF_FFFFL;
        pendingBits += count;
        if (pendingBits >= Integer.SIZE) {
            int word = (int) (pending >>> pendingBits - Integer.SIZE);
            bytes[length] = (byte) (word >> 24);
            bytes[length + 1] = (byte) (word >> 16);
            bytes[length + 2] = (byte) (word >> 8);
            bytes[length + 3] = (byte) word;
            length += 4;
            pendingBits -= Integer.SIZE;
        }
    }

    /** Fills the last byte with zeros and returns all bytes. */
    byte[] finish() {
        ensure(Long.BYTES);
        while (pendingBits > 0) {
            int shift = pendingBits - Byte.SIZE;
            bytes[length++] = (byte) (shift >= 0 ? pending >>> shift : pending << -shift);
            pendingBits = Math.max(0, shift);
        }
        return Arrays.copyOf(bytes, length);
    }
}
