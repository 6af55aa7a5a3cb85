package io.pdfaudio.pdf;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What one PDF may cost to read. Exceeding a limit ends the reading with a
 * {@link io.pdfaudio.exception.ReadLimitException} that names the page and the limit.
 *
 * @param maxPages the most pages a PDF may have
 * @param maxStreamBytes the most bytes the content of one page may decode to, forms included each time they are drawn
 * @param maxDepth how deep forms may be nested in a page, and entries in the outline or structure tree
 * @param maxPageTime the longest time one page may take until its text is known; the analysis of the whole document after
 *     that takes time in proportion to the text and has no limit
 */
public record ReadLimits(int maxPages, long maxStreamBytes, int maxDepth, Duration maxPageTime) {

    /** Safe for files of strangers and ample for real books: 20,000 pages, 256 MiB and 30 s a page, depth 100. */
    public static final ReadLimits DEFAULT = new ReadLimits(20_000, 256L << 20, 100, Duration.ofSeconds(30));

    /** Checks the ranges. */
    public ReadLimits {
        requireNonNull(maxPageTime, "maxPageTime");
        if (maxPages < 1 || maxStreamBytes < 1 || maxDepth < 1 || !maxPageTime.isPositive()) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }
}
