package io.pdfaudio.internal.audio;

/**
 * The highest peak of the sound between its samples, four times oversampled as in ITU-R BS.1770-4, Annex 2. The filter is a
 * windowed sinc with 12 taps a phase. Where the samples are so low that no peak between them can exceed the highest so far,
 * nothing is computed, which is nearly everywhere. Used by one thread.
 */
final class TruePeak {

    private static final int PHASES = 4;
    private static final int TAPS = 12;
    private static final int HALF = TAPS / 2;
    private static final double[][] FILTER = filter();
    private static final double MOST_GAIN = mostGain();

    private final short[] before = new short[TAPS];
    private double highest;

    /** Forgets the peaks of what came before, but not its last samples. */
    void restart() {
        highest = 0;
    }

    /**
     * Looks at more sound.
     *
     * @param peak the highest amplitude among these samples
     */
    void add(short[] samples, int offset, int length, int peak) {
        highest = Math.max(highest, peak);
        if (Math.max(peak, peakBefore()) * MOST_GAIN > highest) {
            search(samples, offset, length);
        }
        remember(samples, offset, length);
    }

    /** Returns the highest amplitude, 32768 for full scale. */
    double highest() {
        return highest;
    }

    /** Looks between those samples that have a high one among the two next to them on either side. */
    private void search(short[] samples, int offset, int length) {
        int lastNearHigh = Integer.MIN_VALUE;
        for (int i = -HALF - 1; i < length - HALF + 2; i++) {
            if (Math.abs(at(samples, offset, i)) * MOST_GAIN > highest) {
                lastNearHigh = i + 1;
            }
            int place = i - 2;
            if (place <= lastNearHigh && place >= -HALF) {
                highest = Math.max(highest, peakBehind(samples, offset, place));
            }
        }
    }

    /** The highest peak between a sample and the next. */
    private double peakBehind(short[] samples, int offset, int i) {
        double peak = 0;
        for (int phase = 1; phase < PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += FILTER[phase][tap] * at(samples, offset, i - HALF + 1 + tap);
            }
            peak = Math.max(peak, Math.abs(sum));
        }
        return peak;
    }

    private int at(short[] samples, int offset, int i) {
        return i >= 0 ? samples[offset + i] : before[TAPS + Math.max(i, -TAPS)];
    }

    private int peakBefore() {
        int peak = 0;
        for (short sample : before) {
            peak = Math.max(peak, Math.abs((int) sample));
        }
        return peak;
    }

    private void remember(short[] samples, int offset, int length) {
        int kept = Math.min(length, TAPS);
        System.arraycopy(before, kept, before, 0, TAPS - kept);
        System.arraycopy(samples, offset + length - kept, before, TAPS - kept, kept);
    }

    private static double[][] filter() {
        double[][] filter = new double[PHASES][TAPS];
        for (int phase = 0; phase < PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double t = tap - (HALF - 1) - (double) phase / PHASES;
                double sinc = t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
                double window = Math.cos(Math.PI * t / (TAPS + 1));
                filter[phase][tap] = sinc * window * window;
                sum += filter[phase][tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                filter[phase][tap] /= sum;
            }
        }
        return filter;
    }

    private static double mostGain() {
        double most = 0;
        for (double[] phase : FILTER) {
            double sum = 0;
            for (double tap : phase) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
