package io.pdfaudio.audio;

import java.util.Locale;

/**
 * What was measured of a stretch of sound. Negative infinity stands for digital silence.
 *
 * @param rms the root mean square of all samples in dBFS
 * @param integrated the gated loudness of ITU-R BS.1770-4 in LUFS, to 0.05 LU
 * @param truePeak the highest peak in dBTP, four times oversampled
 * @param noiseFloor the RMS of the quietest half second in dBFS
 */
public record LoudnessMeasure(double rms, double integrated, double truePeak, double noiseFloor) {

    /** Returns a level as people write it, with one decimal, or {@code silence}. */
    public static String text(double level) {
        return level == Double.NEGATIVE_INFINITY ? "silence" : String.format(Locale.ROOT, "%.1f", level);
    }
}
