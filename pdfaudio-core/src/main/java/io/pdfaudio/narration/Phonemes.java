package io.pdfaudio.narration;

/**
 * How a word of an utterance sounds.
 *
 * @param start the first character, as an index into the utterance's text
 * @param end the index after the last character, more than {@code start}
 * @param ipa its phonemes in the International Phonetic Alphabet, never empty
 */
public record Phonemes(int start, int end, String ipa) {

    /** Checks the range. */
    public Phonemes {
        if (start < 0 || end <= start || ipa.isBlank()) {
            throw new IllegalArgumentException("phonemes need a word and sounds");
        }
    }
}
