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
 */
public record Chapter(
        int number, String title, Evidence evidence, int page, Block.@Nullable Heading heading, List<Block> blocks) {

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

    /** Checks the title and copies the list. */
    public Chapter {
        requireNonNull(evidence, "evidence");
        if (number < 1 || page < 1) {
            throw new IllegalArgumentException("number and page start at 1, were " + number + " and " + page);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        blocks = List.copyOf(blocks);
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

    /** Tells whether the title stands in the book; the title of a part without evidence is made up for navigation. */
    public boolean titled() {
        return evidence != Evidence.NONE;
    }
}
