package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together, with the role they have in the book.
 *
 * @param role what the block is
 * @param lines its lines in reading order, over one or more columns and pages
 * @param left the left edge of the column the block starts in
 * @param right the right edge of the column the block ends in
 * @param tag the block of the structure tree it is, or {@link StructureTree#UNMARKED} where it is known by its looks
 */
record TextBlock(Role role, List<Line> lines, float left, float right, int tag) {

    TextBlock(Role role, List<Line> lines, float left, float right) {
        this(role, lines, left, right, StructureTree.UNMARKED);
    }

    /** What a block is. */
    enum Role {
        HEADING,
        PARAGRAPH,
        VERSE,
        LIST_ITEM,
        TABLE,
        CAPTION,
        LETTERING,
        FOOTNOTE,
        CODE,
        FORMULA,
        FIGURE,
        CONTENTS
    }

    private static final int MOST_PLAIN = 400;

    TextBlock as(Role newRole) {
        return new TextBlock(newRole, lines, left, right, tag);
    }

    TextBlock followedBy(TextBlock next) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(next.lines);
        return new TextBlock(role, List.copyOf(all), left, next.right, tag);
    }

    Line first() {
        return lines.getFirst();
    }

    Line last() {
        return lines.getLast();
    }

    int page() {
        return first().page();
    }

    float size() {
        return first().size();
    }

    boolean bold() {
        return lines.stream().allMatch(line -> line.face().bold());
    }

    boolean mono() {
        return lines.stream().allMatch(Line::mono);
    }

    /** Tells whether the block stands in the text itself and not beside it as a table or a note does. */
    boolean inFlow() {
        return role == Role.PARAGRAPH
                || role == Role.VERSE
                || role == Role.LIST_ITEM
                || role == Role.HEADING
                || role == Role.CODE;
    }

    /** Returns the beginning of the text, lines parted by spaces, hyphens left as printed. */
    String plain() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (text.length() > MOST_PLAIN) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return text.toString();
    }
}
