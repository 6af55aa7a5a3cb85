package io.pdfaudio.server.storage;

import java.io.InputStream;
import java.util.Random;

/** Bytes without a pattern, the same for the same seed, given in pieces of changing length as a network does. */
final class NumberedBytes extends InputStream {

    private static final int MOST_AT_ONCE = 20_000;

    private final Random values;
    private final Random lengths;
    private final Runnable atHalf;
    private final long half;
    private long left;

    NumberedBytes(long seed, long length) {
        this(seed, length, () -> {});
    }

    /**
     * Creates bytes.
     *
     * @param atHalf what happens when half of them were given
     */
    NumberedBytes(long seed, long length, Runnable atHalf) {
        this.values = new Random(seed);
        this.lengths = new Random(seed);
        this.left = length;
        this.half = length / 2;
        this.atHalf = atHalf;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int n = (int) Math.min(left, Math.min(length, 1 + lengths.nextInt(MOST_AT_ONCE)));
        for (int i = 0; i < n; i++) {
            bytes[offset + i] = (byte) values.nextInt();
        }
        if (left > half && left - n <= half) {
            atHalf.run();
        }
        left -= n;
        return n;
    }
}
