package io.pdfaudio.pdf;

import io.pdfaudio.pdf.ReadingOrder.Gutter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Finds the gutter between two columns of prose, if there is one. */
final class GutterFinder {

    private static final int MOST_CANDIDATES = 12;
    private static final float ALIGNED = 2;
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_CHARACTERS = 14;
    private static final float FILL = 0.45f;
    /** A strip no wider than a word space takes this many lines to be no coincidence. */
    private static final int MANY_LINES = 6;

    private static final float WIDE = 1.5f;
    private static final int FEWEST_LETTERS = 5;
    private static final float OVERFULL_EXCESS = 0.35f;

    private final List<Segment> segments;
    private final List<Float> known;
    private final float size;
    private final float left;

    private GutterFinder(List<Segment> segments, List<Float> known) {
        this.segments = new ArrayList<>(segments);
        this.segments.sort(Comparator.comparingDouble(GutterFinder::middle));
        this.known = known;
        this.size = medianSize(segments);
        this.left = (float) segments.stream().mapToDouble(Segment::x0).min().orElse(0);
    }

    /**
     * Returns the gutter that parts the most text, or null where the text stands in one column.
     *
     * @param known where right columns begin elsewhere in the document; there a few lines that are no prose will do
     */
    static @Nullable Gutter find(List<Segment> segments, List<Float> known) {
        if (segments.size() < 2) {
            return null;
        }
        GutterFinder finder = new GutterFinder(segments, known);
        Gutter best = null;
        for (float x : finder.candidates()) {
            Gutter gutter = finder.bestBand(x);
            if (gutter != null && (best == null || gutter.score() > best.score())) {
                best = gutter;
            }
        }
        return best;
    }

    private static float medianSize(List<Segment> segments) {
        double[] sizes = segments.stream().mapToDouble(Segment::size).sorted().toArray();
        return (float) sizes[sizes.length / 2];
    }

    /** Left edges that several segments share: a right column starts at one of them. */
    private List<Float> candidates() {
        Map<Integer, float[]> edges = new TreeMap<>();
        for (Segment segment : segments) {
            float[] edge =
                    edges.computeIfAbsent(Math.round(segment.x0() / ALIGNED), key -> new float[] {0, Float.MAX_VALUE});
            edge[0]++;
            edge[1] = Math.min(edge[1], segment.x0());
        }
        float first = left + 4 * size;
        List<Float> candidates = new ArrayList<>(known);
        edges.values().stream()
                .filter(edge -> edge[0] >= FEWEST_LINES && edge[1] > first)
                .sorted(Comparator.comparingDouble((float[] edge) -> -edge[0]))
                .limit(MOST_CANDIDATES)
                .forEach(edge -> candidates.add(edge[1]));
        return candidates;
    }

