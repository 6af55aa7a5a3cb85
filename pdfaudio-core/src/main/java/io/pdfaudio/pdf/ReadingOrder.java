package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts a page into columns and puts them in the order they are read. A gutter is a strip free of text with prose on both
 * sides; what crosses it, as a title over both columns does, parts the columns above from those below. The order in which
 * the producer drew the text plays no part.
 */
final class ReadingOrder {

    private static final int DEEPEST = 12;
    private static final int MOST_SEGMENTS = 4_000;
    private static final float SAME_EDGE = 3;
    private static final float ENOUGH_HEIGHT = 0.3f;

    private final PageFrame frame;
    private final List<Float> known;

    private ReadingOrder(PageFrame frame, List<Float> known) {
        this.frame = frame;
        this.known = known;
    }

    /**
     * Returns the columns of a page in reading order.
     *
     * @param known where right columns begin on the pages of the document, from {@link #knownEdges}
     */
    static List<Column> columns(PageFrame frame, List<Segment> segments, List<Float> known) {
        List<Column> columns = new ArrayList<>();
        new ReadingOrder(frame, known).part(segments, DEEPEST, columns);
        return columns;
    }

    /** Returns where the right columns of a document begin: edges of tall gutters, and of gutters on several pages. */
    static List<Float> knownEdges(List<PageText> pages) {
        Map<Integer, List<Gutter>> byEdge = new TreeMap<>();
        for (PageText page : pages) {
            Gutter gutter = page.segments().size() > MOST_SEGMENTS ? null : GutterFinder.find(page.segments(), List.of());
            if (gutter != null) {
                float height = gutter.score() / page.frame().readingHeight();
                byEdge.computeIfAbsent(Math.round(gutter.edge() / SAME_EDGE), key -> new ArrayList<>())
                        .add(new Gutter(gutter.edge(), gutter.x(), 0, 0, height));
            }
        }
        List<Float> known = new ArrayList<>();
        for (List<Gutter> same : byEdge.values()) {
            double height = same.stream().mapToDouble(Gutter::score).sum();
            if (height >= ENOUGH_HEIGHT) {
                known.add((float) same.stream().mapToDouble(Gutter::edge).min().orElseThrow());
            }
        }
        return known;
    }

    private void part(List<Segment> segments, int depth, List<Column> columns) {
        if (segments.isEmpty()) {
            return;
        }
        Gutter gutter = depth == 0 || segments.size() > MOST_SEGMENTS ? null : GutterFinder.find(segments, known);
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

    /**
     * A strip free of text between two columns.
     *
     * @param edge where the right column begins
     * @param x the middle of the strip
     * @param top where the strip begins
     * @param bottom where it ends
     * @param score how much text it parts: the height of the lower column
     */
    record Gutter(float edge, float x, float top, float bottom, float score) {}
}
