package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionEvent.ChapterStarted;
import io.pdfaudio.conversion.ConversionEvent.UtteranceSynthesized;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {

    private final StringWriter err = new StringWriter();

    @Test
    void writesALineForEachChapterAndOneEveryTenSecondsWhereThereIsNoTerminal() {
        ProgressPrinter printer = new ProgressPrinter(shell(false), false);

        printer.reading(Path.of("book.pdf"));
        printer.on(bookRead());
        printer.on(new ChapterStarted(1, "Evening", at(0)));
        for (int second = 1; second <= 25; second++) {
            printer.on(spoken(second));
        }
        printer.end();

        assertThat(err.toString().lines())
                .containsExactly(
                        "Reading book.pdf ...",
                        "Chapter 1 of 1: Evening",
                        " 10 %  0:10 elapsed, 1:30 left, 0.0x",
                        " 20 %  0:20 elapsed, 1:20 left, 0.0x");
    }

    @Test
    void overwritesOneLineOnATerminalAndRemovesItAtTheEnd() {
        ProgressPrinter printer = new ProgressPrinter(shell(true), false);

        printer.reading(Path.of("book.pdf"));
        printer.on(bookRead());
        printer.on(new ChapterStarted(1, "Evening", at(0)));
        printer.on(spoken(50));
        printer.end();

        assertThat(err.toString())
                .doesNotContain("\n")
                .contains("\r\033[K[============>           ]  50 %")
                .endsWith("\r\033[K");
    }

    @Test
    void saysNothingWhenToldToBeQuiet() {
        ProgressPrinter printer = new ProgressPrinter(shell(true), true);

        printer.reading(Path.of("book.pdf"));
        printer.on(bookRead());
        printer.on(spoken(50));
        printer.end();

        assertThat(err.toString()).isEmpty();
    }

    private Shell shell(boolean terminal) {
        PrintWriter writer = new PrintWriter(err, true);
        return new Shell(writer, writer, Map.of(), terminal, 80, question -> Optional.empty());
    }

    private static ConversionEvent bookRead() {
        Block.Heading heading = new Block.Heading(1, "Evening", List.of());
        Chapter chapter = new Chapter(1, "Evening", Chapter.Evidence.OUTLINE, 1, heading, List.of());
        Book book = new Book(new BookMetadata(null, null, null), 1, List.of(chapter), List.of());
        return new ConversionEvent.BookRead(book, at(0));
    }

    private static ConversionEvent spoken(int second) {
        return new UtteranceSynthesized(1, "text", false, Duration.ofSeconds(1), at(second));
    }

    private static ConversionProgress at(int second) {
        return new ConversionProgress(second, 100, 0, second, 100, Duration.ZERO, Duration.ofSeconds(second));
    }
}
