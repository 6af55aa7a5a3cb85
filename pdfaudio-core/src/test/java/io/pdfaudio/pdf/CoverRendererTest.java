package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.BookSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverRendererTest {

    @TempDir
    Path folder;

    @Test
    void rendersTheFirstPageWithinTheSize() throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            Path file = pdf.line(20, 60, 40, TestPdf.BOLD, "A Title").save(folder.resolve("book.pdf"));

            var cover = CoverRenderer.render(BookSource.of(file), 300).orElseThrow();

            assertThat(cover.getHeight()).isBetween(290, 300);
            assertThat(cover.getWidth()).isBetween(190, 200);
        }
    }

    @Test
    void doesWithoutACoverWhereThereIsNone() {
        assertThat(CoverRenderer.render(BookSource.of(folder.resolve("none.pdf")), 300))
                .isEmpty();
    }
}
