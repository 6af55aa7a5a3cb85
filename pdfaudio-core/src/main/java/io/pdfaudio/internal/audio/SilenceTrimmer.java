package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.Samples;

/**
 * Finds the part of a clip that sounds. Voices end their clips with silence of their own length, up to 0.4 s measured;
 * cutting it off leaves the length of pauses to {@link io.pdfaudio.audio.Pauses}. Stateless.
 */
final class SilenceTrimmer {

    /** A soft final consonant lies about 40 dB below the loudest vowel; what is this far below it is silence. */
    private static final double BELOW_PEAK_DB = -48;

    /** Nothing below this level counts as sound, whatever the peak. */
    private static final double FLOOR_DBFS = -66;

    private static final int MARGINS_PER_SECOND_BEFORE = 33;
    private static final int MARGINS_PER_SECOND_AFTER = 12;

    /** Returns the sounding part with a margin of 30 ms before and 80 ms after, or an empty range if nothing sounds. */
    SampleRange trim(AudioClip clip) {
        short[] samples = clip.samples();
        double threshold = Math.max(
                Samples.peak(samples, 0, samples.length) * Decibels.factor(BELOW_PEAK_DB),
                Decibels.amplitude(FLOOR_DBFS));
        int first = 0;
        while (first < samples.length && Math.abs((int) samples[first]) <= threshold) {
            first++;
        }
        if (first == samples.length) {
            return new SampleRange(0, 0);
        }
        int end = samples.length;
        while (Math.abs((int) samples[end - 1]) <= threshold) {
            end--;
        }
        int before = clip.sampleRate() / MARGINS_PER_SECOND_BEFORE;
        int after = clip.sampleRate() / MARGINS_PER_SECOND_AFTER;
        return new SampleRange(Math.max(0, first - before), Math.min(samples.length, end + after));
    }
}
