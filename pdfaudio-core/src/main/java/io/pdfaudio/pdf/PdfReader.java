package io.pdfaudio.pdf;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.PdfReadException.Reason;
import io.pdfaudio.exception.ReadLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads the text of PDFs in the order a person reads it. A document is read on several threads, which are started for it and
 * have ended when it is read; their number plays no part in the result. Immutable and thread-safe.
 */
public final class PdfReader {

    /** Below this, opening the file once more takes longer than it saves. */
    private static final int PAGES_PER_THREAD = 8;

    private final ReadLimits limits;
    private final int threads;

    /** Creates a reader with these limits that uses all processors. */
    public PdfReader(ReadLimits limits) {
        this(limits, Runtime.getRuntime().availableProcessors());
    }

    private PdfReader(ReadLimits limits, int threads) {
        this.limits = requireNonNull(limits, "limits");
        this.threads = threads;
    }

    /**
     * Returns a reader like this one that reads a document on at most this many threads, at least 1. Each takes the memory
     * of an open document; short documents are read on fewer.
     */
    public PdfReader withThreads(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("there must be at least one thread, not " + most);
        }
        return new PdfReader(limits, most);
    }

    /**
     * Reads a PDF. A page that is too damaged is left out and listed among the book's omissions; the rest is read.
     *
     * @throws PdfReadException if the file cannot be read or has no text
     * @throws ReadLimitException if the file exceeds one of the limits; where several pages do, it names the first
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Book read(BookSource source) throws InterruptedException {
        try (DocumentSteps steps = new DocumentSteps(source.file(), limits.maxStepTime());
                PDDocument document = steps.take("Opening", () -> open(source))) {
            return read(document, source, steps);
        } catch (ReadBudget.PageInterruptedException e) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while reading " + source.file());
        } catch (IOException e) {
            throw new PdfReadException(
                    source.file(), Reason.UNREADABLE, source.file() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Opens a document; one that nobody waits for any more is closed. */
    private static PDDocument open(BookSource source) throws IOException {
        PDDocument document = PdfFile.open(source);
        if (Thread.currentThread().isInterrupted()) {
            document.close();
            throw new ReadBudget.PageInterruptedException();
        }
        return document;
    }

    private Book read(PDDocument document, BookSource source, DocumentSteps steps) throws IOException {
        PageRange range = pages(document, source);
        StructureTree tree =
                steps.take("Reading the structure tree of", () -> StructureReader.read(document, limits.maxDepth()));
        int useful = Math.max(1, (range.last() - range.first() + 1) / PAGES_PER_THREAD);
        try (OpenCopies copies = new OpenCopies(document, source, tree);
                Workers workers = new Workers(Math.min(threads, useful))) {
            Future<List<OutlineEntry>> outline =
                    workers.start(() -> copies.use(copy -> OutlineReader.read(copy.document(), limits.maxDepth())));
            PagesReading reading = new PagesReading(
                    workers, source.file(), limits, (page, budget) -> copies.use(copy -> copy.read(page, budget)));
            List<PageText> pages = reading.read(range.first(), range.last());
            requireText(pages, reading.damaged(), source.file());
            List<OutlineEntry> entries = steps.await("Reading the outline of", outline);
            return steps.take(
                    "Making a book of the text of",
                    () -> new BookReading(pages, entries, tree, reading.damaged(), workers)
                            .book(MetadataReader.read(document), document.getNumberOfPages()));
        }
    }

    /** Returns the pages to read, all of which the document has. */
    private PageRange pages(PDDocument document, BookSource source) {
        Path file = source.file();
        int count = pageCount(document, file);
        PageRange range = source.pages();
        if (range.first() > count) {
            throw new PdfReadException(
                    file,
                    Reason.NO_PAGES,
                    "Page " + range.first() + " is not in " + file + ", which has " + count + " pages: choose others.",
                    null);
        }
        return new PageRange(range.first(), Math.min(range.last(), count));
    }

    private int pageCount(PDDocument document, Path file) {
        int count = document.getNumberOfPages();
        if (count < 1) {
            throw new PdfReadException(file, Reason.NO_PAGES, file + " has no pages: get the file again.", null);
        }
        if (count > limits.maxPages()) {
            String message = file + " has " + count + " pages, more than the limit maxPages of " + limits.maxPages()
                    + ": raise the limit or split the file.";
            throw new ReadLimitException(file, 0, "maxPages", limits.maxPages(), message);
        }
        return count;
    }

    private static void requireText(List<PageText> pages, List<Omission> damaged, Path file) {
        if (pages.stream().anyMatch(page -> !page.isEmpty())) {
            return;
        }
        if (!damaged.isEmpty() && pages.isEmpty()) {
            throw new PdfReadException(
                    file,
                    Reason.DAMAGED,
                    "No page of " + file + " can be read, it is damaged: get the file again.",
                    null);
        }
        throw new PdfReadException(
                file, Reason.NO_TEXT, file + " holds no text, it looks scanned: run it through OCR first.", null);
    }
}
