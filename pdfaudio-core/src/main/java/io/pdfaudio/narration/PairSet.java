package io.pdfaudio.narration;

/**
 * A set of pairs of characters that finds its members in a text quickly, as a sieve: it never misses a pair that was added,
 * and now and then takes one beyond the alphabets of Europe for a member that is none. Where a step has work to do at rare
 * pairs only, it need not look at every word. Filled once, then only asked.
 */
final class PairSet {

    private static final int ROWS = 0x800;
    private static final int COLUMNS = 128;

    private final long[] bits = new long[ROWS * COLUMNS / Long.SIZE];

    /** Adds a pair. */
    void add(int first, int second) {
        bits[word(first, second)] |= 1L << second;
    }

    /** Adds all pairs of a character of one set and a character of another that lie in the alphabets of Europe. */
    static PairSet of(CharacterSet first, CharacterSet second) {
        PairSet pairs = new PairSet();
        for (int a = 0; a < ROWS; a++) {
            for (int b = 0; b < ROWS && first.contains(a); b++) {
                if (second.contains(b)) {
                    pairs.add(a, b);
                }
            }
        }
        return pairs;
    }

    /** Returns the index of the first character of the first pair from an index on, or the length of the text. */
    int next(String text, int from) {
        long[] members = bits;
        int length = text.length();
        if (from >= length) {
            return length;
        }
        char first = text.charAt(from);
        for (int i = from + 1; i < length; i++) {
            char second = text.charAt(i);
            // A shift takes the lowest six bits of its distance, which leaves the seventh to choose the word.
            if ((members[word(first, second)] >>> second & 1) != 0) {
                return i - 1;
            }
            first = second;
        }
        return length;
    }

    private static int word(int first, int second) {
        return (first & ROWS - 1) << 1 | second >>> 6 & 1;
    }
}
