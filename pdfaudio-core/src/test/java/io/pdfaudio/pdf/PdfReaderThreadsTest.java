package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderThreadsTest {

    private static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void readsTheSameBookWithAnyNumberOfThreads(int threads) throws Exception {
        BookSource source = BookSource.of(book(70));
        PdfReader reader = new PdfReader(ReadLimits.DEFAULT);

        Book one = reader.withThreads(1).read(source);
        Book many = reader.withThreads(threads).read(source);

        assertThat(one.chapters()).hasSize(7);
        assertThat(one.omissions()).isNotEmpty();
        assertThat(many.metadata()).isEqualTo(one.metadata());
        assertThat(many.chapters()).isEqualTo(one.chapters());
        assertThat(many.omissions()).isEqualTo(one.omissions());
    }

    @Test
    void needsAThread() {
        PdfReader reader = new PdfReader(ReadLimits.DEFAULT);

        assertThatThrownBy(() -> reader.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A book with running heads, page numbers, broken words, notes and bookmarks. */
    private Path book(int pages) throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            for (int page = 1; page <= pages; page++) {
                if (page > 1) {
                    pdf.page();
                }
                page(pdf, page);
                if (page % 10 == 1) {
                    pdf.bookmark("Part " + (page / 10 + 1), page, 60);
                }
            }
            return pdf.save(folder.resolve("book.pdf"));
        }
    }

    private static void page(TestPdf pdf, int page) {
        pdf.line(150, 30, 9, ITALIC, page % 2 == 0 ? "A Book of Parts" : "Part " + (page / 10 + 1));
        pdf.line(page % 2 == 0 ? 40 : 350, 30, String.valueOf(page));
        if (page % 10 == 1) {
            pdf.line(40, 80, 16, TestPdf.BOLD, "Part " + (page / 10 + 1));
        }
        for (int i = 0; i < 20; i++) {
            String word = "word" + Integer.toString(page * 31 + i * 7, 26);
            List<String> lines = List.of(
                    (i % 7 == 0 ? "   " : "") + "The " + word + " of page " + page + " stands here among the oth-",
                    "ers and says nothing that the next line would not say.");
            pdf.lines(i % 7 == 0 ? 52 : 40, 110 + 24 * i, lines);
        }
    }
}
