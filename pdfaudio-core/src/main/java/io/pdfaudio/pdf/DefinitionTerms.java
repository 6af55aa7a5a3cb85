package io.pdfaudio.pdf;

import java.util.List;
import java.util.TreeMap;

/**
 * Finds the terms of definition lists that stand in bold on the line where their definition begins. What tells such a term
 * from a bold word is the space after it, which is wider than a word space and the same throughout the document, and the
 * lines under it, which are set in. The reader must pause after the term, so it becomes a block of its own.
 */
final class DefinitionTerms {

    private static final float LEAST_GAP = 0.4f;
    private static final float MOST_GAP = 4;
    private static final float HANGING = 1;
    private static final float LEADING = 1.2f;
    private static final int STEPS = 20;
    private static final int FEWEST = 3;

    private final int usualGap;

    private DefinitionTerms(int usualGap) {
        this.usualGap = usualGap;
    }

    /** Looks for the space after the terms of a document. */
    static DefinitionTerms of(List<Column> columns, TypeSizes sizes) {
        TreeMap<Integer, Integer> gaps = new TreeMap<>();
        for (Column column : columns) {
            List<Line> lines = column.lines();
            for (int i = 0; i + 1 < lines.size(); i++) {
                int segments = term(lines.get(i));
                if (segments > 0 && hangs(lines.get(i), lines.get(i + 1), sizes)) {
                    gaps.merge(gap(lines.get(i), segments), 1, Integer::sum);
                }
            }
        }
        int usual = 0;
        int most = FEWEST - 1;
        for (var gap : gaps.entrySet()) {
            if (gap.getValue() > most) {
                usual = gap.getKey();
                most = gap.getValue();
            }
        }
        return new DefinitionTerms(usual);
    }

    private static boolean hangs(Line line, Line next, TypeSizes sizes) {
        return next.x0() - line.x0() > HANGING * line.size()
                && next.y() - line.y() < LEADING * sizes.leading() * line.size();
    }

    /** Returns how many segments of a line are its term; 0 where it has none. */
    int segments(Line line) {
        int segments = usualGap == 0 ? 0 : term(line);
        return segments > 0 && Math.abs(gap(line, segments) - usualGap) <= 1 ? segments : 0;
    }

    /** Returns how many segments are bold and parted from the rest by a wide gap. A term with a colon reads well as it is. */
    private static int term(Line line) {
        List<Segment> segments = line.segments();
        int count = 0;
        while (count < segments.size() && segments.get(count).face().bold()) {
            count++;
        }
        if (count == 0 || count == segments.size()) {
            return 0;
        }
        float gap = segments.get(count).x0() - segments.get(count - 1).x1();
        String last = segments.get(count - 1).text();
        boolean parted = gap > LEAST_GAP * line.size() && gap < MOST_GAP * line.size();
        return parted && Character.isLetterOrDigit(lastOpen(last)) && !Titles.isOnlyNumber(last) ? count : 0;
    }

    /** Returns the last character but for a closing bracket. */
    private static char lastOpen(String text) {
        int end = text.length() - 1;
        while (end > 0 && (text.charAt(end) == ')' || text.charAt(end) == ']')) {
            end--;
        }
        return text.charAt(end);
    }

    private static int gap(Line line, int segments) {
        float gap = line.segments().get(segments).x0()
                - line.segments().get(segments - 1).x1();
        return Math.round(STEPS * gap / line.size());
    }
}
