package io.pdfaudio.example.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleBookTest {

    private static final Path REMADE = Path.of("target", "sample");

    @BeforeAll
    static void makeTheBookAgain() throws IOException {
        Files.createDirectories(REMADE);
        SampleBook.main(REMADE.toString());
    }

    @Test
    void bookIsMadeAgainByteForByte() throws IOException {
        Path remade = REMADE.resolve(SampleBook.FILE_NAME + ".pdf");

        assertThat(Files.mismatch(Path.of(SampleBook.FILE_NAME + ".pdf"), remade))
                .as("the first byte that differs; after a change copy " + remade + " over the PDF in this module")
                .isEqualTo(-1);
    }

    @Test
    void readingTextIsMadeAgain() throws IOException {
        assertThat(REMADE.resolve(SampleBook.FILE_NAME + ".txt"))
                .as("the text in this module; after a change copy the one in " + REMADE + " over it")
                .hasSameTextualContentAs(Path.of(SampleBook.FILE_NAME + ".txt"), StandardCharsets.UTF_8);
    }

    @Test
    void bookIsSmallAndHasAnOutlineOfFiveChapters() throws IOException {
        Path file = REMADE.resolve(SampleBook.FILE_NAME + ".pdf");

        assertThat(file.toFile().length()).isLessThan(400_000);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(5);
        }
    }
}
