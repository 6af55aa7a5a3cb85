package io.pdfaudio.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static Chapter chapter(int number) {
        SourceSpan place = new SourceSpan(number, 20, 50, 100, 10);
        Block text = new Block.Paragraph("Text.", List.of(new TextSpan(0, 5, place)));
        Block.Heading heading = new Block.Heading(1, "Title", List.of());
        return new Chapter(number, "Title", Chapter.Evidence.HEADING, number, heading, List.of(text));
    }

    private static Omission folio(int page) {
        return new Omission(String.valueOf(page), Omission.Reason.FOLIO, new SourceSpan(page, 100, 580, 10, 10));
    }

    @Test
    void listsTheOmissionsOfTheChosenChaptersOnly() throws Exception {
        List<Chapter> chapters = List.of(chapter(1), chapter(2), chapter(3));
        Book book = new Book(new BookMetadata(null, null, "en"), 3, chapters, List.of(folio(1), folio(2), folio(3)));

        Script script = Script.of(
                book,
                List.of(chapters.get(1)),
                new Narrator(NarrationSettings.DEFAULT, new VoiceInput("en", 500, true, true)));

        assertThat(script.omissions()).containsExactly(folio(2));
    }
}
