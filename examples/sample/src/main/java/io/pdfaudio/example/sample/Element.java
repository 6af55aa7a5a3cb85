package io.pdfaudio.example.sample;

import java.util.List;

/** One piece of the manuscript. */
sealed interface Element {

    /** A chapter's title; the chapter starts on a new page. */
    record Title(String text) implements Element {}

    /** A heading within a chapter. */
    record Section(String text) implements Element {}

    /** A paragraph; it is typeset justified. */
    record Paragraph(List<Run> runs) implements Element {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** The small drawing under a chapter's title or, with more space above it, at a chapter's end. */
    record Vignette(String name, double space) implements Element {}

    /** A drawing as wide as the text, with a caption under it. */
    record Figure(String name, String caption) implements Element {}

    /** A table with a caption above it; the first row is its head. */
    record Table(String caption, List<List<String>> rows) implements Element {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * From here to the end of the chapter the text stands in two columns.
     *
     * @param lastHeight how high the columns of the pages that follow are, in points, so that the last two come out even
     */
    record Columns(double lastHeight) implements Element {}

    /** A piece of a paragraph. */
    sealed interface Run {
        /** Words in upright or italic type. */
        record Text(String text, boolean italic) implements Run {}

        /** The place that calls a footnote. */
        record Note(String text) implements Run {}
    }
}
