package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Text that stands on the pages and is deliberately not read: a page number, a whole table.
 *
 * @param text the text as printed; empty where it is not known
 * @param reason why it is left out
 * @param spans where the characters of {@code text} stand, in text order; at least one
 * @param instead what is said in its place, such as that a table is left out; empty for nothing
 */
public record Omission(String text, Reason reason, List<TextSpan> spans, String instead) {

    /** Why text is left out. */
    public enum Reason {
        /** A running head or foot: a title repeated on many pages. */
        RUNNING_HEAD,
        /** A page number. */
        FOLIO,
        /** The PDF itself marks the text as an artifact of the page. */
        ARTIFACT,
        /** The text cannot be seen: clipped away, off the page, or covered. */
        INVISIBLE,
        /** The same text printed twice on one spot, for a shadow or a bold look. */
        OVERPRINT,
        /** Text in the margin: line numbers, rotated stamps. */
        MARGIN,
        /** Lettering inside a picture or diagram. */
        FIGURE_TEXT,
        /** A list of contents or an index, which makes no sense without its page numbers. */
        CONTENTS,
        /** The mark that calls a footnote. */
        FOOTNOTE_CALL,
        /** A mark such as [12] that refers to an entry of the bibliography. */
        CITATION,
        /** A table, which the narration does not read. */
        TABLE,
        /** A program listing, which the narration does not read. */
        CODE,
        /** A formula, which the narration does not read. */
        FORMULA,
        /** A footnote, which the narration was asked not to read. */
        FOOTNOTE,
        /** A caption or the alternative text of a picture, which the narration was asked not to read. */
        FIGURE,
        /** A page that is too damaged to be read; its text is not known and the omission's is empty. */
        DAMAGED_PAGE,
        /**
         * A page that shows a picture and has no text to read, such as a scan or a plate; what the picture says is not
         * known and the omission's text is empty.
         */
        PICTURE_PAGE,
        /** Nothing that can be pronounced: ornaments, rows of dots, characters without a meaning. */
        UNPRONOUNCEABLE
    }

    /** Checks that there is a place and copies the list. */
    public Omission {
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
        requireNonNull(instead, "instead");
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an omission stands in at least one place");
        }
    }

    /** Creates an omission in whose place nothing is said. */
    public Omission(String text, Reason reason, List<TextSpan> spans) {
        this(text, reason, spans, "");
    }

    /** Creates an omission of text that stands in one place, such as a printed line. */
    public Omission(String text, Reason reason, SourceSpan source) {
        this(text, reason, List.of(new TextSpan(0, text.length(), source)));
    }

    /** Returns where it begins. */
    public SourceSpan source() {
        return spans.getFirst().source();
    }
}
