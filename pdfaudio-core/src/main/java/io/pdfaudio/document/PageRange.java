package io.pdfaudio.document;

/**
 * The pages from one to another, both counted from 1 and both included.
 *
 * @param first the first page
 * @param last the last page, at least {@code first}; pages beyond the end of the book are not an error
 */
public record PageRange(int first, int last) {

    /** All pages of any book. */
    public static final PageRange ALL = new PageRange(1, Integer.MAX_VALUE);

    /** Checks the range. */
    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("not a range of pages: " + first + "-" + last);
        }
    }

    /** Tells whether a page, counted from 1, lies in the range. */
    public boolean contains(int page) {
        return page >= first && page <= last;
    }
}
