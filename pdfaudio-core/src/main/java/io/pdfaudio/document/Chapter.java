package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the book that gets a chapter mark of its own.
 *
 * @param number the place among the book's chapters, counted from 1
 * @param title the title as printed or as the outline has it, never blank
 * @param evidence what shows that a chapter starts here
 * @param page the page it starts on, counted from 1
 * @param heading the printed title, or null where the page shows none; it is not among {@code blocks}
 * @param blocks the text in reading order; footnotes stand at the end, tables and captions after the paragraph they
 *     interrupt
 * @param level how deep the chapter stands in the book: 1, or 2 and more for the chapters of a part
 * @param matter whether it is part of the book proper or of what stands around it
 * @param calls where footnotes of this chapter are called, in the order of the text; a note whose call was not found has
 *     none
 */
public record Chapter(
        int number,
        String title,
        Evidence evidence,
        int page,
        Block.@Nullable Heading heading,
        List<Block> blocks,
        int level,
        Matter matter,
        List<NoteCall> calls) {

    /** What shows that a chapter starts at a place. */
    public enum Evidence {
        /** The PDF's outline (its bookmarks) points here. */
        OUTLINE,
        /** The printed list of contents names a heading found here. */
        CONTENTS,
        /** The heading stands out in print from the text around it. */
        HEADING,
        /** Nothing: this is what stands before the first chapter, or the whole of a book without any. */
        NONE
    }

    /** Where in a book a chapter belongs. */
    public enum Matter {
        /** Before the book proper: cover, title pages, copyright, dedication, contents, preface. */
        FRONT,
        /** The book proper. */
        BODY,
        /** After the book proper: appendixes, notes, glossary, bibliography, index. */
        BACK
    }

    /** Creates a chapter of the book proper at the highest level, without known calls of footnotes. */
    public Chapter(
            int number,
            String title,
            Evidence evidence,
            int page,
            Block.@Nullable Heading heading,
            List<Block> blocks) {
        this(number, title, evidence, page, heading, blocks, 1, Matter.BODY, List.of());
    }

    /** Checks the title and copies the list. */
    public Chapter {
        requireNonNull(evidence, "evidence");
        requireNonNull(matter, "matter");
        if (number < 1 || page < 1 || level < 1) {
            throw new IllegalArgumentException(
                    "number, page and level start at 1, were " + number + ", " + page + " and " + level);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        blocks = List.copyOf(blocks);
        calls = List.copyOf(calls);
    }

    boolean startsAfter(SourceSpan place) {
        return page > place.page() || page == place.page() && top() > place.y();
    }

    /** Returns how far down its first page it starts. */
    private double top() {
        List<TextSpan> spans = heading != null
                ? heading.spans()
                : blocks.isEmpty() ? List.of() : blocks.getFirst().spans();
        return spans.stream()
                .map(TextSpan::source)
                .filter(source -> source.page() == page)
                .mapToDouble(SourceSpan::y)
                .findFirst()
                .orElse(0);
    }

    /** Returns the same chapter as part of other matter. */
    public Chapter as(Matter other) {
        return new Chapter(number, title, evidence, page, heading, blocks, level, other, calls);
    }

    /** Tells whether the title stands in the book; the title of a part without evidence is made up for navigation. */
    public boolean titled() {
        return evidence != Evidence.NONE;
    }
}
