package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins segments of one column to lines. */
final class LineBuilder {

    private static final int LOOK_BACK = 8;
    private static final float DROP_CAP = 1.7f;

    /** A page with more large initials than this is no page of a book, and looking at each would take too long. */
    private static final int MOST_DROP_CAPS = 40;

    private LineBuilder() {}

    /** Returns the lines from top to bottom. */
    static List<Line> build(List<Segment> segments, PageFrame frame) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::x0));
        List<Segment> dropCaps = dropCaps(sorted);
        sorted.removeAll(dropCaps);
        List<LineDraft> drafts = new ArrayList<>();
        for (Segment segment : sorted) {
            LineDraft home = home(segment, drafts);
            if (home == null) {
                home = new LineDraft();
                drafts.add(home);
            }
            home.add(segment);
        }
        drafts = StackedPieces.join(drafts);
        for (Segment cap : dropCaps) {
            attach(cap, drafts);
        }
        List<Line> lines = new ArrayList<>(drafts.size());
        for (LineDraft draft : drafts) {
            lines.add(draft.toLine(frame));
        }
        lines.sort(Comparator.comparingDouble(Line::y));
        return lines;
    }

    private static @Nullable LineDraft home(Segment segment, List<LineDraft> drafts) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOK_BACK); i--) {
            if (drafts.get(i).accepts(segment)) {
                return drafts.get(i);
            }
        }
        return null;
    }

    /** Finds initials that reach down over several lines; the segments are sorted from top to bottom. */
    private static List<Segment> dropCaps(List<Segment> segments) {
        List<Segment> caps = new ArrayList<>();
        int above = 0;
        float largest = largestSize(segments);
        for (Segment segment : segments) {
            // What stands beside an initial lies at most its own height above its baseline, and never far below it.
            while (segments.get(above).y() < segment.y() - 2 * largest) {
                above++;
            }
            if (isInitial(segment) && linesBeside(segment, segments.subList(above, segments.size())) >= 2) {
                caps.add(segment);
                if (caps.size() > MOST_DROP_CAPS) {
                    return List.of();
                }
            }
        }
        return caps;
    }

    private static float largestSize(List<Segment> segments) {
        float largest = 0;
        for (Segment segment : segments) {
            largest = Math.max(largest, segment.size());
        }
        return largest;
    }

    private static boolean isInitial(Segment segment) {
        String text = segment.text();
        return text.length() <= 2 && Character.isLetter(text.codePointAt(text.length() - 1));
    }

    private static int linesBeside(Segment cap, List<Segment> segments) {
        int count = 0;
        float last = Float.NEGATIVE_INFINITY;
        for (Segment other : segments) {
            if (other.y() > cap.y() + cap.size()) {
                break;
            }
            if (isBeside(cap, other) && other.y() > last + 0.5f * other.size()) {
                count++;
                last = other.y();
            }
        }
        return count;
    }

    private static boolean isBeside(Segment cap, Segment other) {
        float middle = other.y() - 0.3f * other.size();
        return other != cap
                && other.size() * DROP_CAP < cap.size()
                && middle > cap.top()
                && middle < cap.y() + 0.1f * cap.size()
                && other.x0() > cap.x1() - 0.3f * cap.width()
                && other.x0() < cap.x1() + 1.5f * cap.size();
    }

    private static void attach(Segment cap, List<LineDraft> drafts) {
        LineDraft first = null;
        for (LineDraft draft : drafts) {
            boolean beside = draft.segments().stream().anyMatch(segment -> isBeside(cap, segment));
            if (beside && (first == null || draft.main().y() < first.main().y())) {
                first = draft;
            }
        }
        if (first == null) {
            first = new LineDraft();
            drafts.add(first);
        }
        first.setCap(cap);
    }
}
