package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.LoudnessMeasure;

/** Adds up the levels of one stretch of sound, a tenth of a second at a time. Memory is constant. Used by one thread. */
final class LevelMeter {

    private static final int BLOCK = 4;
    private static final int FLOOR = 5;

    private final GatedLoudness loudness = new GatedLoudness();
    private final double[] weighted = new double[BLOCK];
    private final double[] plain = new double[FLOOR];
    private final int stepSamples;
    private long steps;
    private double energy;
    private long samples;
    private double quietest = Double.POSITIVE_INFINITY;

    /** Creates a meter for steps of so many samples. */
    LevelMeter(int stepSamples) {
        this.stepSamples = stepSamples;
    }

    /** Adds the last, shorter step, which counts for the RMS only. */
    void addRest(double plainEnergy, int length) {
        energy += plainEnergy;
        samples += length;
    }

    /** Adds a whole step by the sums of its squares, K-weighted and not. */
    void addStep(double weightedEnergy, double plainEnergy) {
        addRest(plainEnergy, stepSamples);
        weighted[(int) (steps % BLOCK)] = weightedEnergy;
        plain[(int) (steps % FLOOR)] = plainEnergy;
        steps++;
        if (steps >= BLOCK) {
            loudness.add(mean(weighted));
        }
        if (steps >= FLOOR) {
            quietest = Math.min(quietest, mean(plain));
        }
    }

    LoudnessMeasure measure(double truePeak) {
        double rms = samples == 0 ? 0 : Math.sqrt(energy / samples);
        double floor = Double.isInfinite(quietest) ? rms : Math.sqrt(quietest);
        return new LoudnessMeasure(
                Decibels.level(rms), loudness.integrated(), Decibels.level(truePeak), Decibels.level(floor));
    }

    private double mean(double[] energies) {
        double sum = 0;
        for (double each : energies) {
            sum += each;
        }
        return sum / energies.length / stepSamples;
    }
}
