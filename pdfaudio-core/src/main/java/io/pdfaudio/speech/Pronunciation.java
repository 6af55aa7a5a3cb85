package io.pdfaudio.speech;

/**
 * How a word of a request is to be pronounced.
 *
 * @param start the first character, as an index into the request's text
 * @param end the index after the last character, more than {@code start}
 * @param ipa its phonemes in the International Phonetic Alphabet, never blank
 */
public record Pronunciation(int start, int end, String ipa) {

    /** Checks the range. */
    public Pronunciation {
        if (start < 0 || end <= start || ipa.isBlank()) {
            throw new IllegalArgumentException("a pronunciation needs a word and phonemes");
        }
    }
}
