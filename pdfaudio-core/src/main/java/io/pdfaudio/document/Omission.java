package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

/**
 * Text that stands on a page and is deliberately not read.
 *
 * @param text the text as printed
 * @param reason why it is left out
 * @param source where it stands
 */
public record Omission(String text, Reason reason, SourceSpan source) {

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
        /** A list of contents, which makes no sense without its page numbers. */
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
        /** A page that is too damaged to be read; its text is not known and the omission's is empty. */
        DAMAGED_PAGE,
        /** Nothing that can be pronounced: ornaments, rows of dots, characters without a meaning. */
        UNPRONOUNCEABLE
    }

    /** Checks for nulls. */
    public Omission {
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
        requireNonNull(source, "source");
    }
}
