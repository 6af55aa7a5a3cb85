package io.pdfaudio.document;

/**
 * A rectangle on one page of the PDF.
 *
 * @param page the page, counted from 1
 * @param x the left edge in points (1/72 inch) from the left of the visible page
 * @param y the upper edge in points from the top of the visible page
 * @param width the width in points, not negative
 * @param height the height in points, not negative
 */
public record SourceSpan(int page, double x, double y, double width, double height) {

    /** Checks the ranges. */
    public SourceSpan {
        if (page < 1) {
            throw new IllegalArgumentException("page must be 1 or more, was " + page);
        }
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("width and height must not be negative, were " + width + " x " + height);
        }
    }
}
