package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

/**
 * How a voice wants its text.
 *
 * @param language the language of the text as a BCP 47 tag such as {@code en} or {@code pt-BR}
 * @param maxCharacters the longest utterance in UTF-16 units, at least 2 because some characters have two
 * @param sentencePerUtterance true for one sentence in each utterance, false for as many of a paragraph as fit
 * @param writtenOut true where the voice reads plain words only, so that numbers, abbreviations and symbols are written
 *     out; false where it reads them itself and only what voices generally misread is changed
 */
public record VoiceInput(String language, int maxCharacters, boolean sentencePerUtterance, boolean writtenOut) {

    /** Checks the ranges. */
    public VoiceInput {
        requireNonNull(language, "language");
        if (maxCharacters < 2) {
            throw new IllegalArgumentException("maxCharacters must be 2 or more, was " + maxCharacters);
        }
    }
}
