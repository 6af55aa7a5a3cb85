package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

/**
 * How long an utterance may be.
 *
 * @param most the greatest length, at least {@value #LEAST}; a provider takes off what its own markup around the text needs
 * @param unit what the length is counted in
 */
public record TextLimit(int most, LengthUnit unit) {

    /** What any limit has to allow: the longest single character, an ampersand in XML. */
    public static final int LEAST = 5;

    /** Checks the ranges. */
    public TextLimit {
        requireNonNull(unit, "unit");
        if (most < LEAST) {
            throw new IllegalArgumentException("a limit must be " + LEAST + " or more, was " + most);
        }
    }

    /** Returns a limit in Unicode characters. */
    public static TextLimit characters(int most) {
        return new TextLimit(most, LengthUnit.CHARACTERS);
    }

    /** Returns a limit in bytes of UTF-8. */
    public static TextLimit utf8Bytes(int most) {
        return new TextLimit(most, LengthUnit.UTF8_BYTES);
    }

    /** Tells whether a text is short enough. */
    public boolean allows(CharSequence text) {
        return unit.of(text) <= most;
    }
}
