package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private final FileNames names = new FileNames(Path.of("out"), "txt");

    @Test
    void replacesTheEnding() {
        assertThat(names.next(Path.of("in", "book.pdf"))).isEqualTo(Path.of("out", "book.txt"));
        assertThat(names.next(Path.of("in", "REPORT.PDF"))).isEqualTo(Path.of("out", "REPORT.txt"));
        assertThat(names.next(Path.of("in", "notes"))).isEqualTo(Path.of("out", "notes.txt"));
    }

    @Test
    void numbersNamesThatAreTaken() {
        assertThat(names.next(Path.of("a", "book.pdf"))).isEqualTo(Path.of("out", "book.txt"));
        assertThat(names.next(Path.of("b", "Book.pdf"))).isEqualTo(Path.of("out", "Book-2.txt"));
        assertThat(names.next(Path.of("b", "book-2.pdf"))).isEqualTo(Path.of("out", "book-2-2.txt"));
        assertThat(names.next(Path.of("c", "book.pdf"))).isEqualTo(Path.of("out", "book-3.txt"));
    }
}
