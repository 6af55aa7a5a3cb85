package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;

/** Parts the lines of a column into blocks, by indents, gaps, short last lines and changes of print. */
final class BlockBuilder {

    private static final float INDENT = 0.7f;
    private static final float SAME_SIZE = 0.08f;
    private static final float WIDER = 1.22f;
    private static final float FIRST_WIDER = 1.3f;
    private static final float SPACE = 0.3f;
    private static final float LARGE = 1.15f;
    private static final int NEAR = 40;

    private final List<Line> lines;
    private final TypeSizes sizes;
    private final ParagraphStyle style;
    private final float left;
    private final float right;
    private final Verse verse;

    private BlockBuilder(Column column, TypeSizes sizes, ColumnEdges edges, ParagraphStyle style) {
        this.lines = column.lines();
        this.sizes = sizes;
        this.style = style;
        this.left = ColumnEdges.left(column);
        this.right = edges.right(column);
        this.verse = new Verse(lines, left, right, sizes.leading());
    }

    /** Returns the blocks of a column, all with the role of a paragraph or of verse. */
    static List<TextBlock> build(Column column, TypeSizes sizes, ColumnEdges edges, ParagraphStyle style) {
        return new BlockBuilder(column, sizes, edges, style).build();
    }

    private List<TextBlock> build() {
        List<TextBlock> blocks = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int stanza = style.isIndented(lines.get(start), left) ? start : verse.end(start);
            int end = stanza > start ? stanza : end(start);
            if (stanza > start) {
                blocks.add(new TextBlock(Role.VERSE, List.copyOf(lines.subList(start, end)), left, right));
            } else {
                addParagraph(lines.subList(start, end), blocks);
            }
            start = end;
        }
        return blocks;
    }

    private void addParagraph(List<Line> part, List<TextBlock> blocks) {
        int term = style.terms().segments(part.getFirst());
        List<Line> rest = new ArrayList<>(part);
        if (term > 0) {
            blocks.add(new TextBlock(Role.LIST_ITEM, List.of(part.getFirst().before(term)), left, right));
            rest.set(0, part.getFirst().from(term));
        }
        blocks.add(new TextBlock(Role.PARAGRAPH, List.copyOf(rest), left, right));
    }

    private int end(int start) {
        int i = start + 1;
        while (i < lines.size() && !startsBlock(start, i)) {
            i++;
        }
        return i;
    }

    private boolean startsBlock(int start, int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        if (breaksWord(before, line)) {
            return false;
        }
        return changesPrint(i)
                || changesPitch(i)
                || isGap(start, i)
                || changesIndent(start, i)
                || startsItem(start, before, line)
                || isShort(i)
                || startsIndented(i);
    }

    /** Tells whether print of another size or weight starts; a bold name within a sentence is none. */
    private boolean changesPrint(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        float size = Math.max(before.size(), line.size());
        return Math.abs(before.size() - line.size()) > SAME_SIZE * size
                || allBold(before) != allBold(line)
                        && before.face().bold() != line.face().bold()
                        && !(fillsParagraph(i) && Sentences.runsOn(before.text(), line.text()));
    }

    /** Tells whether a word is broken at the end of a line, which then cannot be the end of a paragraph. */
    private static boolean breaksWord(Line before, Line line) {
        String text = before.text();
        int end = text.length() - 1;
        return end > 0
                && Characters.isHyphen(text.charAt(end))
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLowerCase(line.text().codePointAt(0))
                && Math.abs(before.size() - line.size()) <= SAME_SIZE * line.size()
                && line.y() - before.y() < 2 * line.size();
    }

    /** Tells whether program text starts or ends; a long name that fills a line of a paragraph is none. */
    private boolean changesPitch(int i) {
        return lines.get(i - 1).mono() != lines.get(i).mono() && !fillsParagraph(i);
    }

    /** Tells whether a line stands right under a full one, as the lines of a paragraph do. */
    private boolean fillsParagraph(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        boolean under = Math.abs(line.x0() - before.x0()) < SPACE * line.size()
                || style.isIndented(before, left) && isAtEdge(line);
        return under && !fits(before, line, right) && line.y() - before.y() < 1.05f * sizes.leading() * line.size();
    }

    private static boolean allBold(Line line) {
        return line.segments().stream().allMatch(segment -> segment.face().bold());
    }

    private boolean isGap(int start, int i) {
        Line line = lines.get(i);
        float distance = line.y() - lines.get(i - 1).y();
        float usual = sizes.leading() * line.size();
        if (i - start >= 2) {
            float own = lines.get(i - 1).y() - lines.get(i - 2).y();
            return distance > Math.max(own * WIDER, Math.min(usual, own * 1.6f) * 1.1f);
        }
        return distance > usual * FIRST_WIDER;
    }

    private boolean changesIndent(int start, int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        float shift = line.x0() - before.x0();
        float limit = INDENT * line.size();
        if (isCentred(before) && isCentred(line)) {
            return false;
        }
        if (shift > limit) {
            return !(i - start == 1 && hangs(i));
        }
        if (shift < -limit) {
            if (i - start == 1 && (style.isIndented(before, left) && isAtEdge(line) || startsSetIn(i))) {
                return false;
            }
            boolean item = ListMarkers.startsItem(before.text());
            return i - start > 1 || item || isCentred(before);
        }
        return false;
    }

    /** Tells whether a line is the second of a paragraph that is set in as a whole and its first line further. */
    private boolean startsSetIn(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        return line.x0() > left + INDENT * line.size()
                && !Sentences.ends(before.text())
                && !fits(before, line, edge(i));
    }

    private boolean isAtEdge(Line line) {
        return Math.abs(line.x0() - left) < SPACE * line.size();
    }

    /** Tells whether two lines that are set in are two paragraphs of one line, as in dialogue, and no quotation. */
    private boolean startsIndented(int i) {
        if (!style.isIndented(lines.get(i), left) || !style.isIndented(lines.get(i - 1), left)) {
            return false;
        }
        for (int k = i; k < Math.min(lines.size(), i + NEAR) && style.isIndented(lines.get(k), left); k++) {
            if (goesOn(k)) {
                return false;
            }
        }
        for (int k = i - 1; k > Math.max(0, i - NEAR) && style.isIndented(lines.get(k - 1), left); k--) {
            if (goesOn(k)) {
                return false;
            }
        }
        return true;
    }

    private boolean goesOn(int i) {
        return !Sentences.ends(lines.get(i - 1).text())
                || Sentences.startsLow(lines.get(i).text());
    }

    /** Tells whether line i is the second of a block whose first line sticks out. */
    private boolean hangs(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        boolean item = ListMarkers.startsItem(before.text());
        boolean goesOn = i + 1 < lines.size() && Math.abs(lines.get(i + 1).x0() - line.x0()) < INDENT * line.size();
        if (item && returns(i)) {
            return false;
        }
        return item || (goesOn || !Sentences.ends(before.text())) && !fits(before, line, right);
    }

    /** Tells whether a line is the first of a paragraph under a numbered heading: the next goes back to the edge. */
    private boolean returns(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        if (i + 1 >= lines.size() || !style.isIndented(line, left) && !fits(before, line, right)) {
            return false;
        }
        Line next = lines.get(i + 1);
        return next.x0() < before.x0() + SPACE * next.size()
                && !ListMarkers.startsItem(next.text())
                && !fits(line, next, right);
    }

    private boolean startsItem(int start, Line before, Line line) {
        if (ListMarkers.startsWithBullet(line.text())) {
            return !ListMarkers.startsWithSign(line.text()) || !goesOnWithSign(start, before, line);
        }
        return ListMarkers.startsWithNumber(line.text())
                && line.x0() <= lines.get(start).x0() + SPACE * line.size()
                && (ListMarkers.startsWithNumber(lines.get(start).text()) || fits(before, line, right));
    }

    /** Tells whether a dash or star at the start of a line stands within a sentence that fills the line before. */
    private boolean goesOnWithSign(int start, Line before, Line line) {
        Line first = lines.get(start);
        boolean item =
                ListMarkers.startsWithSign(first.text()) && Math.abs(line.x0() - first.x0()) < SPACE * line.size();
        return !item && !Sentences.ends(before.text()) && !fits(before, line, right);
    }

    /** Tells whether the line before ended early: the first word of the line would still have found room. */
    private boolean isShort(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        boolean large = line.size() > LARGE * sizes.body() && !ListMarkers.startsWithNumber(line.text());
        if (large || style.listings().keepsLines(before, line)) {
            return false;
        }
        float slack = isCentred(before) && isCentred(line) ? 0.5f : 0;
        float edge = edge(i) - slack * (edge(i) - before.x1());
        if (!fits(before, line, edge)) {
            return false;
        }
        boolean runsOn = Sentences.runsOn(before.text(), line.text());
        return !runsOn || edge - before.x1() > line.firstWordWidth() + 0.3f * (right - left);
    }

    private static boolean fits(Line before, Line line, float edge) {
        return edge - before.x1() > line.firstWordWidth() + SPACE * line.size();
    }

    /** The right edge at a line; text set in from the left is often set in from the right as well. */
    private float edge(int i) {
        Line line = lines.get(i);
        float limit = left + INDENT * line.size();
        if (line.x0() <= limit || lines.get(i - 1).x0() <= limit) {
            return right;
        }
        float edge = Math.max(line.x1(), lines.get(i - 1).x1());
        for (int k = i + 1; k < Math.min(lines.size(), i + NEAR) && lines.get(k).x0() > limit; k++) {
            edge = Math.max(edge, lines.get(k).x1());
        }
        for (int k = i - 2; k >= Math.max(0, i - NEAR) && lines.get(k).x0() > limit; k--) {
            edge = Math.max(edge, lines.get(k).x1());
        }
        return Math.min(edge, right);
    }

    private boolean isCentred(Line line) {
        float before = line.x0() - left;
        float after = right - line.x1();
        return !style.isIndented(line, left)
                && before > 2 * line.size()
                && after > line.size()
                && Math.abs(before - after) < 0.1f * (right - left) + 1;
    }
}
