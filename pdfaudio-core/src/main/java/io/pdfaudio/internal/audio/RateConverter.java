package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;

/**
 * Brings speech to another sample rate, for books that voices of different rates read. The filter is a sinc in a Kaiser window,
 * flat to nine tenths of the lower of the two bandwidths and 80 dB down where it would fold back. Immutable and thread-safe.
 */
final class RateConverter {

    /** How many zero crossings of the sinc lie on either side. */
    private static final int CROSSINGS = 32;

    /** For 80 dB (Kaiser's formula). */
    private static final double BETA = 7.86;

    /** Half the transition lies below the edge of the band, so that nothing folds back. */
    private static final double EDGE = 0.95;

    private final int from;
    private final int to;
    private final int up;
    private final int down;
    private final int taps;
    /** For each place between two samples that occurs, the weights of the samples around it. */
    private final float[][] phases;

    RateConverter(int from, int to) {
        this.from = from;
        this.to = to;
        int divisor = greatestCommonDivisor(from, to);
        this.up = to / divisor;
        this.down = from / divisor;
        double cutoff = EDGE * Math.min(1, (double) to / from);
        int half = (int) Math.ceil(CROSSINGS / cutoff);
        this.taps = 2 * half;
        this.phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = weights((double) phase / up, half, cutoff);
        }
    }

    /** Returns the speech at the other rate. */
    SynthesizedSpeech convert(SynthesizedSpeech speech) {
        AudioClip clip = AudioClip.of(to, convert(speech.clip().samples()));
        return new SynthesizedSpeech(
                clip,
                speech.marks().stream()
                        .map(mark -> new SpeechMark(
                                mark.start(),
                                mark.end(),
                                place(mark.startSample(), clip.length()),
                                place(mark.endSample(), clip.length())))
                        .toList());
    }

    private int place(int sample, int most) {
        return (int) Math.min(most, Math.round((double) sample * to / from));
    }

    private short[] convert(short[] in) {
        short[] out = new short[(int) (((long) in.length * up + down - 1) / down)];
        for (int i = 0; i < out.length; i++) {
            long place = (long) i * down;
            float[] weights = phases[(int) (place % up)];
            int first = (int) (place / up) - taps / 2 + 1;
            float sum = 0;
            int begin = Math.max(0, -first);
            int end = Math.min(taps, in.length - first);
            for (int k = begin; k < end; k++) {
                sum += weights[k] * in[first + k];
            }
            out[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return out;
    }

    /** The weights of the samples around a place, which lies so far behind the middle one; together they are 1. */
    private static float[] weights(double fraction, int half, double cutoff) {
        double[] exact = new double[2 * half];
        double sum = 0;
        for (int k = 0; k < exact.length; k++) {
            double distance = k - (half - 1) - fraction;
            exact[k] = sinc(cutoff * distance) * kaiser(distance / half);
            sum += exact[k];
        }
        float[] weights = new float[exact.length];
        for (int k = 0; k < exact.length; k++) {
            weights[k] = (float) (exact[k] / sum);
        }
        return weights;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of the first kind and order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
