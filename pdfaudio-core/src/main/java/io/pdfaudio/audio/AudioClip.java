package io.pdfaudio.audio;

import java.time.Duration;

/**
 * A piece of sound: one channel of linear 16-bit samples. Immutable by agreement: the array is not copied, so neither the
 * maker nor a reader may change it.
 */
public final class AudioClip {

    private final int sampleRate;
    private final short[] samples;

    private AudioClip(int sampleRate, short[] samples) {
        this.sampleRate = sampleRate;
        this.samples = samples;
    }

    /**
     * Wraps samples without copying them.
     *
     * @param sampleRate samples per second, from 8,000 to 192,000
     * @throws IllegalArgumentException if the rate lies outside that range
     */
    public static AudioClip of(int sampleRate, short[] samples) {
        if (sampleRate < 8_000 || sampleRate > 192_000) {
            throw new IllegalArgumentException("the sample rate must lie between 8000 and 192000, was " + sampleRate);
        }
        return new AudioClip(sampleRate, samples);
    }

    /** Returns the samples per second. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Returns the samples themselves, which must not be changed. */
    public short[] samples() {
        return samples;
    }

    /** Returns the number of samples. */
    public int length() {
        return samples.length;
    }

    /** Returns how long the clip sounds, rounded down to nanoseconds. */
    public Duration duration() {
        return Samples.toDuration(samples.length, sampleRate);
    }

    @Override
    public String toString() {
        return "AudioClip[" + samples.length + " samples at " + sampleRate + " Hz]";
    }
}
