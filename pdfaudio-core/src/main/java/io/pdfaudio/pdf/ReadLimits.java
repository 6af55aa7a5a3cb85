package io.pdfaudio.pdf;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What one PDF may cost to read. Exceeding a limit ends the reading with a
 * {@link io.pdfaudio.exception.ReadLimitException} that names the limit and the page, or what took too long.
 *
 * @param maxPages the most pages a PDF may have
 * @param maxStreamBytes the most bytes the content of one page may decode to, forms included each time they are drawn
 * @param maxDepth how deep forms may be nested in a page, and entries in the outline or structure tree
 * @param maxPageTime the longest time one page may take until its text is known
 * @param maxStepTime the longest time each step may take that looks at the document as a whole: to open it, to read its
 *     structure tree, to read its outline, to make a book of the text of its pages
 */
public record ReadLimits(int maxPages, long maxStreamBytes, int maxDepth, Duration maxPageTime, Duration maxStepTime) {

    private static final Duration STEP = Duration.ofMinutes(5);

    /**
     * Safe for files of strangers and ample for real books: 20,000 pages, 256 MiB and 30 s a page, depth 100, 5 minutes for
     * each step that looks at the whole.
     */
    public static final ReadLimits DEFAULT = new ReadLimits(20_000, 256L << 20, 100, Duration.ofSeconds(30));

    /** Sets the limits of pages; each step that looks at the document as a whole may take 5 minutes. */
    public ReadLimits(int maxPages, long maxStreamBytes, int maxDepth, Duration maxPageTime) {
        this(maxPages, maxStreamBytes, maxDepth, maxPageTime, STEP);
    }

    /** Checks the ranges. */
    public ReadLimits {
        requireNonNull(maxPageTime, "maxPageTime");
        requireNonNull(maxStepTime, "maxStepTime");
        boolean timed = maxPageTime.isPositive() && maxStepTime.isPositive();
        if (maxPages < 1 || maxStreamBytes < 1 || maxDepth < 1 || !timed) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }
}
