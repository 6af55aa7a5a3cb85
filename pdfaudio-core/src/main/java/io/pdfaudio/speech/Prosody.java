package io.pdfaudio.speech;

/**
 * How to speak.
 *
 * @param rate the speed as a multiple of the voice's own, from {@value #MIN_RATE} to {@value #MAX_RATE}
 */
public record Prosody(double rate) {

    /** The slowest rate. */
    public static final double MIN_RATE = 0.5;

    /** The fastest rate. */
    public static final double MAX_RATE = 2.0;

    /** The voice as it is. */
    public static final Prosody NORMAL = new Prosody(1.0);

    /** Checks the range. */
    public Prosody {
        if (!(rate >= MIN_RATE && rate <= MAX_RATE)) {
            throw new IllegalArgumentException(
                    "The speaking rate must lie between " + MIN_RATE + " and " + MAX_RATE + ", was " + rate + ".");
        }
    }

    /** Returns a prosody with this rate. */
    public static Prosody rate(double rate) {
        return new Prosody(rate);
    }
}
