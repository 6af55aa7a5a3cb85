package io.pdfaudio.pdf;

import java.util.List;

/** Finds where the footnotes of a column begin. */
final class Footnotes {

    private static final float SMALLER = 0.93f;
    private static final float NEAR_RULE = 2.2f;
    private static final float SAME_SIZE = 0.06f;
    private static final float GAP = 1.25f;
    private static final float FAR = 1.4f;

    private Footnotes() {}

    /** Returns the index of the first footnote line of a column, or the number of lines where there is none. */
    static int start(Column column, TypeSizes sizes, List<Box> rules) {
        List<Line> lines = column.lines();
        int start = lines.size();
        int small = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.size() > SMALLER * sizes.body() || line.face().mono() && !isUnderRule(line, rules)) {
                break;
            }
            boolean opens = !FootnoteCalls.mark(line).isEmpty() || isUnderRule(line, rules);
            if (opens && isLow(line)) {
                start = i;
            }
            small = i;
        }
        if (start == 0 || start < lines.size() && isParted(lines, start, sizes, rules)) {
            return start;
        }
        return interrupts(lines, small, sizes) ? small : lines.size();
    }

    /** Tells whether small print at the foot, such as a notice of copyright, stands in the midst of a sentence. */
    private static boolean interrupts(List<Line> lines, int small, TypeSizes sizes) {
        if (small == 0 || small == lines.size() || !isLow(lines.get(small))) {
            return false;
        }
        Line before = lines.get(small - 1);
        Line line = lines.get(small);
        return line.y() - before.y() > FAR * sizes.leading() * sizes.body()
                && Math.abs(before.size() - sizes.body()) < SAME_SIZE * sizes.body()
                && Character.isLowerCase(
                        before.text().codePointBefore(before.text().length()))
                && lines.subList(small, lines.size()).stream()
                        .noneMatch(each -> Tables.cells(each) > 1 || BlockClassifier.isCaption(each.text()));
    }

    /** Tells whether more than the distance of lines lies over a note; small print over it may be a list that goes on. */
    private static boolean isParted(List<Line> lines, int start, TypeSizes sizes, List<Box> rules) {
        Line before = lines.get(start - 1);
        Line line = lines.get(start);
        float distance = line.y() - before.y();
        boolean samePrint = Math.abs(before.size() - line.size()) < SAME_SIZE * line.size();
        return samePrint && !isUnderRule(line, rules)
                ? distance > GAP * sizes.leading() * line.size()
                : distance > 1.1f * sizes.body();
    }

    private static boolean isLow(Line line) {
        return line.y() > 0.35f * line.frame().readingHeight();
    }

    /** Tells whether a short rule stands right over a line. */
    private static boolean isUnderRule(Line line, List<Box> rules) {
        for (Box rule : rules) {
            float above = line.y() - rule.y1();
            if (above > 0.4f * line.size()
                    && above < NEAR_RULE * line.size()
                    && Math.abs(rule.x0() - line.x0()) < 3 * line.size()
                    && rule.width() < 0.6f * line.frame().readingWidth()) {
                return true;
            }
        }
        return false;
    }
}
