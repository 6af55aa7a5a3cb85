package io.pdfaudio.internal.readalong;

import java.util.ArrayList;
import java.util.List;

/**
 * What is shown at one time.
 *
 * @param pieces its words, each with its time
 * @param startMillis when it appears
 * @param endMillis when it goes, after {@code startMillis}
 */
record Cue(List<PrintedPiece> pieces, long startMillis, long endMillis) {

    /** The longest line that is read at a glance, in letters; an ideograph is as wide as two. */
    static final int LINE = 42;

    /** What a break within a word costs, and what a line that is too long does, as against its width. */
    private static final int WITHIN_WORD = 1_000;

    private static final int TOO_LONG = 1_000_000;

    Cue {
        pieces = List.copyOf(pieces);
    }

    /** Tells whether all pieces can be shown on two lines. */
    static boolean fits(List<PrintedPiece> pieces) {
        return lines(pieces).cost < TOO_LONG;
    }

    /** Returns the word before which the second line begins, or the number of words where one line is enough. */
    int secondLine() {
        return lines(pieces).secondLine;
    }

    /** Returns what is shown of a word, without the spaces at the ends of the lines. */
    String shown(int piece, int secondLine) {
        String text = pieces.get(piece).text();
        String begun = piece == 0 || piece == secondLine ? text.stripLeading() : text;
        return piece == secondLine - 1 || piece == pieces.size() - 1 ? begun.stripTrailing() : begun;
    }

    Cue until(long millis) {
        return new Cue(pieces, startMillis, millis);
    }

    /** Returns this and the next as one, with a space between them where the script has such. */
    Cue with(Cue next) {
        List<PrintedPiece> both = new ArrayList<>(pieces);
        PrintedPiece last = both.removeLast();
        String text = last.text();
        boolean spaced = text.endsWith(" ") || CaptionText.isWide(text.codePointBefore(text.length()));
        both.add(new PrintedPiece(
                last.from(),
                last.to(),
                spaced ? text : text + " ",
                last.startSample(),
                last.endSample(),
                last.told(),
                last.sentenceEnd()));
        both.addAll(next.pieces);
        return new Cue(both, startMillis, next.endMillis);
    }

    private record Lines(int secondLine, int cost) {}

    private static Lines lines(List<PrintedPiece> pieces) {
        int all = 0;
        for (PrintedPiece piece : pieces) {
            all += CaptionText.width(piece.text());
        }
        int first = all - trailing(pieces.getLast()) - leading(pieces.getFirst());
        Lines best = new Lines(pieces.size(), first <= LINE ? 0 : first + TOO_LONG);
        int before = 0;
        for (int i = 1; i < pieces.size() && best.cost > 0; i++) {
            PrintedPiece last = pieces.get(i - 1);
            before += CaptionText.width(last.text());
            int upper = before - trailing(last) - leading(pieces.getFirst());
            int lower = all - before - trailing(pieces.getLast()) - leading(pieces.get(i));
            int longer = Math.max(upper, lower);
            int cost = longer + (breaksAfter(last) ? 0 : WITHIN_WORD) + (longer > LINE ? TOO_LONG : 0);
            best = cost < best.cost ? new Lines(i, cost) : best;
        }
        return best;
    }

    private static boolean breaksAfter(PrintedPiece piece) {
        String text = piece.text();
        return text.endsWith(" ") || CaptionText.isWide(text.codePointBefore(text.length()));
    }

    private static int trailing(PrintedPiece piece) {
        return piece.text().endsWith(" ") ? 1 : 0;
    }

    private static int leading(PrintedPiece piece) {
        return piece.text().startsWith(" ") ? 1 : 0;
    }
}
