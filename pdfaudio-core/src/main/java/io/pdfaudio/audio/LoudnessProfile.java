package io.pdfaudio.audio;

/**
 * How loud an audiobook is to be. Levels are in decibels: RMS and peaks relative to full scale (dBFS, dBTP), loudness in
 * LUFS of ITU-R BS.1770, a single channel counted once.
 */
public enum LoudnessProfile {
    /**
     * The technical side of what the audiobook shop ACX asks for: RMS from -23 to -18 dBFS, peaks up to -3 dBFS, a noise
     * floor of -60 dBFS or lower, each also for every chapter, and 0.5 to 1 s of silence before and 1 to 5 s after each (ACX
     * audio submission requirements). Whether a shop takes
     * synthetic voices is another matter.
     */
    ACX(new Range(-23, -18), new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), -3, -60, -20.5, -3.5),
    /** What podcast services ask for: -16 LUFS, true peaks up to -1 dBTP (Apple Podcasts, AES TD1008). */
    PODCAST(
            new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            new Range(-16.5, -15.5),
            -1,
            Double.POSITIVE_INFINITY,
            -16,
            -2),
    /** The samples as the voice gives them; they are measured all the same. */
    NONE(
            new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            0,
            0);

    /**
     * A range of levels, both ends included.
     *
     * @param low the lowest level
     * @param high the highest level
     */
    public record Range(double low, double high) {

        /** Tells whether a level lies within. */
        public boolean contains(double level) {
            return level >= low && level <= high;
        }

        /** Tells whether it asks for anything. */
        public boolean binding() {
            return Double.isFinite(low) || Double.isFinite(high);
        }
    }

    private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final Range rms;
    private final Range integrated;
    private final double highestPeak;
    private final double highestFloor;
    private final double target;
    private final double ceiling;

    LoudnessProfile(
            Range rms, Range integrated, double highestPeak, double highestFloor, double target, double ceiling) {
        this.rms = rms;
        this.integrated = integrated;
        this.highestPeak = highestPeak;
        this.highestFloor = highestFloor;
        this.target = target;
        this.ceiling = ceiling;
    }

    /** Returns the RMS level that is asked for, in dBFS. */
    public Range rms() {
        return rms;
    }

    /** Returns the integrated loudness that is asked for, in LUFS. */
    public Range integrated() {
        return integrated;
    }

    /** Returns the highest peak that is allowed, in dBTP; infinite if none is asked for. */
    public double highestPeak() {
        return highestPeak;
    }

    /** Returns the highest noise floor that is allowed, in dBFS; infinite if none is asked for. */
    public double highestFloor() {
        return highestFloor;
    }

    /** Returns how many seconds of silence are asked for before the first word of a chapter. */
    public Range headSilence() {
        return this == ACX ? new Range(0.5, 1) : ANY;
    }

    /** Returns how many seconds of silence are asked for after the last word of a chapter. */
    public Range tailSilence() {
        return this == ACX ? new Range(1, 5) : ANY;
    }

    /** Returns what the book as a whole is aimed at: dBFS of RMS where that is asked for, else LUFS. */
    public double target() {
        return target;
    }

    /** Returns the level that no sample exceeds, in dBFS: lower than what is allowed, as lossy encoding adds a little. */
    public double ceiling() {
        return ceiling;
    }
}