    /** Returns the best stretch of the page where nothing crosses the strip left of x. */
    private @Nullable Gutter bestBand(float x) {
        float stripLeft = x - Math.max(0.7f * size, 5);
        List<Segment> crossing = new ArrayList<>();
        List<Segment> right = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.x0() >= x - 1) {
                right.add(segment);
            } else if (segment.x1() > stripLeft) {
                crossing.add(segment);
            }
        }
        right.sort(Comparator.comparingDouble(Segment::y));
        List<Segment> overfull = crossing.stream()
                .filter(segment -> isOverfull(segment, x) && collides(segment, right))
                .toList();
        if (overfull.size() <= 1 + segments.size() / 10) {
            crossing.removeAll(overfull);
        }
        crossing.sort(Comparator.comparingDouble(Segment::top));
        Gutter best = null;
        float top = Float.NEGATIVE_INFINITY;
        for (Segment barrier : crossing) {
            best = better(best, band(x, stripLeft, top, barrier.top()));
            top = Math.max(top, barrier.bottom());
        }
        return better(best, band(x, stripLeft, top, Float.POSITIVE_INFINITY));
    }

    /** Tells whether a segment may be the end of a line of the left column that is a little too long for it. */
    private boolean isOverfull(Segment segment, float x) {
        return segment.text().chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && segment.x1() - x < OVERFULL_EXCESS * (x - left);
    }

    /** Tells whether a segment runs into the text of the right column, whose segments are sorted by their baselines. */
    private static boolean collides(Segment segment, List<Segment> right) {
        int from = firstBelow(right, segment.y() - 2 * segment.size(), Segment::y);
        for (int i = from; i < right.size() && right.get(i).y() < segment.y() + 2 * segment.size(); i++) {
            Segment other = right.get(i);
            float down = Math.min(other.bottom(), segment.bottom()) - Math.max(other.top(), segment.top());
            if (other.x0() < segment.x1() && down > 0.4f * segment.size()) {
                return true;
            }
        }
        return false;
    }

    private static float middle(Segment segment) {
        return (segment.top() + segment.bottom()) / 2;
    }

    private static int firstBelow(List<Segment> sorted, float y, ToDoubleFunction<Segment> place) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (place.applyAsDouble(sorted.get(middle)) <= y) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static @Nullable Gutter better(@Nullable Gutter one, @Nullable Gutter other) {
        return one == null || other != null && other.score() > one.score() ? other : one;
    }

    private @Nullable Gutter band(float x, float stripLeft, float top, float bottom) {
        boolean isKnown = known.contains(x);
        if (!isKnown && bottom - top < FEWEST_LINES * size) {
            return null;
        }
        List<Segment> before = new ArrayList<>();
        List<Segment> after = new ArrayList<>();
        for (int i = firstBelow(segments, top, GutterFinder::middle); i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (middle(segment) >= bottom) {
                break;
            }
            (segment.x0() < x - 1 ? before : after).add(segment);
        }
        if (before.isEmpty() || after.isEmpty() || !isKnown && !(isProse(before) && isProse(after))) {
            return null;
        }
        boolean narrow = x - end(before) < WIDE * size;
        if (!isKnown && narrow && Math.min(rows(before), rows(after)) < MANY_LINES) {
            return null;
        }
        float score = Math.min(height(before), height(after));
        float shared = Math.min(bottom(before), bottom(after)) - Math.max(top(before), top(after));
        return shared < 0.4f * score ? null : new Gutter(x, (x + stripLeft) / 2, top, bottom, score);
    }

    private static float end(List<Segment> side) {
        return (float) side.stream().mapToDouble(Segment::x1).max().orElse(0);
    }

    private int rows(List<Segment> side) {
        return (int) side.stream()
                .mapToInt(segment -> Math.round(segment.y() / (0.6f * size)))
                .distinct()
                .count();
    }

    private static float top(List<Segment> side) {
        return (float) side.stream().mapToDouble(Segment::top).min().orElse(0);
    }

    private static float bottom(List<Segment> side) {
        return (float) side.stream().mapToDouble(Segment::bottom).max().orElse(0);
    }

    private static float height(List<Segment> side) {
        return bottom(side) - top(side);
    }

    /** Prose fills its lines with words; the cells of a table, a margin of numbers and a listing do not. */
    private static boolean isProse(List<Segment> side) {
        if (side.size() < FEWEST_LINES) {
            return false;
        }
        Map<Integer, float[]> rows = new TreeMap<>();
        float x0 = Float.MAX_VALUE;
        float x1 = -Float.MAX_VALUE;
        int mono = 0;
        for (Segment segment : side) {
            float[] row = rows.computeIfAbsent(Math.round(segment.y() / (0.5f * segment.size())), key -> new float[2]);
            row[0] += segment.width();
            row[1] += segment.text().length();
            x0 = Math.min(x0, segment.x0());
            x1 = Math.max(x1, segment.x1());
            mono += segment.face().mono() ? 1 : 0;
        }
        if (rows.size() < FEWEST_LINES || mono > side.size() / 2) {
            return false;
        }
        double[] widths = rows.values().stream().mapToDouble(row -> row[0]).toArray();
        double[] lengths = rows.values().stream().mapToDouble(row -> row[1]).toArray();
        Arrays.sort(widths);
        Arrays.sort(lengths);
        return widths[widths.length / 2] >= FILL * (x1 - x0) && lengths[lengths.length / 2] >= FEWEST_CHARACTERS;
    }
}
