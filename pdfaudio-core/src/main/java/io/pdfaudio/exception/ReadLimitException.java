package io.pdfaudio.exception;

import java.nio.file.Path;

/** A PDF that asks for more than the reader's limits allow. */
public final class ReadLimitException extends PdfReadException {

    private final int page;
    private final String limit;
    private final long allowed;

    /**
     * Creates an exception.
     *
     * @param page the page that exceeded the limit, counted from 1, or 0 where the document as a whole did
     * @param limit the name of the limit as in {@code ReadLimits}, for example {@code maxPages}
     * @param allowed the limit's value
     */
    public ReadLimitException(Path file, int page, String limit, long allowed, String message) {
        super(file, Reason.LIMIT_EXCEEDED, message, null);
        this.page = page;
        this.limit = limit;
        this.allowed = allowed;
    }

    /** Returns the page that exceeded the limit, counted from 1, or 0 where the document as a whole did. */
    public int page() {
        return page;
    }

    /** Returns the name of the limit. */
    public String limit() {
        return limit;
    }

    /** Returns the limit's value. */
    public long allowed() {
        return allowed;
    }
}
