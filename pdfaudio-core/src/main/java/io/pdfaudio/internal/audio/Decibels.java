package io.pdfaudio.internal.audio;

/** Turns levels in decibels relative to full scale (dBFS) into amplitudes of 16-bit samples, and ratios into factors. */
final class Decibels {

    private static final double FULL_SCALE = 32768;

    private Decibels() {}

    /** Returns the amplitude of a level, 32768 for 0 dBFS. */
    static double amplitude(double dbfs) {
        return FULL_SCALE * factor(dbfs);
    }

    /** Returns the factor of a gain. */
    static double factor(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /** Returns the level of an amplitude above 0. */
    static double level(double amplitude) {
        return 20 * Math.log10(amplitude / FULL_SCALE);
    }
}
