package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins segments of one column to lines. */
final class LineBuilder {

    private static final int LOOK_BACK = 8;
    private static final float SHARED_HEIGHT = 0.5f;
    private static final float WORD_GAP = 0.15f;
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
        List<Draft> drafts = new ArrayList<>();
        for (Segment segment : sorted) {
            Draft home = home(segment, drafts);
            if (home == null) {
                home = new Draft();
                drafts.add(home);
            }
            home.add(segment);
        }
        for (Segment cap : dropCaps) {
            attach(cap, drafts);
        }
        List<Line> lines = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            lines.add(draft.toLine(frame));
        }
        lines.sort(Comparator.comparingDouble(Line::y));
        return lines;
    }

    private static @Nullable Draft home(Segment segment, List<Draft> drafts) {
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

    private static void attach(Segment cap, List<Draft> drafts) {
        Draft first = null;
        for (Draft draft : drafts) {
            boolean beside = draft.segments.stream().anyMatch(segment -> isBeside(cap, segment));
            if (beside && (first == null || draft.main().y() < first.main().y())) {
                first = draft;
            }
        }
        if (first == null) {
            first = new Draft();
            drafts.add(first);
        }
        first.cap = cap;
    }

    private static final class Draft {
        private final List<Segment> segments = new ArrayList<>();
        private float top;
        private float bottom;
        private @Nullable Segment cap;

        void add(Segment segment) {
            top = segments.isEmpty() ? segment.top() : Math.min(top, segment.top());
            bottom = segments.isEmpty() ? segment.bottom() : Math.max(bottom, segment.bottom());
            segments.add(segment);
        }

        boolean accepts(Segment segment) {
            for (Segment other : segments) {
                float across = Math.min(other.x1(), segment.x1()) - Math.max(other.x0(), segment.x0());
                float down = Math.min(other.bottom(), segment.bottom()) - Math.max(other.top(), segment.top());
                // Letters of a logo such as TeX's are set into each other.
                boolean letter = segment.text().length() == 1 || other.text().length() == 1;
                float most = (letter ? 0.85f : 0.3f) * Math.min(other.width(), segment.width());
                if (across > most + 0.5f && down > 0.3f * Math.min(other.size(), segment.size())) {
                    return false;
                }
            }
            float shared = Math.min(main().bottom(), segment.bottom()) - Math.max(main().top(), segment.top());
            return shared > SHARED_HEIGHT * Math.min(main().size(), segment.size());
        }

        Segment main() {
            Segment main = segments.isEmpty() && cap != null ? cap : segments.getFirst();
            for (Segment segment : segments) {
                if (segment.size() > main.size() * 1.05f
                        || segment.size() > main.size() * 0.95f
                                && segment.text().length() > main.text().length()) {
                    main = segment;
                }
            }
            return main;
        }

        Line toLine(PageFrame frame) {
            segments.sort(Comparator.comparingDouble(Segment::x0));
            Segment main = main();
            if (cap != null) {
                segments.addFirst(cap);
            }
            StringBuilder text = new StringBuilder();
            int[] starts = new int[segments.size()];
            float x1 = segments.getFirst().x1();
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                if (i > 0 && parted(segments.get(i - 1), segment)) {
                    text.append(' ');
                }
                starts[i] = text.length();
                text.append(segment.text());
                x1 = Math.max(x1, segment.x1());
            }
            if (Characters.hasRightToLeft(text)) {
                return rightToLeft(frame, Characters.toLogical(text.toString()), x1, main);
            }
            Box box = new Box(segments.getFirst().x0(), main.top(), x1, main.bottom());
            return new Line(
                    frame, text.toString(), box, main.y(), main.size(), face(main), List.copyOf(segments), starts);
        }

        private Line rightToLeft(PageFrame frame, String text, float x1, Segment main) {
            float x0 = segments.getFirst().x0();
            Segment whole = new Segment(text, x0, x1, main.y(), main.size(), main.face(), false, main.tag());
            Box box = new Box(x0, main.top(), x1, main.bottom());
            return new Line(frame, text, box, main.y(), main.size(), main.face(), List.of(whole), new int[1]);
        }

        private boolean parted(Segment before, Segment after) {
            float gap = after.x0() - before.x1();
            return before != cap && (after.spaced() || gap > WORD_GAP * Math.min(before.size(), after.size()));
        }

        private FontFace face(Segment main) {
            Map<FontFace, Integer> lengths = new LinkedHashMap<>();
            for (Segment segment : segments) {
                lengths.merge(segment.face(), segment.text().length(), Integer::sum);
            }
            FontFace face = main.face();
            int most = 0;
            for (Map.Entry<FontFace, Integer> entry : lengths.entrySet()) {
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    face = entry.getKey();
                }
            }
            return face;
        }
    }
}
