package io.pdfaudio.internal.cache;

import java.io.IOException;

/**
 * Packs samples without loss: each block is written as its samples or as their differences of order 1 to 3, whichever are
 * smallest, in Rice codes. The method is that of Shorten and of FLAC's fixed predictors; it is as fast as the disk and halves
 * speech. The loops are short and one by one, so that the JVM turns most of them into vector instructions. One codec is for
 * one thread.
 */
final class SampleCodec {

    /** Samples of a block. */
    static final int BLOCK = 4096;

    /** A code with so many zeros in front holds the number itself in its last bits, so that no code is longer than 32. */
    static final int ESCAPE = 11;

    /** A difference of order 3 is 8 times a sample at most, and has a sign. */
    static final int ESCAPED_BITS = 20;

    private static final int ORDERS = 4;

    /** The mode of a block of zeros; lower modes are orders of difference. */
    private static final int SILENCE = ORDERS;

    private static final int MODE_BITS = 3;
    private static final int PARAMETER_BITS = 5;

    /** Differences need as many samples before the block as their order is. */
    private static final int BEFORE = ORDERS - 1;

    /** The samples of a block with some before it, and their differences by order. */
    private final int[][] differences = new int[ORDERS][BEFORE + BLOCK];

    private final int[] numbers = new int[BLOCK];

    byte[] encode(short[] samples) {
        BitWriter out = new BitWriter();
        for (int from = 0; from < samples.length; from += BLOCK) {
            encodeBlock(samples, from, Math.min(BLOCK, samples.length - from), out);
        }
        return out.finish();
    }

    /**
     * Reads samples.
     *
     * @throws IOException if the bytes do not hold so many
     */
    short[] decode(byte[] bytes, int offset, int length) throws IOException {
        // A block takes a byte at least, so a damaged length cannot ask for memory out of all proportion.
        if (length / BLOCK > bytes.length - offset) {
            throw new IOException("the samples are damaged");
        }
        short[] samples = new short[length];
        BitReader in = new BitReader(bytes, offset);
        for (int from = 0; from < length; from += BLOCK) {
            decodeBlock(in, samples, from, Math.min(BLOCK, length - from));
        }
        return samples;
    }

    private void encodeBlock(short[] samples, int from, int count, BitWriter out) {
        load(samples, from, count);
        int best = 0;
        int least = sum(differences[0], count);
        if (least == 0) {
            out.bits(SILENCE, MODE_BITS);
            out.bits(0, PARAMETER_BITS);
            return;
        }
        for (int order = 1; order < ORDERS; order++) {
            differ(differences[order - 1], differences[order], count);
            int sum = sum(differences[order], count);
            if (sum < least) {
                least = sum;
                best = order;
            }
        }
        int parameter = parameter(least, count);
        out.bits(best, MODE_BITS);
        out.bits(parameter, PARAMETER_BITS);
        withoutSign(differences[best], numbers, count);
        out.rice(numbers, count, parameter);
    }

    private void load(short[] samples, int from, int count) {
        int[] block = differences[0];
        for (int i = 0; i < BEFORE; i++) {
            block[i] = before(samples, from, BEFORE - i);
        }
        for (int i = 0; i < count; i++) {
            block[BEFORE + i] = samples[from + i];
        }
    }

    private static void differ(int[] of, int[] differences, int count) {
        for (int i = 1; i < BEFORE + count; i++) {
            differences[i] = of[i] - of[i - 1];
        }
    }

    /** The sum of the amounts, which fits: {@value #BLOCK} differences of order 3 are less than 2^31. */
    private static int sum(int[] differences, int count) {
        int sum = 0;
        for (int i = BEFORE; i < BEFORE + count; i++) {
            sum += Math.abs(differences[i]);
        }
        return sum;
    }

    private static void withoutSign(int[] differences, int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            int difference = differences[BEFORE + i];
            numbers[i] = difference << 1 ^ difference >> 31;
        }
    }

    private void decodeBlock(BitReader in, short[] samples, int from, int count) throws IOException {
        int order = in.bits(MODE_BITS);
        int parameter = in.bits(PARAMETER_BITS);
        if (order > SILENCE || parameter >= ESCAPED_BITS) {
            throw new IOException("the samples are damaged");
        }
        if (order == SILENCE) {
            return;
        }
        in.rice(numbers, count, parameter);
        int x1 = before(samples, from, 1);
        int x2 = before(samples, from, 2);
        int x3 = before(samples, from, 3);
        switch (order) {
            case 0 -> plain(samples, from, count);
            case 1 -> addUp(samples, from, count, x1);
            case 2 -> addUp(samples, from, count, x1, x1 - x2);
            default -> addUp(samples, from, count, x1, x1 - x2, x1 - 2 * x2 + x3);
        }
    }

    private void plain(short[] samples, int from, int count) {
        for (int i = 0; i < count; i++) {
            samples[from + i] = (short) signed(numbers[i]);
        }
    }

    private void addUp(short[] samples, int from, int count, int last) {
        int x = last;
        for (int i = 0; i < count; i++) {
            x += signed(numbers[i]);
            samples[from + i] = (short) x;
        }
    }

    private void addUp(short[] samples, int from, int count, int last, int first) {
        int x = last;
        int d = first;
        for (int i = 0; i < count; i++) {
            d += signed(numbers[i]);
            x += d;
            samples[from + i] = (short) x;
        }
    }

    private void addUp(short[] samples, int from, int count, int last, int first, int second) {
        int x = last;
        int d = first;
        int e = second;
        for (int i = 0; i < count; i++) {
            e += signed(numbers[i]);
            d += e;
            x += d;
            samples[from + i] = (short) x;
        }
    }

    private static int signed(int number) {
        return number >>> 1 ^ -(number & 1);
    }

    private static int before(short[] samples, int from, int distance) {
        return from >= distance ? samples[from - distance] : 0;
    }

    /** The parameter that makes codes about as short as they get for numbers of this mean, which have twice the amount. */
    private static int parameter(int sum, int count) {
        long mean = 2L * sum / count;
        return mean < 2 ? 0 : Math.min(Long.SIZE - 1 - Long.numberOfLeadingZeros(mean), ESCAPED_BITS - 1);
    }
}
