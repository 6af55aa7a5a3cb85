package io.pdfaudio.pdf;

import java.util.List;

/**
 * Finds stanzas: lines set in from the edge that end where the poet and not the margin wants it. Prose that is set in breaks
 * where the next word finds no room; verse does not care.
 */
final class Verse {

    private static final int FEWEST = 3;
    private static final int LONGEST = 60;
    private static final float SET_IN = 0.5f;
    private static final float SPACE = 0.3f;
    private static final float GAP = 1.3f;
    private static final float SHORT_SHARE = 0.4f;
    private static final float SAME_SIZE = 0.06f;

    private final List<Line> lines;
    private final float left;
    private final float right;
    private final float leading;

    /** Looks in the lines of a column with these edges; the leading is that of body text, in ems. */
    Verse(List<Line> lines, float left, float right, float leading) {
        this.lines = lines;
        this.left = left;
        this.right = right;
        this.leading = leading;
    }

    /** Returns the end of the stanza that starts at a line, or the line's index. */
    int end(int start) {
        int end = start;
        while (end < lines.size() && end - start < LONGEST && isVerseLine(end) && (end == start || follows(end))) {
            end++;
        }
        boolean cut = end < lines.size() && end > start && (end - start == LONGEST || follows(end));
        return !cut && end - start >= FEWEST && endsFreely(start, end) ? end : start;
    }

    private boolean isVerseLine(int i) {
        Line line = lines.get(i);
        String text = line.text();
        float before = line.x0() - left;
        float after = right - line.x1();
        return before > SET_IN * line.size()
                && !line.face().mono()
                && !ListMarkers.startsItem(text)
                && !Character.isDigit(text.charAt(0))
                && Math.abs(before - after) > line.size()
                && Tables.cells(line) == 1;
    }

    private boolean follows(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        return line.y() - before.y() < GAP * leading * line.size()
                && Math.abs(line.size() - before.size()) < SAME_SIZE * line.size();
    }

    private boolean endsFreely(int start, int end) {
        float edge = 0;
        for (int i = start; i < end; i++) {
            edge = Math.max(edge, lines.get(i).x1());
        }
        int free = 0;
        int words = 0;
        for (int i = start + 1; i < end; i++) {
            words += lines.get(i).text().indexOf(' ') > 0 ? 1 : 0;
            float wanted = lines.get(i).firstWordWidth() + SPACE * lines.get(i).size();
            if (right - lines.get(i - 1).x1() <= wanted) {
                return false;
            }
            free += edge - lines.get(i - 1).x1() > wanted ? 1 : 0;
        }
        return free >= SHORT_SHARE * (end - start - 1) && 2 * words >= end - start;
    }
}
