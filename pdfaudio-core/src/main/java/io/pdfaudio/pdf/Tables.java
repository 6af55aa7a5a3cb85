package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;

/** Finds tables and lists of contents among the lines of a column, before they are taken for paragraphs. */
final class Tables {

    private static final float CELL_GAP = 1.5f;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_UNDOTTED = 5;

    private Tables() {}

    /** A stretch of lines with one role. */
    record Stretch(Role role, int start, int end) {}

    /** Returns the stretches of lines that are tables or contents, in order. */
    static List<Stretch> find(List<Line> lines) {
        List<Stretch> found = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int contents = contentsEnd(lines, i);
            int table = contents > i ? i : tableEnd(lines, i);
            if (contents > i) {
                found.add(new Stretch(Role.CONTENTS, i, contents));
                i = contents;
            } else if (table > i) {
                found.add(new Stretch(Role.TABLE, i, table));
                i = table;
            } else {
                i++;
            }
        }
        return found;
    }

    /** Returns the end of a list of contents that starts at a line, or the line's index. */
    private static int contentsEnd(List<Line> lines, int start) {
        if (!isContentsLine(lines.get(start))) {
            return start;
        }
        int entries = 0;
        int dotted = 0;
        int end = start;
        int last = 0;
        for (int i = start; i < lines.size() && i - end < 3; i++) {
            int page = isContentsLine(lines.get(i)) ? pageNumber(lines.get(i)) : -1;
            boolean dots = hasLeader(lines.get(i).text());
            if (page >= 0 && (dots || page >= last)) {
                entries++;
                dotted += dots ? 1 : 0;
                last = page;
                end = i + 1;
            }
        }
        return entries >= (2 * dotted >= entries ? FEWEST_ROWS : FEWEST_UNDOTTED) ? end : start;
    }

    /** Tells whether a line ends in a page number after dots or a wide gap. */
    static boolean isContentsLine(Line line) {
        if (pageNumber(line) < 0) {
            return false;
        }
        int last = line.segments().size() - 1;
        boolean apart = last > 0
                && isCellGap(line, last)
                && line.segments()
                        .get(last)
                        .text()
                        .equals(line.text().substring(line.text().lastIndexOf(' ') + 1))
                && Character.isLetter(
                        line.text().codePointBefore(Math.max(1, line.text().lastIndexOf(' '))));
        return apart || hasLeader(line.text());
    }

    private static int pageNumber(Line line) {
        String text = line.text();
        int at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('.'));
        return at < 0 ? -1 : RomanNumerals.value(text.substring(at + 1));
    }

    private static boolean hasLeader(String text) {
        int dots = 0;
        int at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('.'));
        for (int i = at; i >= 0 && (text.charAt(i) == '.' || text.charAt(i) == ' '); i--) {
            dots += text.charAt(i) == '.' ? 1 : 0;
        }
        return dots >= 3;
    }

    private static int tableEnd(List<Line> lines, int start) {
        if (cells(lines.get(start)) < 2) {
            return start;
        }
        int rows = 0;
        int end = start;
        for (int i = start; i < lines.size() && i - end < 2; i++) {
            if (cells(lines.get(i)) >= 2) {
                rows++;
                end = i + 1;
            }
        }
        return rows >= FEWEST_ROWS && !lines.get(start).face().mono() ? end : start;
    }

    /** Counts the cells of a line: pieces parted by wide gaps. */
    static int cells(Line line) {
        int cells = 1;
        for (int i = 1; i < line.segments().size(); i++) {
            cells += isCellGap(line, i) ? 1 : 0;
        }
        return cells;
    }

    /** Returns a row of a table with tabs between its cells. */
    static String row(Line line) {
        StringBuilder row = new StringBuilder(line.text());
        for (int i = line.segments().size() - 1; i > 0; i--) {
            int at = line.starts()[i] - 1;
            if (isCellGap(line, i) && at >= 0 && row.charAt(at) == ' ') {
                row.setCharAt(at, '\t');
            }
        }
        return row.toString();
    }

    private static boolean isCellGap(Line line, int i) {
        float gap = line.segments().get(i).x0() - line.segments().get(i - 1).x1();
        return gap > CELL_GAP * line.size();
    }
}
