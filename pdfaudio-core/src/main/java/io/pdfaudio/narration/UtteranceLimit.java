package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import java.util.function.IntUnaryOperator;

/**
 * How long an utterance may be. Every character counts for itself, so that a text is as long as its characters together.
 *
 * @param most the greatest length, at least 1
 * @param lengths gives the length of a character (code point), at least 1; pure and quick, as it is called for each character
 */
public record UtteranceLimit(int most, IntUnaryOperator lengths) {

    /** Checks the range. */
    public UtteranceLimit {
        requireNonNull(lengths, "lengths");
        if (most < 1) {
            throw new IllegalArgumentException("a limit must be 1 or more, was " + most);
        }
    }

    /** Returns a limit in characters (code points). */
    public static UtteranceLimit characters(int most) {
        return new UtteranceLimit(most, character -> 1);
    }
}
