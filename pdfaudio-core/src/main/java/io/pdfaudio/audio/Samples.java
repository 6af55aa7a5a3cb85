package io.pdfaudio.audio;

import java.time.Duration;

/** Turns counts of samples into time and back. */
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
}
