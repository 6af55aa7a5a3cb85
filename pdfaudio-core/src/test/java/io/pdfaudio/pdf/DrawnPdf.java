package io.pdfaudio.pdf;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A PDF that a test draws and then reads. */
abstract class DrawnPdf {

    @TempDir
    Path folder;

    final TestPdf pdf = new TestPdf();

    @AfterEach
    void closePdf() throws Exception {
        pdf.close();
    }

    /** Reads what has been drawn. */
    Book read() throws InterruptedException {
        return new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(pdf.save(folder.resolve("book.pdf"))));
    }

    /** Reads what has been drawn and returns the blocks of all chapters. */
    List<Block> blocks() throws InterruptedException {
        return read().chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .toList();
    }

    /** Returns what was left out for a reason. */
    static List<String> omitted(Book book, Reason reason) {
        return book.omissions().stream()
                .filter(omission -> omission.reason() == reason)
                .map(Omission::text)
                .toList();
    }
}
