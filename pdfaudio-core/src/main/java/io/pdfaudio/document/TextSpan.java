package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

/**
 * Says where on a page a run of a block's characters stands, usually one printed line.
 *
 * @param start the first character, as an index into the block's text
 * @param end the index after the last character, at least {@code start}
 * @param source the place on the page
 */
public record TextSpan(int start, int end, SourceSpan source) {

    /** Checks the ranges. */
    public TextSpan {
        requireNonNull(source, "source");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }
}
