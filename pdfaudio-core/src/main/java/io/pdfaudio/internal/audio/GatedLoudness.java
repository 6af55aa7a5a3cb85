package io.pdfaudio.internal.audio;

/**
 * Integrated loudness from the powers of 400 ms blocks (ITU-R BS.1770-4): blocks below -70 LUFS do not count, nor do those 10
 * LU below the mean of the rest. Blocks are kept in bins of 0.05 LU, so the memory does not grow with their number; only
 * which blocks stand right at the second gate is known no better than that.
 */
final class GatedLoudness {

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -0.691;
    private static final double LOUDEST = 10;
    private static final double BINS_PER_LU = 20;
    private static final double FULL_SCALE_POWER = 32768.0 * 32768.0;

    private final double[] power = new double[(int) ((LOUDEST - ABSOLUTE_GATE) * BINS_PER_LU) + 1];
    private final long[] count = new long[power.length];

    /** Adds a block by the mean square of its weighted samples. */
    void add(double meanSquare) {
        double loudness = loudness(meanSquare);
        if (loudness > ABSOLUTE_GATE) {
            int bin = bin(loudness);
            power[bin] += meanSquare;
            count[bin]++;
        }
    }

    /** Returns the loudness in LUFS, negative infinity where no block counts. */
    double integrated() {
        double gate = loudness(mean(0)) + RELATIVE_GATE;
        return loudness(mean(gate <= ABSOLUTE_GATE ? 0 : bin(gate)));
    }

    private double mean(int fromBin) {
        double sum = 0;
        long blocks = 0;
        for (int i = fromBin; i < power.length; i++) {
            sum += power[i];
            blocks += count[i];
        }
        return blocks == 0 ? 0 : sum / blocks;
    }

    private static double loudness(double meanSquare) {
        return OFFSET + 10 * Math.log10(meanSquare / FULL_SCALE_POWER);
    }

    private int bin(double loudness) {
        return Math.clamp((int) ((loudness - ABSOLUTE_GATE) * BINS_PER_LU), 0, power.length - 1);
    }
}
