package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes apart what stands above the columns of an article: the names of authors with their addresses under them stand side
 * by side there, each to be read as a whole, though they are no prose.
 */
final class TitleArea {

    private static final float BLANK_LINE = 0.35f;
    private static final float STRIP = 1.5f;
    private static final int FEWEST_ROWS = 2;

    private TitleArea() {}

    /** Returns the groups of segments in reading order; one group where nothing stands side by side. */
    static List<List<Segment>> groups(List<Segment> segments) {
        List<List<Segment>> groups = new ArrayList<>();
        List<Segment> open = new ArrayList<>();
        for (List<Segment> band : bands(segments)) {
            List<List<Segment>> cells = cells(band);
            if (cells.size() == 1) {
                open.addAll(band);
            } else {
                if (!open.isEmpty()) {
                    groups.add(open);
                    open = new ArrayList<>();
                }
                groups.addAll(cells);
            }
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
        return groups;
    }

    /** Parts segments where a blank line goes through from left to right. */
    private static List<List<Segment>> bands(List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::top));
        List<List<Segment>> bands = new ArrayList<>();
        float bottom = Float.NEGATIVE_INFINITY;
        for (Segment segment : sorted) {
            if (segment.top() > bottom + BLANK_LINE * segment.size()) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(segment);
            bottom = Math.max(bottom, segment.bottom());
        }
        return bands;
    }

    /** Parts a band of several lines where a wide strip is free from top to bottom. */
    private static List<List<Segment>> cells(List<Segment> band) {
        List<Segment> sorted = new ArrayList<>(band);
        sorted.sort(Comparator.comparingDouble(Segment::x0));
        List<List<Segment>> cells = new ArrayList<>();
        float right = Float.NEGATIVE_INFINITY;
        for (Segment segment : sorted) {
            if (segment.x0() > right + STRIP * segment.size()) {
                cells.add(new ArrayList<>());
            }
            cells.getLast().add(segment);
            right = Math.max(right, segment.x1());
        }
        boolean blocks = cells.stream().allMatch(cell -> rows(cell) >= FEWEST_ROWS);
        return blocks ? cells : List.of(band);
    }

    private static long rows(List<Segment> cell) {
        return cell.stream()
                .mapToInt(segment -> Math.round(segment.y() / (0.8f * segment.size())))
                .distinct()
                .count();
    }
}
