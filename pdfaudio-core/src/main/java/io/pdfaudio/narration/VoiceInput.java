package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a voice wants its text.
 *
 * @param language the language of the text as a BCP 47 tag such as {@code en} or {@code pt-BR}
 * @param limits how long an utterance may be; all of them hold
 * @param sentencePerUtterance true for one sentence in each utterance, false for as many of a paragraph as fit
 * @param writtenOut true where the voice reads plain words only, so that numbers, abbreviations and symbols are written
 *     out; false where it reads them itself and only what voices generally misread is changed
 */
public record VoiceInput(
        String language, List<UtteranceLimit> limits, boolean sentencePerUtterance, boolean writtenOut) {

    /** Checks for nulls, and that there is a limit. */
    public VoiceInput {
        requireNonNull(language, "language");
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("there must be a limit of the length of an utterance");
        }
    }

    /**
     * Creates the input of a voice that takes a number of characters (code points).
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public VoiceInput(String language, int maxCharacters, boolean sentencePerUtterance, boolean writtenOut) {
        this(language, List.of(UtteranceLimit.characters(maxCharacters)), sentencePerUtterance, writtenOut);
    }
}
