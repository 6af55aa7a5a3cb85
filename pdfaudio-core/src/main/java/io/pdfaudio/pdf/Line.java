package io.pdfaudio.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * A printed line of one column, in the reading frame of its page.
 *
 * @param frame the page
 * @param text the characters with single spaces
 * @param box the bounds of the characters of ordinary height
 * @param y the baseline
 * @param size the font size of most characters
 * @param face the look of most characters
 * @param segments the pieces from left to right, with {@code starts} telling where each begins in the text
 * @param starts the index in the text of each segment
 */
record Line(
        PageFrame frame,
        String text,
        Box box,
        float y,
        float size,
        FontFace face,
        List<Segment> segments,
        int[] starts) {

    private static final float RAISED_SIZE = 0.88f;
    private static final float RAISED_BY = 0.15f;

    float x0() {
        return box.x0();
    }

    float x1() {
        return box.x1();
    }

    /** Returns the bounds of all characters, raised ones and large initials as well. */
    Box bounds() {
        return segments.stream().map(Segment::box).reduce(box, Box::union);
    }

    int page() {
        return frame.page();
    }

    /** Tells whether all of it is in letters of one width. */
    boolean mono() {
        for (Segment segment : segments) {
            if (!segment.face().mono()) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a segment stands above the baseline in smaller print. */
    boolean raised(int segment) {
        Segment s = segments.get(segment);
        return s.size() < RAISED_SIZE * size && s.y() < y - RAISED_BY * size;
    }

    /** Returns the width of the first word, estimated from the average character. */
    float firstWordWidth() {
        if (text.isEmpty() || Characters.isUnspaced(text.codePointAt(0))) {
            return size;
        }
        int space = text.indexOf(' ');
        int length = space < 0 ? text.length() : space;
        return box.width() * length / text.length();
    }

    /** Returns the part of a line before a segment. */
    Line before(int segment) {
        int end = starts[segment];
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return part(0, segment, text.substring(0, end));
    }

    /** Returns the part of a line from a segment on. */
    Line from(int segment) {
        return part(segment, segments.size(), text.substring(starts[segment]));
    }

    private Line part(int from, int to, String words) {
        int[] shifted = Arrays.copyOfRange(starts, from, to);
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] -= starts[from];
        }
        Box bounds =
                new Box(segments.get(from).x0(), box.y0(), segments.get(to - 1).x1(), box.y1());
        return new Line(frame, words, bounds, y, size, segments.get(from).face(), segments.subList(from, to), shifted);
    }
}
