package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;

/** Finds tables and lists of contents among the lines of a column, before they are taken for paragraphs. */
final class Tables {

    private static final float CELL_GAP = 1.5f;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_UNDOTTED = 5;
    /** Where pieces of lines parted by gaps have more words than cells do, they are columns of prose. */
    private static final int MOST_WORDS = 5;

    private Tables() {}

    /** A stretch of lines with one role. */
    record Stretch(Role role, int start, int end) {}

    /** Returns the stretches of lines that are tables, contents or definition lists printed in two columns, in order. */
    static List<Stretch> find(List<Line> lines, List<Box> rules) {
        List<Stretch> found = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Stretch stretch = stretch(lines, i, rules);
            if (stretch.end() > i && stretch.role() != Role.PARAGRAPH) {
                found.add(stretch);
            }
            i = Math.max(i + 1, stretch.end());
        }
        return found;
    }

    /** Returns the stretch that starts at a line, or an empty one. */
    private static Stretch stretch(List<Line> lines, int start, List<Box> rules) {
        int contents = contentsEnd(lines, start);
        if (contents > start) {
            return new Stretch(Role.CONTENTS, start, contents);
        }
        int definitions = DefinitionRows.end(lines, start, rules);
        return definitions > start ? new Stretch(Role.LIST_ITEM, start, definitions) : rows(lines, start);
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

    /** Returns lines that stand in rows of cells: a table, or columns of prose or of a listing. */
    private static Stretch rows(List<Line> lines, int start) {
        int rows = 0;
        int end = start;
        int cells = 0;
        int words = 0;
        int mono = 0;
        for (int i = start; i < lines.size() && i - end < (rows == 0 ? 1 : 2); i++) {
            Line line = lines.get(i);
            int parts = cells(line);
            if (parts >= 2) {
                rows++;
                end = i + 1;
                cells += parts;
                words += DefinitionRows.words(line.text());
                mono += line.face().mono() ? 1 : 0;
            }
        }
        boolean text = words > MOST_WORDS * cells || 2 * mono >= rows;
        return new Stretch(text ? Role.PARAGRAPH : Role.TABLE, start, rows >= FEWEST_ROWS ? end : start);
    }

    /** Returns the segment that the second cell of a line starts with, or 0. */
    static int secondCell(Line line) {
        for (int i = 1; i < line.segments().size(); i++) {
            if (isCellGap(line, i)) {
                return i;
            }
        }
        return 0;
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
