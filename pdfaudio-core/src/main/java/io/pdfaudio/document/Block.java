package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The smallest laid-out unit of a page that has a role of its own: a heading, a paragraph, a table. A block's text is
 * clean reading text: lines joined, hyphenation undone, no line breaks except between the rows of a {@link Table}, the
 * lines of {@link Code} and those of verse.
 */
public sealed interface Block {

    /** Returns the text as it is read, never blank except for a {@link Figure} without alternative text. */
    String text();

    /** Returns where the characters of {@link #text()} stand, in text order; a paragraph may go over several pages. */
    List<TextSpan> spans();

    /** A heading; level 1 is a chapter's title, 2 a section's and so on. */
    record Heading(int level, String text, List<TextSpan> spans) implements Block {
        /** Checks the level and copies the list. */
        public Heading {
            if (level < 1) {
                throw new IllegalArgumentException("level must be 1 or more, was " + level);
            }
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** A paragraph of running text. */
    record Paragraph(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Paragraph {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** One item of a list; the text starts with the bullet or number as printed. */
    record ListItem(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public ListItem {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** A table; each row is a line of {@link #text()}, its cells parted by a tab. */
    record Table(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Table {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** A picture; the text is its alternative text or empty. */
    record Figure(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Figure {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** The caption of a figure or table. */
    record Caption(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Caption {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** A footnote; it stands after the text of its chapter, and its text starts with its mark as printed. */
    record Footnote(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Footnote {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** A formula set on lines of its own. */
    record Formula(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Formula {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }

    /** A listing of program text or console output; lines are kept. */
    record Code(String text, List<TextSpan> spans) implements Block {
        /** Copies the list. */
        public Code {
            requireNonNull(text, "text");
            spans = List.copyOf(spans);
        }
    }
}
