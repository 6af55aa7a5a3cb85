package io.pdfaudio.pdf;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.pdf.TaggedBlock.Kind;
import io.pdfaudio.pdf.TaggedPage.Part;
import io.pdfaudio.pdf.TaggedPage.Run;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns pages into blocks as the structure tree has them. Each page is checked against what it looks like; where the tree
 * makes no sense the page is left to its looks. Made for one document.
 */
final class TaggedLayout {

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_SENTENCE_HEADING = 90;
    private static final float MOST_HEADINGS = 0.3f;
    private static final int LARGE = 15;
    private static final float WHOLE_PAGE = 0.6f;
    private static final int PROSE = 100;

    private final StructureTree tree;
    private final PageLayout layout;
    private final List<@Nullable TaggedPage> pages = new ArrayList<>();
    private final List<Omission> omissions;
    private final Map<Integer, List<Integer>> pictures = new HashMap<>();
    private final boolean knowsHeadings;

    TaggedLayout(StructureTree tree, List<List<Column>> columns, PageLayout layout, List<Omission> omissions) {
        this.tree = tree;
        this.layout = layout;
        this.omissions = omissions;
        for (List<Column> page : columns) {
            TaggedPage tagged = tree.isEmpty() ? null : TaggedPage.of(page, tree);
            pages.add(tagged != null && tagged.isSane() ? tagged : null);
        }
        this.knowsHeadings = knowsHeadings();
        for (int i = 0; i < tree.blocks().size(); i++) {
            TaggedBlock block = tree.blocks().get(i);
            if (block.page() > 0 && block.alternative() != null) {
                pictures.computeIfAbsent(block.page(), page -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (TaggedPage page : pages) {
            if (page != null) {
                parts.addAll(page.parts());
            }
        }
        return parts;
    }

    /** Tells whether the tree has headings, and not so many that they are something else. */
    private boolean knowsHeadings() {
        int headings = 0;
        int all = 0;
        for (Part part : parts()) {
            all += part.length();
            headings += part.kind() == Kind.HEADING ? part.length() : 0;
        }
        return headings > 0 && headings < MOST_HEADINGS * all;
    }

    /** Tells whether a page is read as the tree has it. */
    boolean trusts(int page) {
        return pages.get(page) != null;
    }

    /** Returns the blocks of a page that the tree is trusted on, in the order of the tree. */
    List<TextBlock> blocks(int page, List<Box> rules) {
        TaggedPage tagged = requireNonNull(pages.get(page));
        List<TextBlock> blocks = new ArrayList<>();
        List<Part> parts = TaggedLines.join(tagged.inReadingOrder());
        Pictures pictures = new Pictures(tagged, blocks);
        int i = 0;
        while (i < parts.size()) {
            pictures.addBefore(parts.get(i).tag());
            int end = tableEnd(parts, i);
            if (end > i && TaggedTables.isData(parts.subList(i, end), tree)) {
                blocks.add(block(Role.TABLE, parts.subList(i, end)));
                i = end;
            } else {
                add(parts.get(i), tagged, rules, blocks);
                i++;
            }
        }
        pictures.addBefore(Integer.MAX_VALUE);
        return blocks;
    }

    /** The pictures of a page that have a description, on their way to their places among the blocks. */
    private final class Pictures {
        private final Deque<Integer> tags;
        private final List<TextBlock> blocks;
        private final Line line;

        Pictures(TaggedPage page, List<TextBlock> blocks) {
            this.blocks = blocks;
            this.line = page.parts().getFirst().first();
            this.tags = new ArrayDeque<>(pictures.getOrDefault(line.page(), List.of()));
        }

        void addBefore(int tag) {
            while (!tags.isEmpty() && tags.getFirst() < tag) {
                int picture = tags.removeFirst();
                String text = requireNonNull(tree.blocks().get(picture).alternative());
                Segment segment = new Segment(text, 0, 0, 0, 0, line.face(), false, picture);
                Line said =
                        new Line(line.frame(), text, segment.box(), 0, 0, line.face(), List.of(segment), new int[1]);
                blocks.add(new TextBlock(Role.FIGURE, List.of(said), 0, 0, picture));
            }
        }
    }

    private int tableEnd(List<Part> parts, int start) {
        int table = table(parts.get(start));
        int end = start;
        while (table > 0 && end < parts.size() && table(parts.get(end)) == table) {
            end++;
        }
        return end;
    }

    private int table(Part part) {
        return part.tag() < 0 ? 0 : tree.blocks().get(part.tag()).place().table();
    }

    private void add(Part part, TaggedPage page, List<Box> rules, List<TextBlock> blocks) {
        switch (part.kind()) {
            case HEADING, TITLE -> blocks.add(isTitle(part) ? block(Role.HEADING, part) : paragraph(part));
            case PARAGRAPH -> {
                if (!isWholePage(part, page)) {
                    blocks.add(paragraph(part));
                } else {
                    addLoose(part, rules, blocks);
                }
            }
            case ITEM -> blocks.add(block(Role.LIST_ITEM, part));
            case CAPTION -> blocks.add(block(Role.CAPTION, part));
            case NOTE -> blocks.add(block(Role.FOOTNOTE, part));
            case CONTENTS -> blocks.add(block(Role.CONTENTS, part));
            case CODE -> blocks.add(block(Role.CODE, part));
            case FORMULA -> blocks.add(block(Role.FORMULA, part));
            case FIGURE -> addFigure(part, rules, blocks);
            case LOOSE, ARTIFACT -> addLoose(part, rules, blocks);
        }
    }

    private static boolean isTitle(Part part) {
        int length = part.length();
        return length <= LONGEST_SENTENCE_HEADING
                || length <= LONGEST_HEADING && !Sentences.ends(part.last().text());
    }

    private boolean isWholePage(Part part, TaggedPage page) {
        return part.lines().size() > LARGE && part.length() > WHOLE_PAGE * page.length();
    }

    private TextBlock paragraph(Part part) {
        TextBlock block = block(Role.PARAGRAPH, part);
        TextBlock classified = layout.classify(block);
        return classified.role() == Role.HEADING && knowsHeadings ? block : classified;
    }

    /** Leaves the paragraphs to how they are printed. */
    private void addLoose(Part part, List<Box> rules, List<TextBlock> blocks) {
        for (Run run : part.runs()) {
            blocks.addAll(layout.blocks(Column.of(run.lines()), rules));
        }
    }

    /** The text in a picture is lettering unless there is enough of it to be read. */
    private void addFigure(Part part, List<Box> rules, List<TextBlock> blocks) {
        if (part.length() / part.lines().size() > PROSE / 4 && part.length() > PROSE) {
            addLoose(part, rules, blocks);
            return;
        }
        for (Line line : part.lines()) {
            omissions.add(
                    new Omission(line.text(), Reason.FIGURE_TEXT, line.frame().toSource(line.box())));
        }
    }

    private static TextBlock block(Role role, Part part) {
        return block(role, List.of(part));
    }

    private static TextBlock block(Role role, List<Part> parts) {
        List<Line> lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
        float left = (float) lines.stream().mapToDouble(Line::x0).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(Line::x1).max().orElse(0);
        return new TextBlock(role, lines, left, right, parts.getFirst().tag());
    }
}
