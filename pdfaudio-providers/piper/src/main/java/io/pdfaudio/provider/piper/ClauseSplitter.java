package io.pdfaudio.provider.piper;

import io.pdfaudio.provider.piper.Clause.Piece;
import io.pdfaudio.speech.Pronunciation;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into clauses, because eSpeak NG says nothing of the marks between them and the voices want to know. Goes over the
 * text once. Used by one thread.
 */
final class ClauseSplitter {

    /** The stronger mark of several comes first. */
    private static final String BY_STRENGTH = "?!.;:,";

    private static final String CLOSING = "\"'\u201D\u2019\u00BB\u203A)]}\u300D\u300F\uFF09";

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int nextLetter;

    private ClauseSplitter(String text) {
        this.text = text;
    }

    /** Returns the clauses that have something to speak. */
    static List<Clause> split(String text, List<Pronunciation> pronunciations) {
        return new ClauseSplitter(text).split(pronunciations);
    }

    private List<Clause> split(List<Pronunciation> pronunciations) {
        int at = 0;
        for (Pronunciation word : pronunciations) {
            words(at, word.start());
            endPiece();
            pieces.add(new Piece(oneLine(word.ipa()), true));
            at = word.end();
        }
        words(at, text.length());
        endClause('.');
        return clauses;
    }

    private void words(int start, int end) {
        int at = start;
        while (at < end) {
            int after = afterMarks(at, end);
            if (after > at && endsClause(at, after)) {
                endClause(strongest(at, after));
                at = after;
            } else {
                int next = Math.max(after, at + 1);
                piece.append(text, at, next);
                at = next;
            }
        }
    }

    /** Returns where the marks that begin at a place end, with the quotes and brackets that close after them. */
    private int afterMarks(int start, int end) {
        int at = start;
        while (at < end && (mark(text.charAt(at)) != 0 || at > start && CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private char strongest(int start, int end) {
        int strength = BY_STRENGTH.length() - 1;
        for (int i = start; i < end; i++) {
            int found = BY_STRENGTH.indexOf(mark(text.charAt(i)));
            strength = found >= 0 ? Math.min(strength, found) : strength;
        }
        return BY_STRENGTH.charAt(strength);
    }

    /** Tells marks from the signs in 3.14, 12:30, U.S. and J. Smith. */
    private boolean endsClause(int start, int end) {
        if (text.charAt(start) > '\u2FFF' || text.charAt(start) == '\u2014') {
            return true;
        }
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        return strongest(start, end) != '.' || !followedBySmallLetter(end) && !isInitial(start);
    }

    private boolean followedBySmallLetter(int end) {
        int at = nextLetter(end);
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** Returns where the next letter or digit is. Asked from left to right, it reads the text once, however many marks there are. */
    private int nextLetter(int from) {
        nextLetter = Math.max(nextLetter, from);
        while (nextLetter < text.length() && !Character.isLetterOrDigit(text.charAt(nextLetter))) {
            nextLetter++;
        }
        return nextLetter;
    }

    private boolean isInitial(int dot) {
        return dot + 1 < text.length()
                && dot > 0
                && Character.isUpperCase(text.charAt(dot - 1))
                && text.charAt(dot - 1) != 'I'
                && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
    }

    private static char mark(char c) {
        return switch (c) {
            case '.', '\u2026', '\u3002', '\uFF0E', '\u0964' -> '.';
            case '?', '\uFF1F', '\u061F', '\u037E' -> '?';
            case '!', '\uFF01' -> '!';
            case ',', '\u060C', '\u3001', '\uFF0C' -> ',';
            case ';', '\u061B', '\uFF1B', '\u2014' -> ';';
            case ':', '\uFF1A' -> ':';
            default -> 0;
        };
    }

    private void endPiece() {
        String words = oneLine(piece.toString());
        if (words.codePoints().anyMatch(c -> !Character.isWhitespace(c) && CLOSING.indexOf(c) < 0)) {
            pieces.add(new Piece(words, false));
        }
        piece.setLength(0);
    }

    private void endClause(char mark) {
        endPiece();
        if (!pieces.isEmpty()) {
            clauses.add(new Clause(pieces, mark));
            pieces.clear();
        }
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
