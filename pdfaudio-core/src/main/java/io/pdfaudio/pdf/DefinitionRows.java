package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds definition lists that are printed like tables of two columns: short terms on the left, what they mean on the right in
 * sentences that may take several lines. A listener wants to hear them, so each term becomes a list item and each meaning a
 * paragraph.
 */
final class DefinitionRows {

    private static final float SAME_EDGE = 0.6f;
    private static final float LEADING = 2.6f;
    private static final int FEWEST = 3;
    /** More than a page holds; hostile pages shall not be looked through again from each line. */
    private static final int MOST_LINES = 200;

    private static final float FEWEST_WORDS = 3.5f;
    private static final float MOST_TERM_WORDS = 4;
    private static final int TERM_ONLY = -1;
    private static final int NEITHER = -2;

    private final List<Line> lines;
    private final int start;
    private final float left;
    private final float right;
    private final List<Box> rules;

    private DefinitionRows(List<Line> lines, int start, float right, List<Box> rules) {
        this.lines = lines;
        this.start = start;
        this.left = lines.get(start).x0();
        this.right = right;
        this.rules = rules;
    }

    /** Returns the end of a definition list that starts at a line, or the line's index; rules between rows make a table. */
    static int end(List<Line> lines, int start, List<Box> rules) {
        Line first = lines.get(start);
        int cell = Tables.secondCell(first);
        if (cell == 0 || Tables.cells(first) != 2 || first.mono()) {
            return start;
        }
        return new DefinitionRows(lines, start, first.segments().get(cell).x0(), rules).end();
    }

    /** Returns the terms and meanings of a list that {@link #end} has found, each a block. */
    static List<TextBlock> blocks(Column column, List<Line> lines) {
        Line first = lines.getFirst();
        float right = first.segments().get(Tables.secondCell(first)).x0();
        DefinitionRows rows = new DefinitionRows(lines, 0, right, List.of());
        List<TextBlock> blocks = new ArrayList<>();
        List<Line> term = new ArrayList<>();
        List<Line> meaning = new ArrayList<>();
        for (Line line : lines) {
            int cell = rows.meaning(line);
            if (cell != 0 && !meaning.isEmpty()) {
                add(column, term, meaning, blocks);
            }
            if (cell != 0) {
                term.add(cell < 0 ? line : line.before(cell));
            }
            if (cell >= 0) {
                meaning.add(cell == 0 ? line : line.from(cell));
            }
        }
        add(column, term, meaning, blocks);
        return blocks;
    }

    private static void add(Column column, List<Line> term, List<Line> meaning, List<TextBlock> blocks) {
        add(Role.LIST_ITEM, column, term, blocks);
        add(Role.PARAGRAPH, column, meaning, blocks);
    }

    private static void add(Role role, Column column, List<Line> part, List<TextBlock> blocks) {
        if (!part.isEmpty()) {
            blocks.add(new TextBlock(
                    role, List.copyOf(part), column.box().x0(), column.box().x1()));
            part.clear();
        }
    }

    private int end() {
        int rows = 0;
        int terms = 0;
        int words = 0;
        int i = start;
        while (i < Math.min(lines.size(), start + MOST_LINES) && follows(i)) {
            int cell = meaning(lines.get(i));
            if (cell == NEITHER) {
                break;
            }
            String text = lines.get(i).text();
            int from = cell > 0 ? lines.get(i).starts()[cell] : cell == 0 ? 0 : text.length();
            rows += cell == 0 ? 0 : 1;
            terms += words(text.substring(0, from));
            words += words(text.substring(from));
            i++;
        }
        boolean prose = words >= FEWEST_WORDS * rows && words > 2 * terms;
        boolean named = 2 * terms > rows && terms <= MOST_TERM_WORDS * rows;
        return rows >= FEWEST && prose && named ? i : start;
    }

    private boolean follows(int i) {
        if (i == start) {
            return true;
        }
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        return line.y() - before.y() < LEADING * line.size() && !isRuled(before.y(), line);
    }

    /** Tells whether a rule lies between a line and the baseline before. */
    private boolean isRuled(float before, Line line) {
        for (Box rule : rules) {
            boolean between = rule.y0() > before && rule.y1() < line.y();
            if (between && rule.x0() < line.x1() && rule.x1() > line.x0()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the segment of a line its meaning starts with: 0 where the line goes on with the meaning before, {@link #TERM_ONLY} where
     * it has no meaning, {@link #NEITHER} where it does not belong to the list.
     */
    private int meaning(Line line) {
        float slack = SAME_EDGE * line.size();
        if (Math.abs(line.x0() - right) < slack) {
            return Tables.cells(line) == 1 ? 0 : NEITHER;
        }
        if (Math.abs(line.x0() - left) > slack) {
            return NEITHER;
        }
        for (int i = 1; i < line.segments().size(); i++) {
            if (Math.abs(line.segments().get(i).x0() - right) < slack) {
                return Tables.cells(line.from(i)) == 1 ? i : NEITHER;
            }
        }
        return line.x1() < right ? TERM_ONLY : NEITHER;
    }

    /** Counts the words that have a letter. */
    static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter || within && text.charAt(i) != ' ';
        }
        return words;
    }
}
