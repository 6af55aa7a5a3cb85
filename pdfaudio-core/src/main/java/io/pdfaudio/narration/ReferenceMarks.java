package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;
import java.util.Set;

/**
 * Drops the marks in square brackets that refer to a bibliography: [12], [3, 5-7], [Knu84]. Where a sentence needs the mark,
 * as in "see [12]", only its brackets go.
 */
final class ReferenceMarks implements NarrationStep {

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 4;

    private static final Set<String> NEEDS_MARK = Set.of(
            "in",
            "see",
            "of",
            "by",
            "from",
            "with",
            "to",
            "per",
            "ref",
            "refs",
            "reference",
            "references",
            "also",
            "than");

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int open = spoken.indexOf('[');
        while (open >= 0) {
            int close = close(spoken, open);
            if (close > 0 && isMark(spoken, open, close)) {
                change(spoken, open, close, editor);
            }
            open = spoken.indexOf('[', Math.max(open, close) + 1);
        }
        return editor.build();
    }

    private static void change(String text, int open, int close, TextEditor editor) {
        boolean label = open == 0;
        if (label || needsMark(text, open)) {
            String inside = text.substring(open + 1, close);
            editor.replace(open, close + 1, label ? inside + "." : inside);
            return;
        }
        int start = text.charAt(open - 1) == ' ' ? open - 1 : open;
        editor.drop(start, close + 1, Omission.Reason.CITATION);
    }

    /** Tells whether the word before a reference needs it: "see [12]", "by [12]". */
    static boolean needsMark(String text, int open) {
        return NEEDS_MARK.contains(Words.lowerBefore(text, open));
    }

    /** Returns the bracket that closes the one at {@code open}, if it is near, else -1. */
    private static int close(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            }
            if (c == '[') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isMark(String text, int open, int close) {
        if (indexesAVariable(text, open)) {
            return false;
        }
        return numbers(text, open + 1, close) ? !year(text, open + 1, close) : keys(text, open + 1, close);
    }

    /** "a[5]" is program text; "word[5]" is a citation. */
    private static boolean indexesAVariable(String text, int open) {
        return Words.gluedBefore(text, open)
                && (open == 1
                        || !Character.isLetter(text.charAt(open - 2))
                        || Character.isDigit(text.charAt(open - 1)));
    }

    private static boolean numbers(String text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits = Characters.digit(c) ? digits + 1 : 0;
            if (digits == 0 && (i == start || ", ;-\u2013".indexOf(c) < 0) || digits > MOST_DIGITS) {
                return false;
            }
        }
        return end > start;
    }

    /** An editor's "[1984]" is read. */
    private static boolean year(String text, int start, int end) {
        return end - start == 4 && (text.charAt(start) == '1' || text.charAt(start) == '2');
    }

    /** "[Knu84]", "[ABC+99a, Knu84]": letters, then two digits or four. */
    private static boolean keys(String text, int start, int end) {
        int i = start;
        while (true) {
            int letters = i;
            while (i < end && (Characters.letter(text.charAt(i)) || text.charAt(i) == '+')) {
                i++;
            }
            int digits = i;
            while (i < end && Characters.digit(text.charAt(i))) {
                i++;
            }
            if (digits - letters < 1 || digits - letters > 12 || i - digits != 2 && i - digits != 4) {
                return false;
            }
            if (i < end && Characters.lower(text.charAt(i))) {
                i++;
            }
            if (i == end) {
                return true;
            }
            if (",;".indexOf(text.charAt(i)) < 0) {
                return false;
            }
            i = Characters.skipSpaces(text, i + 1);
        }
    }
}
