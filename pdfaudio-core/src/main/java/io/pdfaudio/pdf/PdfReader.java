package io.pdfaudio.pdf;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.PdfReadException.Reason;
import io.pdfaudio.exception.ReadLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the text of PDFs in the order a person reads it. Immutable and thread-safe. */
public final class PdfReader {

    private static final System.Logger LOG = System.getLogger(PdfReader.class.getName());

    private final ReadLimits limits;

    /** Creates a reader with these limits. */
    public PdfReader(ReadLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    /**
     * Reads a PDF. A page that is too damaged is left out and listed among the book's omissions; the rest is read.
     *
     * @throws PdfReadException if the file cannot be read or has no text
     * @throws ReadLimitException if the file exceeds one of the limits
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Book read(BookSource source) throws InterruptedException {
        try (PDDocument document = PdfFile.open(source)) {
            List<Omission> damaged = new ArrayList<>();
            StructureTree tree = StructureReader.read(document, limits.maxDepth());
            List<PageText> pages = pages(document, tree, source, damaged);
            List<OutlineEntry> outline = OutlineReader.read(document, limits.maxDepth());
            return new BookReading(pages, outline, damaged)
                    .book(MetadataReader.read(document), document.getNumberOfPages());
        } catch (ReadBudget.PageInterruptedException e) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while reading " + source.file());
        } catch (IOException e) {
            throw new PdfReadException(
                    source.file(), Reason.UNREADABLE, source.file() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private List<PageText> pages(PDDocument document, StructureTree tree, BookSource source, List<Omission> damaged) {
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
        PageReader reader = new PageReader(tree);
        List<PageText> pages = new ArrayList<>();
        for (int number = range.first(); number <= Math.min(range.last(), count); number++) {
            ReadBudget.checkInterrupt();
            try {
                pages.add(reader.read(document.getPage(number - 1), number, new ReadBudget(file, limits, number)));
            } catch (ReadLimitException | ReadBudget.PageInterruptedException e) {
                throw e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                ReadBudget.checkInterrupt();
                damaged.add(new Omission("", Omission.Reason.DAMAGED_PAGE, new SourceSpan(number, 0, 0, 0, 0)));
                LOG.log(System.Logger.Level.WARNING, "Page " + number + " of " + file + " is damaged and left out", e);
            }
        }
        requireText(pages, damaged, file);
        return pages;
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
