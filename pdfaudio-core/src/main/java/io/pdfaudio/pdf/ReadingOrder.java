package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int NEAR = 2;
    private static final float ENOUGH_HEIGHT = 0.3f;
    private static final int TITLE_PAGES = 2;
    private static final float CENTRED = 1.5f;
    private static final float FULL = 0.4f;
    private static final int LINES_OF_AUTHOR = 3;

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

    /** Returns for each page where right columns begin on it and on the pages next to it: the edges of tall gutters. */
    static List<List<Float>> knownEdges(List<PageText> pages, Workers workers) {
        List<Optional<Gutter>> gutters = workers.map(pages.size(), i -> gutter(pages.get(i)));
        List<List<Float>> known = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Gutter> near = gutters.subList(Math.max(0, i - NEAR), Math.min(pages.size(), i + NEAR + 1)).stream()
                    .flatMap(Optional::stream)
                    .toList();
            known.add(sharedEdges(near, ENOUGH_HEIGHT * pages.get(i).frame().readingHeight()));
        }
        return known;
    }

    private static Optional<Gutter> gutter(PageText page) {
        boolean many = page.segments().size() > MOST_SEGMENTS;
        return many ? Optional.empty() : Optional.ofNullable(GutterFinder.find(page.segments(), List.of()));
    }

    private static List<Float> sharedEdges(List<Gutter> gutters, float needed) {
        Map<Integer, Float> heights = new TreeMap<>();
        Map<Integer, Float> edges = new TreeMap<>();
        for (Gutter gutter : gutters) {
            int bucket = Math.round(gutter.edge() / SAME_EDGE);
            heights.merge(bucket, gutter.score(), Float::sum);
            edges.merge(bucket, gutter.edge(), Math::min);
        }
        return edges.entrySet().stream()
                .filter(edge -> heights.getOrDefault(edge.getKey(), 0f) >= needed)
                .map(Map.Entry::getValue)
                .toList();
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
        boolean title = frame.page() <= TITLE_PAGES && depth == DEEPEST;
        if (title) {
            gutter = belowAuthors(gutter, segments);
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
        if (title) {
            for (List<Segment> group : TitleArea.groups(above)) {
                part(group, depth - 1, columns);
            }
        } else {
            part(above, depth - 1, columns);
        }
        part(left, depth - 1, columns);
        part(right, depth - 1, columns);
        part(below, depth - 1, columns);
    }

    /** Moves the top of a gutter under short centred lines on both its sides: they name the authors. */
    private static Gutter belowAuthors(Gutter gutter, List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.removeIf(segment -> segment.y() < gutter.top() || segment.y() > gutter.bottom());
        sorted.sort(Comparator.comparingDouble(Segment::top));
        float left = (float) sorted.stream().mapToDouble(Segment::x0).min().orElse(0);
        float right = (float) sorted.stream().mapToDouble(Segment::x1).max().orElse(0);
        float cut = gutter.top();
        float bottom = Float.NEGATIVE_INFINITY;
        int[] names = new int[2];
        for (Segment segment : sorted) {
            boolean before = segment.x0() < gutter.x();
            if (segment.top() > bottom && Math.min(names[0], names[1]) >= LINES_OF_AUTHOR) {
                cut = (bottom + segment.top()) / 2;
            }
            names[before ? 0 : 1]++;
            float start = segment.x0() - (before ? left : gutter.edge());
            float end = (before ? gutter.x() : right) - segment.x1();
            boolean centred = Math.abs(start - end) < CENTRED * segment.size();
            if (Math.min(start, end) < (centred ? FULL : CENTRED) * segment.size()) {
                break;
            }
            bottom = Math.max(bottom, segment.bottom());
        }
        return new Gutter(gutter.edge(), gutter.x(), cut, gutter.bottom(), gutter.score());
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
