package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds formulas set on lines of their own: lines of signs, variables and few words, indented, centred or numbered. A
 * formula over several lines, with limits and fractions, is one stretch.
 */
final class Formulas {

    private static final String RELATIONS =
            "=<>\u2248\u2260\u2264\u2265\u2261\u223C\u2245\u221D\u2208\u2209\u2282\u2286\u2192\u21D2\u21D4\u21A6\u226A\u226B";
    private static final String SIGNS =
            "+\u2212\u00D7\u00B1\u2211\u220F\u222B\u221A\u2202\u2207\u221E\u2229\u222A\u2227\u2228\u2297\u2295\u22C5\u2218{}[]|/";
    private static final Set<String> FUNCTIONS = Set.of(
            "sin",
            "cos",
            "tan",
            "log",
            "exp",
            "lim",
            "max",
            "min",
            "sup",
            "inf",
            "det",
            "dim",
            "ker",
            "deg",
            "arg",
            "mod",
            "tanh",
            "sinh",
            "cosh",
            "sgn",
            "diag",
            "rank",
            "argmax",
            "argmin",
            "const",
            "otherwise",
            "per",
            "ord",
            "grad",
            "div",
            "rot",
            "curl",
            "span");
    private static final float FEW_WORDS = 0.35f;
    private static final float FEW_WORDS_NUMBERED = 0.6f;
    private static final float INDENT = 1;
    private static final float APART = 2.6f;
    private static final float SET_IN = 2;
    private static final float WIDE = 1.5f;
    private static final int SHORT = 24;

    private final List<Line> lines;
    private final float left;

    private Formulas(List<Line> lines, float left) {
        this.lines = lines;
        this.left = left;
    }

    /** Returns the stretches of lines that are formulas, in order. */
    static List<Tables.Stretch> find(List<Line> lines, float left) {
        return new Formulas(lines, left).find();
    }

    private List<Tables.Stretch> find() {
        List<Tables.Stretch> found = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < lines.size()) {
            if (!isDisplayed(lines.get(i))) {
                i++;
                continue;
            }
            int start = i;
            while (start > from && isPart(lines.get(start - 1)) && near(start)) {
                start--;
            }
            int end = i + 1;
            while (end < lines.size() && near(end) && (isPart(lines.get(end)) || isDisplayed(lines.get(end)))) {
                end++;
            }
            found.add(new Tables.Stretch(Role.FORMULA, start, end));
            from = end;
            i = end;
        }
        return found;
    }

    private boolean near(int i) {
        Line line = lines.get(i);
        return line.y() - lines.get(i - 1).y()
                < APART * Math.max(line.size(), lines.get(i - 1).size());
    }

    /** Tells whether a line is a formula by itself. */
    private boolean isDisplayed(Line line) {
        Signs signs = Signs.of(line);
        if (signs.mono || signs.all < 3) {
            return false;
        }
        if (signs.relations == 0) {
            return signs.math && signs.others > 0 && signs.words == 0 && standsAlone(line);
        }
        int number = numberedPiece(line);
        float most = number >= 0 ? FEW_WORDS_NUMBERED : FEW_WORDS;
        Segment first = line.segments().get(number == 0 ? 1 : 0);
        boolean apart = number >= 0 || first.x0() > left + INDENT * line.size();
        return apart
                && !BlockClassifier.isCaption(line.text())
                && (number == 0 || !ListMarkers.startsItem(line.text()))
                && signs.words <= most * signs.all
                && (signs.math || signs.words <= 0.2f * signs.all);
    }

    /** Tells whether a line is set in by far and in one piece, as formulas without a relation are and rows of tables are not. */
    private boolean standsAlone(Line line) {
        List<Segment> pieces = line.segments();
        int number = numberedPiece(line);
        int from = number == 0 ? 1 : 0;
        int to = number > 0 ? number : pieces.size();
        float right = pieces.get(from).x1();
        for (Segment piece : pieces.subList(from, to)) {
            if (piece.x0() - right > WIDE * line.size()) {
                return false;
            }
            right = Math.max(right, piece.x1());
        }
        return pieces.get(from).x0() > left + SET_IN * line.size() && !ListMarkers.startsItem(line.text());
    }

    /** Tells whether a line beside a formula belongs to it. */
    private static boolean isPart(Line line) {
        Signs signs = Signs.of(line);
        return !signs.mono
                && signs.words == 0
                && !ListMarkers.startsItem(line.text())
                && (signs.all <= SHORT || signs.math);
    }

    /** Returns which segment is the number of an equation at the left or right end of a line, or -1. */
    private static int numberedPiece(Line line) {
        int last = line.segments().size() - 1;
        if (last < 1) {
            return -1;
        }
        float before =
                line.segments().get(last).x0() - line.segments().get(last - 1).x1();
        if (before > line.size() && isNumber(line.segments().get(last).text())) {
            return last;
        }
        float after = line.segments().get(1).x0() - line.segments().get(0).x1();
        return after > line.size() && isNumber(line.segments().getFirst().text()) ? 0 : -1;
    }

    /** Tells whether a text is like "(3)", "(2.1a)" or "(A.4)". */
    private static boolean isNumber(String text) {
        int end = text.length() - 1;
        return end >= 2
                && end < 9
                && text.charAt(0) == '('
                && text.charAt(end) == ')'
                && text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && text.substring(1, end).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '\'');
    }

    /** What a line is made of: characters in words of ordinary print, signs of relation, other signs, all characters. */
    private record Signs(int words, int relations, int others, int all, boolean math, boolean mono) {

        static Signs of(Line line) {
            int words = 0;
            int relations = 0;
            int others = 0;
            int all = 0;
            int mono = 0;
            boolean math = false;
            for (Segment segment : line.segments()) {
                boolean mathFont = MathFonts.isMath(segment.face());
                math |= mathFont;
                mono += segment.face().mono() ? segment.text().length() : 0;
                words += wordLetters(segment.text(), mathFont ? 3 : 2);
                for (int i = 0; i < segment.text().length(); i++) {
                    char c = segment.text().charAt(i);
                    all += c == ' ' || Character.isLowSurrogate(c) ? 0 : 1;
                    relations += RELATIONS.indexOf(c) >= 0 ? 1 : 0;
                    others += SIGNS.indexOf(c) >= 0 ? 1 : 0;
                }
            }
            return new Signs(words, relations, others, all, math, 2 * mono > all);
        }

        /** Counts the letters of words; one letter alone is a variable. */
        private static int wordLetters(String text, int shortest) {
            int letters = 0;
            int start = -1;
            for (int i = 0; i <= text.length(); i = text.offsetByCodePoints(i, 1)) {
                boolean letter = i < text.length() && Character.isLetter(text.codePointAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    int length = text.codePointCount(start, i);
                    letters += length >= shortest && !FUNCTIONS.contains(text.substring(start, i)) ? length : 0;
                    start = -1;
                }
                if (i == text.length()) {
                    break;
                }
            }
            return letters;
        }
    }
}
