package io.pdfaudio.example.sample;

import io.pdfaudio.example.sample.Element.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader should hear, in order: the text that {@code pdfaudio text} is to print for the book. Running heads, folios
 * and the calls of footnotes are left out, footnotes stand at the end of their chapter, and a table or caption after the
 * paragraph that it interrupts on the page.
 */
final class ReadingText {

    private final List<String> blocks = new ArrayList<>();
    private final List<String> interruptions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void plain(String text) {
        blocks.add(text);
    }

    void title(String text) {
        settle();
        blocks.add("# " + text);
    }

    void section(String text) {
        settle();
        blocks.add("## " + text);
    }

    /** Adds a paragraph that is completely printed. */
    void paragraph(Element.Paragraph paragraph, int notesBefore) {
        StringBuilder text = new StringBuilder();
        int number = notesBefore;
        for (Run run : paragraph.runs()) {
            switch (run) {
                case Run.Text words -> text.append(words.text());
                case Run.Note note -> notes.add(++number + " " + note.text());
            }
        }
        blocks.add(text.toString());
        settle();
    }

    void figure(Element.Figure figure) {
        interruptions.add(figure.caption());
    }

    void table(Element.Table table) {
        interruptions.add(table.caption());
        interruptions.add(String.join(
                "\n", table.rows().stream().map(row -> String.join("\t", row)).toList()));
    }

    void endChapter() {
        settle();
        blocks.addAll(notes);
        notes.clear();
    }

    /** Adds the tables and captions that were met since the last paragraph ended. */
    void settle() {
        blocks.addAll(interruptions);
        interruptions.clear();
    }

    @Override
    public String toString() {
        return String.join("\n\n", blocks) + "\n";
    }
}
