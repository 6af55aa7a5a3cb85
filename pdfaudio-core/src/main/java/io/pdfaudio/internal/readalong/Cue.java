package io.pdfaudio.internal.readalong;

import java.util.List;

/**
 * What is shown at one time.
 *
 * @param pieces its words, each with its time
 * @param startMillis when it appears
 * @param endMillis when it goes, after {@code startMillis}
 */
record Cue(List<PrintedPiece> pieces, long startMillis, long endMillis) {

    /** The longest line that is read at a glance. */
    static final int LINE = 42;

    Cue {
        pieces = List.copyOf(pieces);
    }

    /** Returns the word before which the second line begins, or the number of words where one line is enough. */
    int secondLine() {
        int length =
                pieces.stream().mapToInt(piece -> piece.text().length() + 1).sum();
        if (length <= LINE + 1) {
            return pieces.size();
        }
        int before = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (before >= length / 2 && i > 0) {
                return i;
            }
            before += pieces.get(i).text().length() + 1;
        }
        return pieces.size();
    }

    Cue until(long millis) {
        return new Cue(pieces, startMillis, millis);
    }
}
