package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;

/** Turns pages into blocks in reading order, with what is known of the whole document. */
final class PageLayout {

    private final TypeSizes sizes;
    private final ColumnEdges edges;
    private final ParagraphStyle style;
    private final BlockClassifier classifier;

    PageLayout(TypeSizes sizes, ColumnEdges edges, ParagraphStyle style) {
        this.sizes = sizes;
        this.edges = edges;
        this.style = style;
        this.classifier = new BlockClassifier(sizes, style);
    }

    /** Returns the blocks of a column. */
    List<TextBlock> blocks(Column column, List<Box> rules) {
        List<TextBlock> blocks = new ArrayList<>();
        int notes = Footnotes.start(column, sizes, rules);
        int index = IndexPages.start(column.lines());
        List<Line> body = column.lines().subList(0, Math.min(index, notes));
        float around = TypeSizes.most(column);
        int at = 0;
        for (Tables.Stretch stretch : Formulas.find(body, ColumnEdges.left(column))) {
            tablesAndText(column, body.subList(at, stretch.start()), around, rules, blocks);
            blocks.add(block(column, body, stretch));
            at = stretch.end();
        }
        tablesAndText(column, body.subList(at, body.size()), around, rules, blocks);
        List<Line> rest = column.lines().subList(body.size(), column.lines().size());
        if (body.size() == index && !rest.isEmpty()) {
            blocks.add(block(column, rest, new Tables.Stretch(Role.CONTENTS, 0, rest.size())));
        } else {
            footnotes(column, rest, blocks);
        }
        return Floats.mark(blocks, sizes);
    }

    private static TextBlock block(Column column, List<Line> lines, Tables.Stretch stretch) {
        List<Line> part = List.copyOf(lines.subList(stretch.start(), stretch.end()));
        return new TextBlock(
                stretch.role(), part, column.box().x0(), column.box().x1());
    }

    private void tablesAndText(Column column, List<Line> body, float around, List<Box> rules, List<TextBlock> blocks) {
        int at = 0;
        for (Tables.Stretch stretch : Tables.find(body, rules)) {
            text(column, body.subList(at, stretch.start()), around, blocks);
            if (stretch.role() == Role.LIST_ITEM) {
                blocks.addAll(DefinitionRows.blocks(column, body.subList(stretch.start(), stretch.end())));
            } else {
                blocks.add(block(column, body, stretch));
            }
            at = stretch.end();
        }
        text(column, body.subList(at, body.size()), around, blocks);
    }

    TextBlock classify(TextBlock block) {
        return classifier.classify(block, sizes.body());
    }

    private void text(Column column, List<Line> lines, float around, List<TextBlock> blocks) {
        if (!lines.isEmpty()) {
            Column part = new Column(lines, column.box());
            List<TextBlock> found = BlockBuilder.build(part, sizes, edges, style);
            for (int i = 0; i < found.size(); i++) {
                TextBlock block = classifier.classify(found.get(i), around);
                boolean term = block.role() == Role.CODE
                        && i + 1 < found.size()
                        && style.listings().isTerm(block, found.get(i + 1), sizes.leading());
                add(blocks, term ? block.as(Role.LIST_ITEM) : block);
            }
        }
    }

    /** Adds a block; listings are printed with gaps and stay one block all the same. */
    private static void add(List<TextBlock> blocks, TextBlock block) {
        if (block.role() == Role.CODE && !blocks.isEmpty() && blocks.getLast().role() == Role.CODE) {
            blocks.add(blocks.removeLast().followedBy(block));
        } else {
            blocks.add(block);
        }
    }

    private void footnotes(Column column, List<Line> lines, List<TextBlock> blocks) {
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !FootnoteCalls.mark(lines.get(i)).isEmpty()) {
                List<Line> note = List.copyOf(lines.subList(start, i));
                blocks.add(new TextBlock(Role.FOOTNOTE, note, column.box().x0(), edges.right(column)));
                start = i;
            }
        }
    }
}
