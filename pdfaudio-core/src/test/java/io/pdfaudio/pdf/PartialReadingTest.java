package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.PageRange;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialReadingTest {

    @Test
    void startsInTheChapterThatThePagesBeginIn(@TempDir Path folder) throws Exception {
        Path file;
        try (TestPdf pdf = new TestPdf()) {
            for (int chapter = 1; chapter <= 4; chapter++) {
                pdf.line(20, 60, 16, TestPdf.BOLD, "Chapter " + chapter)
                        .line(20, 100, "It goes on over two pages and more than that.")
                        .page();
                pdf.line(20, 60, "Here it ends.").bookmark("Chapter " + chapter, 2 * chapter - 1, 60);
                if (chapter < 4) {
                    pdf.page();
                }
            }
            file = pdf.save(folder.resolve("book.pdf"));
        }

        BookSource pages = BookSource.of(file).withPages(new PageRange(6, 8));

        assertThat(new PdfReader(ReadLimits.DEFAULT).read(pages).chapters())
                .extracting(Chapter::title)
                .containsExactly("Chapter 3", "Chapter 4");
    }
}
