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
    private static final float EARLY = 0.22f;
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
        boolean verse = !cut && (end - start >= FEWEST && endsFreely(start, end) || isCutByPage(start, end));
        return verse ? end : start;
    }

    /** Tells whether a few lines are what a page holds of a stanza: its last ones right below others, or its first ones. */
    private boolean isCutByPage(int start, int end) {
        if (end - start >= FEWEST || end == start) {
            return false;
        }
        boolean below =
                end == lines.size() && start >= FEWEST && isStanza(start - FEWEST, start) && alike(start - 1, start);
        int next = Math.min(lines.size(), end + FEWEST);
        boolean above = start == 0 && next - end == FEWEST && isStanza(end, next) && alike(start, end);
        return below || above;
    }

    private boolean isStanza(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isVerseLine(i) || i > start && !follows(i)) {
                return false;
            }
        }
        return endsFreely(start, end);
    }

    private boolean alike(int i, int k) {
        return Math.abs(lines.get(i).x0() - lines.get(k).x0()) < 1
                && Math.abs(lines.get(i).size() - lines.get(k).size())
                        < SAME_SIZE * lines.get(i).size();
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

    /** Tells whether a line ends within a sentence and long before the others do, as every second line of a ballad does. */
    private static boolean endsEarly(Line line, float edge) {
        return edge - line.x1() > EARLY * (edge - line.x0())
                && line.text().indexOf(' ') > 0
                && !Sentences.ends(line.text());
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
        boolean early = false;
        for (int i = start + 1; i < end; i++) {
            words += lines.get(i).text().indexOf(' ') > 0 ? 1 : 0;
            float wanted = lines.get(i).firstWordWidth() + SPACE * lines.get(i).size();
            if (right - lines.get(i - 1).x1() <= wanted) {
                return false;
            }
            free += edge - lines.get(i - 1).x1() > wanted ? 1 : 0;
            early |= endsEarly(lines.get(i - 1), edge);
        }
        return (early || free >= SHORT_SHARE * (end - start - 1)) && 2 * words >= end - start;
    }
}
