package io.pdfaudio.internal.cache;

import java.io.IOException;

/**
 * Packs samples without loss: each block is predicted from the samples before by the polynomial of order 0 to 3 that fits
 * best, and what is left is written in Rice codes. The method is that of Shorten and of FLAC's fixed predictors; it is as fast
 * as the disk and halves speech.
 */
final class SampleCodec {

    /** Samples of a block. */
    static final int BLOCK = 4096;

    /** The mode of a block of zeros; lower modes are orders of prediction. */
    private static final int SILENCE = 4;

    private static final int MODE_BITS = 3;
    private static final int PARAMETER_BITS = 5;

    /** A code with so many zeros in front is followed by the number itself. */
    private static final int ESCAPE = 20;

    private static final int ESCAPED_BITS = 24;
    private static final int MOST_BYTES = BLOCK * (ESCAPE + 1 + ESCAPED_BITS) / Byte.SIZE + 2;

    private SampleCodec() {}

    static byte[] encode(short[] samples) {
        BitWriter out = new BitWriter();
        int[] residuals = new int[BLOCK];
        for (int from = 0; from < samples.length; from += BLOCK) {
            int count = Math.min(BLOCK, samples.length - from);
            out.ensure(MOST_BYTES);
            encodeBlock(samples, from, count, residuals, out);
        }
        return out.finish();
    }

    /**
     * Reads samples.
     *
     * @throws IOException if the bytes do not hold so many
     */
    static short[] decode(byte[] bytes, int offset, int length) throws IOException {
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

    private static void encodeBlock(short[] samples, int from, int count, int[] residuals, BitWriter out) {
        int order = bestOrder(samples, from, count);
        if (order == SILENCE) {
            out.bits(SILENCE, MODE_BITS);
            out.bits(0, PARAMETER_BITS);
            return;
        }
        long sum = predict(samples, from, count, order, residuals);
        int k = parameter(sum, count);
        out.bits(order, MODE_BITS);
        out.bits(k, PARAMETER_BITS);
        int mask = (1 << k) - 1;
        for (int i = 0; i < count; i++) {
            int u = residuals[i];
            int q = u >>> k;
            if (q + 1 + k <= Integer.SIZE && q < ESCAPE) {
                out.bits(1 << k | u & mask, q + 1 + k);
            } else {
                out.bits(1, ESCAPE + 1);
                out.bits(u, ESCAPED_BITS);
            }
        }
    }

    /** The order whose differences are smallest, or {@link #SILENCE}. */
    private static int bestOrder(short[] samples, int from, int count) {
        long sum0 = 0;
        long sum1 = 0;
        long sum2 = 0;
        long sum3 = 0;
        int x1 = from > 0 ? samples[from - 1] : 0;
        int d1 = from > 1 ? x1 - samples[from - 2] : 0;
        int d2 = 0;
        for (int i = from, end = from + count; i < end; i++) {
            int x = samples[i];
            int e1 = x - x1;
            int e2 = e1 - d1;
            sum0 += Math.abs(x);
            sum1 += Math.abs(e1);
            sum2 += Math.abs(e2);
            sum3 += Math.abs(e2 - d2);
            x1 = x;
            d1 = e1;
            d2 = e2;
        }
        if (sum0 == 0) {
            return SILENCE;
        }
        long least = Math.min(Math.min(sum0, sum1), Math.min(sum2, sum3));
        return least == sum0 ? 0 : least == sum1 ? 1 : least == sum2 ? 2 : 3;
    }

    /** Sets the residuals, as numbers without sign, and returns their sum. */
    private static long predict(short[] samples, int from, int count, int order, int[] residuals) {
        long sum = 0;
        int x1 = before(samples, from, 1);
        int x2 = before(samples, from, 2);
        int x3 = before(samples, from, 3);
        for (int i = 0; i < count; i++) {
            int x = samples[from + i];
            int e = x - prediction(order, x1, x2, x3);
            int u = e << 1 ^ e >> 31;
            residuals[i] = u;
            sum += u;
            x3 = x2;
            x2 = x1;
            x1 = x;
        }
        return sum;
    }

    private static void decodeBlock(BitReader in, short[] samples, int from, int count) throws IOException {
        int order = in.bits(MODE_BITS);
        int k = in.bits(PARAMETER_BITS);
        if (order > SILENCE || k > ESCAPED_BITS) {
            throw new IOException("the samples are damaged");
        }
        if (order == SILENCE) {
            return;
        }
        int x1 = before(samples, from, 1);
        int x2 = before(samples, from, 2);
        int x3 = before(samples, from, 3);
        for (int i = from, end = from + count; i < end; i++) {
            int q = in.zeros(ESCAPE);
            int u = q == ESCAPE ? in.bits(ESCAPED_BITS) : q << k | in.bits(k);
            int x = (short) (prediction(order, x1, x2, x3) + (u >>> 1 ^ -(u & 1)));
            samples[i] = (short) x;
            x3 = x2;
            x2 = x1;
            x1 = x;
        }
    }

    private static int prediction(int order, int x1, int x2, int x3) {
        return switch (order) {
            case 0 -> 0;
            case 1 -> x1;
            case 2 -> 2 * x1 - x2;
            default -> 3 * (x1 - x2) + x3;
        };
    }

    private static int before(short[] samples, int from, int distance) {
        return from >= distance ? samples[from - distance] : 0;
    }

    /** The parameter that makes codes about as short as they get for numbers of this mean. */
    private static int parameter(long sum, int count) {
        long mean = sum / count;
        return mean < 2 ? 0 : Math.min(Long.SIZE - 1 - Long.numberOfLeadingZeros(mean), ESCAPED_BITS - 1);
    }
}
