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

    /**
     * Returns where a part of the characters stands, estimated as if all of them were equally wide; text that runs upwards
     * or downwards is not divided.
     *
     * @param from the first character, as an index into the block's text
     * @param to the index after the last character
     */
    public SourceSpan part(int from, int to) {
        int first = Math.max(start, Math.min(end, from));
        int last = Math.max(first, Math.min(end, to));
        boolean upright = source.height() > source.width() && end - start > 2;
        if (upright || last - first == end - start) {
            return source;
        }
        double each = source.width() / (end - start);
        return new SourceSpan(
                source.page(), source.x() + (first - start) * each, source.y(), (last - first) * each, source.height());
    }
}
