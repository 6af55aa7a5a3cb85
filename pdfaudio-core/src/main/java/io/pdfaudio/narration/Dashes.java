package io.pdfaudio.narration;

import io.pdfaudio.document.Block;

/**
 * Turns dashes into the pause they stand for, written as a comma, and leaves hyphens within words, ranges of numbers and
 * minus signs alone.
 */
final class Dashes implements NarrationStep {

    private static final CharacterSet DASHES = CharacterSet.of("-\u2012\u2013\u2014");

    private static final int FORMULA_REACH = 16;

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int done = 0;
        int i = DASHES.next(spoken, 0);
        while (i < spoken.length()) {
            int end = DASHES.end(spoken, i);
            if (end > i + 1 || spoken.charAt(i) != '-' || spacedHyphen(spoken, i)) {
                done = change(spoken, i, end, done, editor);
            }
            i = DASHES.next(spoken, Math.max(end, done));
        }
        return editor.build();
    }

    private static boolean spacedHyphen(String text, int i) {
        boolean spaceBefore = i == 0 || text.charAt(i - 1) == ' ';
        boolean range = Characters.digit(Characters.at(text, i - 2)) && Characters.digit(Characters.at(text, i + 2));
        return spaceBefore && Characters.at(text, i + 1) == ' ' && (!range || nearEquation(text, i));
    }

    /** A hyphen with spaces around is a minus where numbers, letters or brackets are compared or added nearby. */
    private static boolean inFormula(String text, int dash, char before, char after) {
        boolean term = Characters.letterOrDigit(before) || before == ')';
        boolean nextTerm = Characters.letterOrDigit(after) || after == '(';
        boolean spaced = Characters.at(text, dash - 1) == ' ' && Characters.at(text, dash + 1) == ' ';
        boolean variable = Character.isDigit(after)
                && Characters.letter(before)
                && !Characters.letter(Characters.at(text, dash - 3));
        return spaced && term && nextTerm && (variable || nearEquation(text, dash));
    }

    private static boolean nearEquation(String text, int dash) {
        int last = Math.min(text.length(), dash + FORMULA_REACH);
        for (int i = Math.max(0, dash - FORMULA_REACH); i < last; i++) {
            if ("=+<>\u2264\u2265\u00D7".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Changes one dash and returns the index after what was changed. */
    private static int change(String text, int dash, int dashEnd, int done, TextEditor editor) {
        int start = Math.max(done, dash > 0 && text.charAt(dash - 1) == ' ' ? dash - 1 : dash);
        int end = Characters.at(text, dashEnd) == ' ' ? dashEnd + 1 : dashEnd;
        char before = Characters.at(text, start - 1);
        char after = Characters.at(text, end);
        boolean enDash = dashEnd == dash + 1 && text.charAt(dash) < '\u2014';
        if (dashEnd == dash + 1 && inFormula(text, dash, before, after)) {
            editor.replace(dash, dashEnd, "\u2212");
            return dashEnd;
        }
        if (enDash && joins(text, dash, before, after)) {
            editor.replace(start, end, "-");
        } else if (start == 0 || start == done || opensOnly(text, start)) {
            editor.replace(start, end, "");
        } else if (",;:.!?".indexOf(before) >= 0) {
            // The mark before already makes the pause; in one change with it, the dash counts as substituted.
            editor.replace(start - 1, end, after == 0 ? "" + before : before + " ");
        } else {
            boolean mark = after != 0 && ",;:.!?".indexOf(after) >= 0;
            if (mark && !Words.gluedAfter(text, end + 1)) {
                editor.replace(start, end + 1, "" + after);
                return end + 1;
            }
            boolean closes = ")]}".indexOf(after) >= 0 || closesQuote(text, end);
            editor.replace(start, end, breaksOff(text, end) ? "..." : closes ? "," : ", ");
        }
        return end;
    }

    /** A quotation mark or bracket right before a dash, with no word before it, opens. */
    private static boolean opensOnly(String text, int start) {
        char mark = text.charAt(start - 1);
        return Characters.opening(mark) && (start == 1 || text.charAt(start - 2) == ' ');
    }

    /** "But I -" at the end of a speech or text. */
    private static boolean breaksOff(String text, int end) {
        int next = end;
        while (next < text.length() && next - end < 3 && Characters.closing(text.charAt(next))) {
            next++;
        }
        next = next > end && Characters.at(text, next) == ' ' ? next + 1 : next;
        return next == text.length() || next > end && Characters.upper(text.charAt(next)) && closesQuote(text, end);
    }

    private static boolean closesQuote(String text, int end) {
        char mark = Characters.at(text, end);
        boolean quote = mark == '"' || mark == '\'';
        return quote && (end + 1 == text.length() || !Characters.letterOrDigit(text.charAt(end + 1)));
    }

    /** A dash between digits is a range, one between letters without spaces a compound, one before a digit a minus. */
    private static boolean joins(String text, int dash, char before, char after) {
        boolean tight = dash > 0 && text.charAt(dash - 1) != ' ' && Characters.at(text, dash + 1) != ' ';
        boolean range = Characters.digit(before) && Characters.digit(after);
        return range || tight && Characters.letterOrDigit(before) && Characters.letterOrDigit(after);
    }
}
