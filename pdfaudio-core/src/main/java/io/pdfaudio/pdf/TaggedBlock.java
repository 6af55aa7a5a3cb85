package io.pdfaudio.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A block as the structure tree has it.
 *
 * @param kind what it is
 * @param level the level of a heading, else 0
 * @param place where it stands among tables
 * @param alternative what is said in place of a picture, or null
 * @param page the page a picture with an alternative stands on, else 0
 */
record TaggedBlock(
        Kind kind, int level, Place place, @Nullable String alternative, int page) {

    /** What a block of the tree is. */
    enum Kind {
        HEADING,
        TITLE,
        PARAGRAPH,
        ITEM,
        CAPTION,
        NOTE,
        FIGURE,
        FORMULA,
        CODE,
        CONTENTS,
        /** Text that stands right in a group, so that its paragraphs are not known. */
        LOOSE,
        ARTIFACT
    }

    /**
     * A cell of a table.
     *
     * @param table the number of the table in the document, or 0 outside of tables
     * @param row the number of the row in the document
     * @param cell the number of the cell in the document
     */
    record Place(int table, int row, int cell) {
        static final Place NONE = new Place(0, 0, 0);
    }
}
