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
 * @param pronunciations how many words of an utterance may be given in phonemes, 0 where the voice takes none; where a sentence
 *     has more, the rest of them is read as it is written
 */
public record VoiceInput(
        String language,
        List<UtteranceLimit> limits,
        boolean sentencePerUtterance,
        boolean writtenOut,
        int pronunciations) {

    /** Checks for nulls, and that there is a limit. */
    public VoiceInput {
        requireNonNull(language, "language");
        limits = List.copyOf(limits);
        if (pronunciations < 0) {
            throw new IllegalArgumentException("pronunciations must be 0 or more, was " + pronunciations);
        }
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("there must be a limit of the length of an utterance");
        }
    }

    /**
     * Creates the input of a voice that takes a number of characters (code points) and no phonemes.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public VoiceInput(String language, int maxCharacters, boolean sentencePerUtterance, boolean writtenOut) {
        this(language, List.of(UtteranceLimit.characters(maxCharacters)), sentencePerUtterance, writtenOut, 0);
    }
}
