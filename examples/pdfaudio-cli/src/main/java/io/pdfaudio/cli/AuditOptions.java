package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.audit.AuditReport;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that show what becomes of every piece of text on the pages. */
final class AuditOptions {

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description =
                    "Writes a table of what is spoken, spoken otherwise than printed, and left out, with the reasons and"
                            + " places on the pages. The text itself is then only written with -o or --out-dir.")
    private @Nullable Path table;

    @Option(
            names = "--audit-html",
            paramLabel = "FILE",
            description = "Writes the same as a page for a browser, with pictures of the pages; about 100 kB each.")
    private @Nullable Path page;

    boolean wanted() {
        return table != null || page != null;
    }

    void write(PdfAudio pdfAudio, Book book, List<Chapter> chapters, BookSource source) {
        if (!wanted()) {
            return;
        }
        AuditReport report = new AuditReport(pdfAudio.audit(book, chapters));
        if (table != null) {
            TextFiles.write(table, report::writeTsv);
        }
        if (page != null) {
            TextFiles.write(page, out -> report.writeHtml(source, out));
        }
    }
}
