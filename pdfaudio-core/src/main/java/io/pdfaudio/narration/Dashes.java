package io.pdfaudio.narration;

import io.pdfaudio.document.Block;

/**
 * Turns dashes into the pause they stand for, written as a comma, and leaves hyphens within words, ranges of numbers and
 * minus signs alone.
 */
final class Dashes implements NarrationStep {

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int done = 0;
        int i = 0;
        while (i < spoken.length()) {
            char c = spoken.charAt(i);
            if (c != '-' && (c < '\u2012' || c > '\u2014')) {
                i++;
                continue;
            }
            int end = runEnd(spoken, i);
            if (end > i + 1 || c != '-' || spacedHyphen(spoken, i)) {
                done = change(spoken, i, end, done, editor);
            }
            i = Math.max(end, done);
        }
        return editor.build();
    }

    private static int runEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) >= '\u2012' && text.charAt(i) <= '\u2014')) {
            i++;
        }
        return i;
    }

    private static boolean spacedHyphen(String text, int i) {
        char next = Characters.at(text, i + 1);
        boolean spaceBefore = i == 0 || text.charAt(i - 1) == ' ';
        return spaceBefore && next == ' ' && !(digitBefore(text, i) && Characters.digit(Characters.at(text, i + 2)));
    }

    private static boolean digitBefore(String text, int i) {
        return Characters.digit(Characters.at(text, Characters.skipSpacesBack(text, i) - 1));
    }

    /** Changes one dash and returns the index after what was changed. */
    private static int change(String text, int dash, int dashEnd, int done, TextEditor editor) {
        int start = Math.max(done, dash > 0 && text.charAt(dash - 1) == ' ' ? dash - 1 : dash);
        int end = Characters.at(text, dashEnd) == ' ' ? dashEnd + 1 : dashEnd;
        char before = Characters.at(text, start - 1);
        char after = Characters.at(text, end);
        boolean enDash = dashEnd == dash + 1 && text.charAt(dash) < '\u2014';
        if (enDash && joins(text, dash, before, after)) {
            editor.replace(start, end, "-");
        } else if (start == 0 || start == done || opensOnly(text, start)) {
            editor.replace(start, end, "");
        } else if (",;:.!?".indexOf(before) >= 0) {
            // The mark before already makes the pause; in one change with it, the dash counts as substituted.
            editor.replace(start - 1, end, after == 0 ? "" + before : before + " ");
        } else {
            boolean closes = after == 0 || ")]},;:.!?".indexOf(after) >= 0 || closesQuote(text, end);
            editor.replace(start, end, closes ? "," : ", ");
        }
        return end;
    }

    /** A quotation mark or bracket right before a dash, with no word before it, opens. */
    private static boolean opensOnly(String text, int start) {
        char mark = text.charAt(start - 1);
        return Characters.opening(mark) && (start == 1 || text.charAt(start - 2) == ' ');
    }

    private static boolean closesQuote(String text, int end) {
        boolean quote = text.charAt(end) == '"' || text.charAt(end) == '\'';
        return quote && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
    }

    /** A dash between digits is a range, one between letters without spaces a compound, one before a digit a minus. */
    private static boolean joins(String text, int dash, char before, char after) {
        boolean tight = dash > 0 && text.charAt(dash - 1) != ' ' && Characters.at(text, dash + 1) != ' ';
        boolean range = Characters.digit(before) && Characters.digit(after);
        return range || tight && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }
}
