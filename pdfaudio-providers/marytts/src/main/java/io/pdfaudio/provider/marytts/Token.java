package io.pdfaudio.provider.marytts;

/**
 * A word to be spoken or a punctuation mark that shapes how it is spoken.
 *
 * @param text what the voice gets: ASCII letters and apostrophes, or one punctuation mark
 * @param start the first character it stands for, as an index into the requested text
 * @param end the index after the last one; equal to {@code start} for punctuation
 */
record Token(String text, int start, int end) {

    static Token word(String text, int start, int end) {
        return new Token(text, start, end);
    }

    static Token punctuation(char mark) {
        return new Token(String.valueOf(mark), 0, 0);
    }

    boolean isWord() {
        return end > start;
    }
}
