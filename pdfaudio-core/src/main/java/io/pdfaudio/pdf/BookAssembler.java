package io.pdfaudio.pdf;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.document.Chapter.Matter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;

/** Makes chapters of text from laid-out blocks. */
final class BookAssembler {

    private static final int LONGEST_TITLE = 300;

    private final List<TextBlock> blocks;
    private final Hyphenation hyphenation;
    private final HeadingLevels levels;
    private final FootnoteCalls calls = new FootnoteCalls();
    private final StructureTree tree;
    private final List<Omission> omissions;

    BookAssembler(
            List<TextBlock> blocks,
            HeadingLevels levels,
            Vocabulary vocabulary,
            StructureTree tree,
            List<Omission> omissions) {
        this.levels = levels;
        this.tree = tree;
        this.blocks = blocks;
        this.hyphenation = new Hyphenation(vocabulary);
        this.omissions = omissions;
        calls.addInstitutes(blocks);
        for (TextBlock block : blocks) {
            if (block.role() == Role.FOOTNOTE) {
                String mark = FootnoteCalls.mark(block.first());
                if (!mark.isEmpty()) {
                    calls.add(block.page(), mark);
                }
            }
        }
    }

    /** Returns the chapters; what stands before the first gets a title made up for navigation. */
    List<Chapter> chapters(List<ChapterStart> starts, String opening) {
        List<Chapter> chapters = new ArrayList<>();
        int first = starts.isEmpty() ? blocks.size() : starts.getFirst().block();
        addUntitled(chapters, first, opening);
        for (int i = 0; i < starts.size(); i++) {
            ChapterStart start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).block() : blocks.size();
            chapters.add(chapter(chapters.size() + 1, start, end));
        }
        return withMatter(chapters);
    }

    private static List<Chapter> withMatter(List<Chapter> chapters) {
        List<String> titles = chapters.stream().map(Chapter::title).toList();
        boolean untitled = !chapters.isEmpty() && !chapters.getFirst().titled();
        List<Matter> matter = BookMatter.of(titles, untitled);
        List<Chapter> classified = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            classified.add(chapters.get(i).as(matter.get(i)));
        }
        return classified;
    }

    private void addUntitled(List<Chapter> chapters, int end, String opening) {
        NotedText text = text(0, end);
        if (!text.blocks().isEmpty()) {
            int page = blocks.getFirst().page();
            chapters.add(
                    new Chapter(1, opening, Evidence.NONE, page, null, text.blocks(), 1, Matter.BODY, text.calls()));
        }
    }

    private Chapter chapter(int number, ChapterStart start, int end) {
        int body = start.block() + start.headings();
        Block.Heading heading = null;
        String title = start.title();
        if (start.headings() > 0) {
            FlowText flow = flow();
            blocks.subList(start.block(), body).forEach(block -> flow.flow(block.lines()));
            heading = new Block.Heading(1, flow.text(), flow.spans());
            String printed = printedTitle(flow.text(), start);
            title = printed.isBlank() || printed.length() > LONGEST_TITLE ? title : printed;
        }
        int page = blocks.get(start.block()).page();
        NotedText text = text(body, end);
        return new Chapter(
                number,
                title,
                start.evidence(),
                page,
                heading,
                text.blocks(),
                start.level(),
                Matter.BODY,
                text.calls());
    }

    /** Returns the title as printed; a number in words over it, as in "TWELVE", is read but does not belong to the title. */
    private String printedTitle(String heading, ChapterStart start) {
        String first = blocks.get(start.block()).plain();
        boolean counted = start.headings() > 1 && Titles.isNumberWord(first) && heading.startsWith(first);
        return counted ? heading.substring(first.length()).strip() : heading;
    }

    private FlowText flow() {
        return new FlowText(hyphenation, calls, omissions);
    }

    /** Returns the text of some blocks, footnotes at the end. */
    private NotedText text(int from, int to) {
        NotedText text = new NotedText();
        for (int i = from; i < to; i++) {
            TextBlock block = blocks.get(i);
            if (block.role() == Role.CONTENTS) {
                omit(block, Reason.CONTENTS);
            } else if (block.role() == Role.LETTERING) {
                omit(block, Reason.FIGURE_TEXT);
            } else {
                add(i, block, text);
            }
        }
        return text;
    }

    private void omit(TextBlock block, Reason reason) {
        List<Line> lines = block.lines();
        FlowText flow = flow().keepLines(lines.stream().map(Line::text).toList(), lines);
        omissions.add(new Omission(flow.text(), reason, flow.spans()));
    }

    private void add(int index, TextBlock block, NotedText text) {
        FlowText flow = flow(block);
        if (flow.text().isBlank()) {
            return;
        }
        Block made = made(index, block, flow);
        if (block.role() == Role.FOOTNOTE) {
            text.addNote(made, block.page(), FootnoteCalls.mark(block.first()));
        } else {
            text.add(made, flow.called());
        }
    }

    private FlowText flow(TextBlock block) {
        List<Line> lines = block.lines();
        return switch (block.role()) {
            case TABLE ->
                block.tag() < 0
                        ? flow().keepLines(lines.stream().map(Tables::row).toList(), lines)
                        : flow().cells(lines, tree);
            case CODE, VERSE -> flow().keepLines(lines.stream().map(Line::text).toList(), lines);
            default -> flow().flow(lines);
        };
    }

    private Block made(int index, TextBlock block, FlowText flow) {
        return switch (block.role()) {
            case HEADING -> new Block.Heading(levels.of(index, block), flow.text(), flow.spans());
            case PARAGRAPH, VERSE, CONTENTS, LETTERING -> new Block.Paragraph(flow.text(), flow.spans());
            case LIST_ITEM -> new Block.ListItem(flow.text(), flow.spans());
            case TABLE -> new Block.Table(flow.text(), flow.spans());
            case CAPTION -> new Block.Caption(flow.text(), flow.spans());
            case FOOTNOTE -> new Block.Footnote(flow.text(), flow.spans());
            case CODE -> new Block.Code(flow.text(), flow.spans());
            case FIGURE -> new Block.Figure(flow.text(), flow.spans());
            case FORMULA -> new Block.Formula(flow.text(), flow.spans());
        };
    }
}
