package io.pdfaudio.narration;

/**
 * Tells of most words, without looking them up, that they are not in a list: by their first two characters, in either case,
 * and their length. Filled once, then only asked.
 */
final class WordShapes {

    private static final int ROWS = 1024;

    /** A bit for each length, by the first two characters. */
    private final long[] lengths = new long[ROWS];

    /** Adds the first {@code length} characters of a word. */
    void add(String word, int length) {
        lengths[row(word, 0, length)] |= 1L << Math.min(length, Long.SIZE - 1);
    }

    /** Tells whether a word like the one at a range may have been added; an empty one never is. */
    boolean has(String text, int start, int end) {
        return (lengths[row(text, start, end)] & 1L << Math.min(end - start, Long.SIZE - 1)) != 0;
    }

    /** Returns a bit for each length that a word added with the first two characters at an index may have. */
    long lengths(String text, int start) {
        if (start >= text.length()) {
            return 0;
        }
        int end = Math.min(start + 2, text.length());
        return lengths[row(text, start, end)] | lengths[row(text, start, start + 1)];
    }

    private static int row(String text, int start, int end) {
        int second = end - start > 1 ? folded(text.charAt(start + 1)) : 0;
        return (folded(text.charAt(start)) * 31 + second) & ROWS - 1;
    }

    private static int folded(char c) {
        return c < 0x80 ? c | 0x20 : Character.toLowerCase(c);
    }
}
