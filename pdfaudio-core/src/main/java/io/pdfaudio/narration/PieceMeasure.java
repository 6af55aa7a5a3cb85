package io.pdfaudio.narration;

import java.util.Arrays;
import java.util.List;

/**
 * Measures a piece of a text from its beginning on, each character once, whatever is asked how often. Used by one thread.
 */
final class PieceMeasure {

    private final String text;
    private final List<UtteranceLimit> limits;
    private final long[] lengths;
    private int start;
    private int at;
    private boolean full;

    PieceMeasure(String text, List<UtteranceLimit> limits) {
        this.text = text;
        this.limits = limits;
        this.lengths = new long[limits.size()];
    }

    /** Tells whether all limits allow a piece from one index to another; at least one character always goes. */
    boolean fits(int from, int to) {
        return reach(from, to) >= to;
    }

    /** Returns how far a piece may go that begins at an index, or where it is known to go as far as was asked for. */
    int reach(int from, int to) {
        if (from != start || at < from) {
            start = from;
            at = from;
            full = false;
            Arrays.fill(lengths, 0);
        }
        while (!full && at < to) {
            int character = text.codePointAt(at);
            if (exceeds(character) && at > start) {
                full = true;
            } else {
                at += Character.charCount(character);
            }
        }
        return at;
    }

    /** Adds a character to all lengths. */
    private boolean exceeds(int character) {
        boolean exceeds = false;
        for (int i = 0; i < lengths.length; i++) {
            UtteranceLimit limit = limits.get(i);
            lengths[i] += limit.lengths().applyAsInt(character);
            exceeds |= lengths[i] > limit.most();
        }
        return exceeds;
    }
}
