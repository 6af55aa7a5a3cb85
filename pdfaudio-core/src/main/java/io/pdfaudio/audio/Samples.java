package io.pdfaudio.audio;

import java.time.Duration;

/** Turns counts of samples into time and back, and finds their peak. */
public final class Samples {

    private static final long NANOS = 1_000_000_000L;

    private Samples() {}

    /** Returns the duration of a number of samples, rounded down to nanoseconds. */
    public static Duration toDuration(long samples, int sampleRate) {
        return Duration.ofSeconds(samples / sampleRate, samples % sampleRate * NANOS / sampleRate);
    }

    /** Returns the number of samples that last a duration, rounded to the nearest. */
    public static long fromDuration(Duration duration, int sampleRate) {
        long ofNanos = ((long) duration.getNano() * sampleRate + NANOS / 2) / NANOS;
        return duration.getSeconds() * sampleRate + ofNanos;
    }

    /**
     * Returns the highest amplitude among some samples, from 0 to 32768.
     *
     * @param from the first sample
     * @param length how many samples
     */
    public static int peak(short[] samples, int from, int length) {
        int high = 0;
        int low = 0;
        for (int i = from, end = from + length; i < end; i++) {
            high = Math.max(high, samples[i]);
            low = Math.min(low, samples[i]);
        }
        return Math.max(high, -low);
    }
}
