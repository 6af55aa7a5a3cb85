package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.exception.PdfAudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What holds for every file whatsoever: it is read or refused with an exception meant for users, and soon. */
final class AnyPdf {

    private static final ReadLimits LIMITS = new ReadLimits(50, 1 << 20, 30, Duration.ofSeconds(5));

    private AnyPdf() {}

    /** Reads a file of these bytes; everything but a book or a typed exception is a failure. */
    static void read(byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.createTempFile("any", ".pdf");
        try {
            Files.write(file, bytes);
            check(new PdfReader(LIMITS).read(BookSource.of(file)));
        } catch (PdfAudioException e) {
            assertThat(e.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }

    private static void check(Book book) {
        for (Chapter chapter : book.chapters()) {
            chapter.blocks().forEach(block -> check(block.text(), block.spans(), book.pageCount()));
        }
        for (Omission omission : book.omissions()) {
            check(omission.text(), omission.spans(), book.pageCount());
        }
    }

    private static void check(String text, List<TextSpan> spans, int pages) {
        for (TextSpan span : spans) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.source().page()).isLessThanOrEqualTo(pages);
        }
    }
}
