package io.pdfaudio.pdf;

import java.util.Locale;
import java.util.Map;

/** What an element of a structure tree is, as far as it matters for reading. */
enum StructureRole {
    /** Holds other elements and has no look of its own: a document, a division, a list, a row group. */
    GROUP,
    /** A group that headings count as a level. */
    SECTION,
    /** A table; a {@link #ROW} and a {@link #CELL} are its parts. */
    TABLE,
    /** A row of a table. */
    ROW,
    /** A cell of a table. */
    CELL,
    /** A heading of a level that the groups around it tell. */
    HEADING,
    /** A title of the document. */
    TITLE,
    /** A paragraph. */
    PARAGRAPH,
    /** An item of a list. */
    ITEM,
    /** The label or the body of an item, which are one block. */
    ITEM_PART,
    /** An entry of a list of contents. */
    CONTENTS,
    /** A caption. */
    CAPTION,
    /** A footnote or endnote. */
    NOTE,
    /** A picture. */
    FIGURE,
    /** A formula. */
    FORMULA,
    /** Program text. */
    CODE,
    /** Nothing to be read. */
    ARTIFACT,
    /** A part of a block, or of unknown meaning. */
    INLINE;

    private static final Map<String, StructureRole> STANDARD = Map.ofEntries(
            Map.entry("Document", GROUP),
            Map.entry("DocumentFragment", GROUP),
            Map.entry("Part", SECTION),
            Map.entry("Art", SECTION),
            Map.entry("Sect", SECTION),
            Map.entry("Div", GROUP),
            Map.entry("Aside", GROUP),
            Map.entry("BlockQuote", GROUP),
            Map.entry("NonStruct", INLINE),
            Map.entry("Private", INLINE),
            Map.entry("TOC", GROUP),
            Map.entry("TOCI", CONTENTS),
            Map.entry("Index", GROUP),
            Map.entry("H", HEADING),
            Map.entry("Title", TITLE),
            Map.entry("P", PARAGRAPH),
            Map.entry("L", GROUP),
            Map.entry("LI", ITEM),
            Map.entry("Lbl", ITEM_PART),
            Map.entry("LBody", ITEM_PART),
            Map.entry("Table", TABLE),
            Map.entry("TR", ROW),
            Map.entry("TH", CELL),
            Map.entry("TD", CELL),
            Map.entry("THead", GROUP),
            Map.entry("TBody", GROUP),
            Map.entry("TFoot", GROUP),
            Map.entry("Caption", CAPTION),
            Map.entry("Note", NOTE),
            Map.entry("FENote", NOTE),
            Map.entry("BibEntry", PARAGRAPH),
            Map.entry("Figure", FIGURE),
            Map.entry("Formula", FORMULA),
            Map.entry("Code", CODE),
            Map.entry("Artifact", ARTIFACT),
            Map.entry("Form", INLINE),
            Map.entry("Span", INLINE),
            Map.entry("Quote", INLINE),
            Map.entry("Link", INLINE),
            Map.entry("Reference", INLINE),
            Map.entry("Annot", INLINE),
            Map.entry("Em", INLINE),
            Map.entry("Strong", INLINE),
            Map.entry("Sub", INLINE),
            Map.entry("Ruby", INLINE),
            Map.entry("RB", INLINE),
            Map.entry("RT", INLINE),
            Map.entry("RP", INLINE),
            Map.entry("Warichu", INLINE),
            Map.entry("WT", INLINE),
            Map.entry("WP", INLINE));

    private static final int DEEPEST_HEADING = 9;

    /** Tells whether a name is one of the standard's. */
    static boolean isStandard(String name) {
        return STANDARD.containsKey(name) || level(name) > 0;
    }

    /** Returns the role a name stands for; unknown names are parts of the block around them. */
    static StructureRole of(String name) {
        return level(name) > 0 ? HEADING : STANDARD.getOrDefault(name, INLINE);
    }

    /** Returns the level of a numbered heading such as "H2" or "Heading 2", or 0. */
    static int level(String name) {
        int last = name.length() - 1;
        if (last < 1 || last > 9) {
            return 0;
        }
        int level = name.charAt(last) - '0';
        if (level < 1 || level > DEEPEST_HEADING) {
            return 0;
        }
        int end = last;
        while (end > 0 && " _-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        String stem = name.substring(0, end).toLowerCase(Locale.ROOT);
        return stem.equals("h") || stem.equals("heading") ? level : 0;
    }
}
