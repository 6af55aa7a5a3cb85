package io.pdfaudio.cli;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.Pause;
import io.pdfaudio.narration.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Writes plain text: blank lines between paragraphs, {@code # } before a chapter's title, {@code ## } before others. */
final class PlainText implements BookWriter {

    @Override
    public String read(Book book) {
        List<String> parts = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            if (chapter.titled()) {
                parts.add("# " + chapter.title());
            }
            for (Block block : chapter.blocks()) {
                if (!block.text().isBlank()) {
                    parts.add(block instanceof Block.Heading ? "## " + block.text() : block.text());
                }
            }
        }
        return join(parts);
    }

    /** Writes an utterance on each line and a blank line where the voice makes a pause longer than between sentences. */
    @Override
    public String spoken(Book book, List<Spoken> chapters) {
        List<String> parts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (Spoken chapter : chapters) {
            for (Utterance utterance : chapter.narration().utterances()) {
                paragraph.append(utterance.text());
                if (utterance.after().compareTo(Pause.PARAGRAPH) < 0) {
                    paragraph.append('\n');
                } else {
                    parts.add(paragraph.toString());
                    paragraph.setLength(0);
                }
            }
        }
        if (!paragraph.isEmpty()) {
            parts.add(paragraph.toString().stripTrailing());
        }
        return join(parts);
    }

    private static String join(List<String> parts) {
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }
}
