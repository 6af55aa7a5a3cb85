package io.pdfaudio.narration;

import org.jspecify.annotations.Nullable;

/** Recognizes one way of writing with digits, such as times of day. Immutable and thread-safe. */
@FunctionalInterface
interface NumberRule {

    /**
     * Words for a range of a text.
     *
     * @param start the first character, which may lie before the first digit
     * @param end the index after the last character
     * @param words what is spoken for it
     */
    record Reading(int start, int end, String words) {}

    /** Returns how to read what begins at a digit that no other digit stands before, or null where the rule does not fit. */
    @Nullable
    Reading read(String text, Numeral number);
}
