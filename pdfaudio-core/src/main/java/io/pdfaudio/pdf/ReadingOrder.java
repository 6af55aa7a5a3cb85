package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts a page into columns and puts them in the order they are read. A gutter is a strip free of text with prose on both
 * sides; what crosses it, as a title over both columns does, parts the columns above from those below. The order in which
 * the producer drew the text plays no part.
 */
final class ReadingOrder {

    private static final int DEEPEST = 12;
    private static final int MOST_SEGMENTS = 4_000;

    private final PageFrame frame;

    private ReadingOrder(PageFrame frame) {
        this.frame = frame;
    }

    /** Returns the columns of a page in reading order. */
    static List<Column> columns(PageFrame frame, List<Segment> segments) {
        List<Column> columns = new ArrayList<>();
        new ReadingOrder(frame).part(segments, DEEPEST, columns);
        return columns;
    }

    private void part(List<Segment> segments, int depth, List<Column> columns) {
        if (segments.isEmpty()) {
            return;
        }
        Gutter gutter = depth == 0 || segments.size() > MOST_SEGMENTS ? null : GutterFinder.find(segments);
        if (gutter == null) {
            columns.add(Column.of(LineBuilder.build(segments, frame)));
            return;
        }
        List<Segment> above = new ArrayList<>();
        List<Segment> left = new ArrayList<>();
        List<Segment> right = new ArrayList<>();
        List<Segment> below = new ArrayList<>();
        for (Segment segment : segments) {
            float middle = (segment.top() + segment.bottom()) / 2;
            if (middle < gutter.top()) {
                above.add(segment);
            } else if (middle > gutter.bottom()) {
                below.add(segment);
            } else {
                (segment.x0() < gutter.x() ? left : right).add(segment);
            }
        }
        part(above, depth - 1, columns);
        part(left, depth - 1, columns);
        part(right, depth - 1, columns);
        part(below, depth - 1, columns);
    }

    /** A strip free of text between two columns. */
    record Gutter(float x, float top, float bottom, float score) {
        static final Comparator<Gutter> BY_SCORE = Comparator.comparingDouble(Gutter::score);
    }
}
