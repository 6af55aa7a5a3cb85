package io.pdfaudio.pdf;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;

/** Reads the text of PDFs in the order a person reads it. Immutable and thread-safe. */
public final class PdfReader {

    private final ReadLimits limits;

    /** Creates a reader with these limits. */
    public PdfReader(ReadLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    /**
     * Reads a PDF.
     *
     * @throws io.pdfaudio.exception.PdfReadException if the file cannot be read or has no text
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Book read(BookSource source) throws InterruptedException {
        throw new UnsupportedOperationException(source + " " + limits);
    }
}
