package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

/**
 * The speaking rates that a synthesizer offers, as multiples of the voice's own.
 *
 * @param slowest the slowest, more than 0 and at most 1
 * @param fastest the fastest, at least 1
 */
public record SpeakingRates(double slowest, double fastest) {

    /** All that {@link Prosody} knows. */
    public static final SpeakingRates ANY = new SpeakingRates(Prosody.MIN_RATE, Prosody.MAX_RATE);

    /** Only the voice's own. */
    public static final SpeakingRates NORMAL_ONLY = new SpeakingRates(1, 1);

    /** Checks the ranges. */
    public SpeakingRates {
        if (!(slowest > 0 && slowest <= 1 && fastest >= 1)) {
            throw new IllegalArgumentException("not a range of rates: " + slowest + " to " + fastest);
        }
    }

    /** Tells whether a prosody lies within. */
    public boolean allow(Prosody prosody) {
        return requireNonNull(prosody, "prosody").rate() >= slowest && prosody.rate() <= fastest;
    }
}
