package io.pdfaudio.provider.piper;

import java.util.List;

/**
 * What is spoken in one breath.
 *
 * @param pieces its words
 * @param mark the mark at its end: one of {@code . ? ! , ; :}
 */
record Clause(List<Piece> pieces, char mark) {

    /**
     * Words of a clause.
     *
     * @param text the words, or their phonemes, on one line
     * @param phonemes whether these are phonemes already
     */
    record Piece(String text, boolean phonemes) {}

    /** Copies the list. */
    Clause {
        pieces = List.copyOf(pieces);
    }

    /** Tells whether a sentence ends with it. */
    boolean endsSentence() {
        return mark == '.' || mark == '?' || mark == '!';
    }
}
