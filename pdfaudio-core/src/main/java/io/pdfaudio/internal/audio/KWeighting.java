package io.pdfaudio.internal.audio;

/**
 * The K-weighting filter of ITU-R BS.1770-4: a high shelf for the effect of the head and a high pass, which make a level follow
 * what people hear. The recommendation gives coefficients for 48 kHz; here they are derived for any rate from the analogue
 * filters behind them. Keeps its state from call to call; used by one thread.
 */
final class KWeighting {

    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_GAIN_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double PASS_HERTZ = 38.13547087602444;
    private static final double PASS_Q = 0.5003270373238773;

    /** Below this the state has died away, and digital silence needs no filtering. */
    private static final double STILL = 1e-6;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private final double c1;
    private final double c2;
    private double shelf1;
    private double shelf2;
    private double pass1;
    private double pass2;

    KWeighting(int sampleRate) {
        double k = Math.tan(Math.PI * SHELF_HERTZ / sampleRate);
        double vh = Math.pow(10, SHELF_GAIN_DB / 20);
        double vb = Math.pow(vh, 0.4996667741545416);
        double a0 = 1 + k / SHELF_Q + k * k;
        b0 = (vh + vb * k / SHELF_Q + k * k) / a0;
        b1 = 2 * (k * k - vh) / a0;
        b2 = (vh - vb * k / SHELF_Q + k * k) / a0;
        a1 = 2 * (k * k - 1) / a0;
        a2 = (1 - k / SHELF_Q + k * k) / a0;
        double p = Math.tan(Math.PI * PASS_HERTZ / sampleRate);
        double p0 = 1 + p / PASS_Q + p * p;
        c1 = 2 * (p * p - 1) / p0;
        c2 = (1 - p / PASS_Q + p * p) / p0;
    }

    /** Returns the sum of the squares of the weighted samples. */
    double energy(short[] samples, int offset, int length) {
        double s1 = shelf1;
        double s2 = shelf2;
        double p1 = pass1;
        double p2 = pass2;
        double sum = 0;
        for (int i = offset, end = offset + length; i < end; i++) {
            double x = samples[i];
            double y = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * y;
            s2 = b2 * x - a2 * y;
            double z = y + p1;
            p1 = (p2 - 2 * y) - c1 * z;
            p2 = y - c2 * z;
            sum += z * z;
        }
        shelf1 = s1;
        shelf2 = s2;
        pass1 = p1;
        pass2 = p2;
        return sum;
    }

    /** Tells whether digital silence would stay silence. */
    boolean still() {
        return Math.abs(shelf1) + Math.abs(shelf2) + Math.abs(pass1) + Math.abs(pass2) < STILL;
    }
}
