package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.Samples;
import java.util.Arrays;

/**
 * Brings clips to one loudness with a single gain each, so that nothing pumps, and fades their ends so that cuts do not
 * click. Voices were measured to differ by 5 dB from sentence to sentence. Rare peaks above the profile's ceiling are limited.
 * Stateless.
 */
public final class Leveller {

    /**
     * How much of a book's level is lost to its pauses, about: speech is brought to a level this far above the RMS that is
     * asked for, since pauses do not count in the one and do in the other.
     */
    private static final double PAUSES_DB = 1.2;

    /** A clip is raised by no more than this, lest the noise of a nearly silent one becomes a roar. */
    private static final double MAX_GAIN_DB = 20;

    /** The limiter takes off no more than this; a clip with higher peaks gets a lower gain as a whole. */
    private static final double MAX_LIMITING_DB = 6;

    /** What is this far below the loudest moment of the clip is a pause. */
    private static final double PAUSE_DB = -25;

    private static final int WINDOWS_PER_SECOND = 50;
    private static final int FADES_PER_SECOND = 125;

    private final LoudnessProfile profile;
    private final double speechLevel;

    /**
     * Creates a leveller.
     *
     * @param bookGain a gain in decibels that all clips get beside their own
     */
    public Leveller(LoudnessProfile profile, double bookGain) {
        this.profile = profile;
        this.speechLevel = profile.target() + (profile.rms().binding() ? PAUSES_DB : 0) + bookGain;
    }

    /** Returns a part of a clip, levelled and faded over 8 ms at both ends; the clip is not changed. */
    short[] level(AudioClip clip, SampleRange part) {
        short[] levelled = Arrays.copyOfRange(clip.samples(), part.start(), part.end());
        if (profile != LoudnessProfile.NONE) {
            level(levelled, clip.sampleRate());
        }
        fade(levelled, Math.min(clip.sampleRate() / FADES_PER_SECOND, levelled.length / 2));
        return levelled;
    }

    private void level(short[] samples, int sampleRate) {
        int peak = Samples.peak(samples, 0, samples.length);
        if (peak == 0) {
            return;
        }
        double speech = Decibels.level(Math.max(1, activeRms(samples, sampleRate)));
        double highest = profile.ceiling() + MAX_LIMITING_DB - Decibels.level(peak);
        double gain = Math.min(Math.min(speechLevel - speech, highest), MAX_GAIN_DB);
        double ceiling = Math.min(Decibels.amplitude(profile.ceiling()), Short.MAX_VALUE);
        Limiter.apply(samples, Decibels.factor(gain), ceiling, sampleRate);
    }

    private static void fade(short[] samples, int length) {
        for (int i = 0; i < length; i++) {
            int last = samples.length - 1 - i;
            samples[i] = (short) (samples[i] * i / length);
            samples[last] = (short) (samples[last] * i / length);
        }
    }

    /** The root mean square of the windows that are not pauses, as it is heard where loudness is asked for. */
    private double activeRms(short[] samples, int sampleRate) {
        double[] power = windowPower(samples, sampleRate);
        double loudest = Arrays.stream(power).max().orElse(0);
        double threshold = loudest * Decibels.factor(PAUSE_DB) * Decibels.factor(PAUSE_DB);
        double sum = 0;
        int active = 0;
        for (double p : power) {
            if (p >= threshold) {
                sum += p;
                active++;
            }
        }
        return Math.sqrt(sum / active);
    }

    /** The mean square of each whole window of 20 ms; a rest is not counted unless there is nothing else. */
    private double[] windowPower(short[] samples, int sampleRate) {
        int window = sampleRate / WINDOWS_PER_SECOND;
        KWeighting weighting = new KWeighting(sampleRate);
        double[] power = new double[Math.max(1, samples.length / window)];
        for (int w = 0; w < power.length; w++) {
            int from = w * window;
            int count = Math.min(window, samples.length - from);
            double sum = profile.rms().binding()
                    ? LoudnessMeter.energy(samples, from, count)
                    : weighting.energy(samples, from, count);
            power[w] = sum / count;
        }
        return power;
    }
}
