package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TaggedBlock.Kind;
import io.pdfaudio.pdf.TaggedBlock.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block of the structure tree that becomes one of the document's when the first text of it is found. */
final class TaggedDraft {

    private final Place place;
    private final @Nullable String alternative;
    private Kind kind;
    private int level;
    private int index = StructureTree.UNMARKED;
    private @Nullable Object page;
    /** Whether a paragraph or heading has become part of it. */
    private boolean filled;

    TaggedDraft(Kind kind, int level, Place place, @Nullable String alternative) {
        this.kind = kind;
        this.level = level;
        this.place = place;
        this.alternative = alternative;
    }

    Kind kind() {
        return kind;
    }

    boolean hasAlternative() {
        return alternative != null;
    }

    /** Returns its place among the blocks of the document, {@link StructureTree#UNMARKED} as long as it is none of them. */
    int index() {
        return index;
    }

    void setIndex(int index) {
        this.index = index;
    }

    boolean hasPage() {
        return page != null;
    }

    /** Sets the page it begins on, as {@link StructureTree#id} names it, or null where that is not known. */
    void setPage(@Nullable Object page) {
        this.page = page;
    }

    /** Takes a paragraph or heading in; tells whether it is the first. */
    boolean fill() {
        boolean first = !filled;
        filled = true;
        return first;
    }

    boolean filled() {
        return filled;
    }

    void becomeHeading(int level) {
        this.kind = Kind.HEADING;
        this.level = level;
    }

    TaggedBlock block(Map<Object, Integer> pages) {
        return new TaggedBlock(kind, level, place, alternative, page == null ? 0 : pages.getOrDefault(page, 0));
    }
}
