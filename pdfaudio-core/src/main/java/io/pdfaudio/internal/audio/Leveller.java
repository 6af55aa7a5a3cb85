package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;

/**
 * Brings clips to one loudness with a single gain each, so that nothing pumps, and fades their ends so that cuts do not
 * click. Voices were measured to differ by 5 dB from sentence to sentence. Stateless.
 */
final class Leveller {

    /** The level of speech, pauses not counted: with pauses a book then lies between -23 and -18 dBFS, as shops ask. */
    static final double TARGET_DBFS = -20;

    /** No sample gets louder than this: shops ask for -3 dBFS at most, and lossy encoding adds a little. */
    static final double CEILING_DBFS = -3.5;

    /** A clip is raised by no more than this, lest the noise of a nearly silent one becomes a roar. */
    private static final double MAX_GAIN_DB = 20;

    /** What is this far below the loudest moment of the clip is a pause. */
    private static final double PAUSE_DB = -25;

    private static final int WINDOWS_PER_SECOND = 50;
    private static final int FADES_PER_SECOND = 125;

    /** Returns a part of a clip, levelled and faded over 8 ms at both ends; the clip is not changed. */
    short[] level(AudioClip clip, SampleRange part) {
        double gain = gain(clip, part);
        int fade = Math.min(clip.sampleRate() / FADES_PER_SECOND, part.length() / 2);
        short[] levelled = new short[part.length()];
        for (int i = 0; i < levelled.length; i++) {
            int fromEdge = Math.min(i, levelled.length - 1 - i);
            double factor = fromEdge < fade ? gain * fromEdge / fade : gain;
            levelled[i] = (short) Math.round(clip.samples()[part.start() + i] * factor);
        }
        return levelled;
    }

    private static double gain(AudioClip clip, SampleRange part) {
        int peak = 0;
        for (int i = part.start(); i < part.end(); i++) {
            peak = Math.max(peak, Math.abs((int) clip.samples()[i]));
        }
        if (peak == 0) {
            return 1;
        }
        double speech = Decibels.level(Math.max(1, activeRms(clip, part)));
        double decibels = Math.min(TARGET_DBFS - speech, CEILING_DBFS - Decibels.level(peak));
        return Decibels.factor(Math.min(decibels, MAX_GAIN_DB));
    }

    /** The root mean square of the 20 ms windows that are not pauses. */
    private static double activeRms(AudioClip clip, SampleRange part) {
        double[] power = windowPower(clip, part);
        double loudest = 0;
        for (double p : power) {
            loudest = Math.max(loudest, p);
        }
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

    /** The mean square of each whole window; a rest is not counted unless there is nothing else. */
    private static double[] windowPower(AudioClip clip, SampleRange part) {
        int window = clip.sampleRate() / WINDOWS_PER_SECOND;
        double[] power = new double[Math.max(1, part.length() / window)];
        for (int w = 0; w < power.length; w++) {
            int from = part.start() + w * window;
            int to = Math.min(from + window, part.end());
            double sum = 0;
            for (int i = from; i < to; i++) {
                double sample = clip.samples()[i];
                sum += sample * sample;
            }
            power[w] = sum / (to - from);
        }
        return power;
    }
}
