package io.pdfaudio.cli;

import io.pdfaudio.document.Book;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Pause;
import io.pdfaudio.narration.ReadingText;
import io.pdfaudio.narration.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Writes plain text. */
final class PlainText implements BookWriter {

    @Override
    public String read(Book book, NarrationSettings settings) {
        return ReadingText.of(book, settings);
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
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }
}
