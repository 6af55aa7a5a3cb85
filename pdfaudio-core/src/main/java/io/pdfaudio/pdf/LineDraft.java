package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line to which segments are still added. */
final class LineDraft {

    private static final float SHARED_HEIGHT = 0.5f;
    private static final float WORD_GAP = 0.15f;
    private static final float SCRIPT = 0.88f;
    /** Letters set into each other, as those of the sign of LaTeX, are one word. */
    private static final float KERN = 0.15f;

    private static final float BUCKET = 8;
    /** Bounds the work where a page sets heaps of glyphs on one spot. */
    private static final int MOST_AT_ONE_PLACE = 24;

    private static final int MOST_BUCKETS = 64;

    private final List<Segment> segments = new ArrayList<>();
    private final Set<Segment> stacked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, List<Segment>> places = new HashMap<>();
    private @Nullable Segment main;
    private @Nullable Segment cap;
    private float x0 = Float.MAX_VALUE;
    private float x1 = -Float.MAX_VALUE;
    private int length;

    void add(Segment segment) {
        segments.add(segment);
        x0 = Math.min(x0, segment.x0());
        x1 = Math.max(x1, segment.x1());
        length += segment.text().length();
        if (main == null
                || segment.size() > main.size() * 1.05f
                || segment.size() > main.size() * 0.95f
                        && segment.text().length() > main.text().length()) {
            main = segment;
        }
        for (int place = first(segment); place <= last(segment); place++) {
            places.computeIfAbsent(place, key -> new ArrayList<>()).add(segment);
        }
    }

    /** Adds a line that is set above or below this one, as the parts of a fraction are. */
    void stack(LineDraft other) {
        stacked.addAll(other.segments);
        stacked.addAll(other.stacked);
        for (Segment segment : other.segments) {
            x0 = Math.min(x0, segment.x0());
            x1 = Math.max(x1, segment.x1());
        }
    }

    void setCap(Segment initial) {
        cap = initial;
    }

    List<Segment> segments() {
        return segments;
    }

    float x0() {
        return x0;
    }

    float x1() {
        return x1;
    }

    /** Returns the number of characters on the line itself. */
    int length() {
        return length;
    }

    /** Returns the segment the line goes by: the longest of the largest print. */
    Segment main() {
        Segment known = main == null ? cap : main;
        if (known == null) {
            throw new IllegalStateException("empty line");
        }
        return known;
    }

    private static int first(Segment segment) {
        return (int) Math.floor(segment.x0() / BUCKET);
    }

    private static int last(Segment segment) {
        int first = first(segment);
        return Math.min(first + MOST_BUCKETS, Math.max(first, (int) Math.floor(segment.x1() / BUCKET)));
    }

    /** Returns segments of the line that may overlap another, some of them more than once. */
    List<Segment> near(Segment segment) {
        List<Segment> near = new ArrayList<>();
        for (int place = first(segment); place <= last(segment); place++) {
            List<Segment> here = places.getOrDefault(place, List.of());
            near.addAll(here.subList(Math.max(0, here.size() - MOST_AT_ONE_PLACE), here.size()));
        }
        return near;
    }

    boolean accepts(Segment segment) {
        float shared = Math.min(main().bottom(), segment.bottom()) - Math.max(main().top(), segment.top());
        return shared > SHARED_HEIGHT * Math.min(main().size(), segment.size())
                && near(segment).stream().noneMatch(other -> collide(segment, other));
    }

    private static boolean collide(Segment segment, Segment other) {
        float across = Math.min(other.x1(), segment.x1()) - Math.max(other.x0(), segment.x0());
        float down = Math.min(other.bottom(), segment.bottom()) - Math.max(other.top(), segment.top());
        if (isInset(segment, other) || isInset(other, segment)) {
            return false;
        }
        // Letters of a logo such as TeX's are set into each other.
        boolean letter = segment.text().length() == 1 || other.text().length() == 1;
        float most = (letter ? 0.85f : 0.3f) * Math.min(other.width(), segment.width());
        return across > most + 0.5f && down > 0.3f * Math.min(other.size(), segment.size());
    }

    /** Tells whether a letter stands over the end of a word in larger print, as the A of LaTeX over the L. */
    private static boolean isInset(Segment letter, Segment word) {
        String text = word.text();
        return letter.text().length() == 1
                && text.length() > 1
                && Character.isLetter(letter.text().charAt(0))
                && Character.isLetter(text.charAt(text.length() - 1))
                && letter.size() < SCRIPT * word.size()
                && letter.x0() > word.x1() - 0.6f * word.size()
                && Math.abs(letter.y() - word.y()) < 0.25f * word.size();
    }

    Line toLine(PageFrame frame) {
        Segment goesBy = main();
        List<Segment> ordered = ordered();
        if (cap != null) {
            ordered.addFirst(cap);
        }
        StringBuilder text = new StringBuilder();
        int[] starts = new int[ordered.size()];
        float right = ordered.getFirst().x1();
        for (int i = 0; i < ordered.size(); i++) {
            Segment segment = ordered.get(i);
            if (i > 0 && parted(ordered.get(i - 1), segment)) {
                text.append(' ');
            }
            starts[i] = text.length();
            text.append(segment.text());
            right = Math.max(right, segment.x1());
        }
        if (Characters.hasRightToLeft(text)) {
            return rightToLeft(
                    frame,
                    Characters.toLogical(text.toString()),
                    ordered.getFirst().x0(),
                    right);
        }
        Box box = new Box(ordered.getFirst().x0(), goesBy.top(), right, goesBy.bottom());
        return new Line(
                frame, text.toString(), box, goesBy.y(), goesBy.size(), face(goesBy), List.copyOf(ordered), starts);
    }

    /** Returns the segments from left to right, what is stacked from the upper to the lower. */
    private List<Segment> ordered() {
        List<Segment> ordered = new ArrayList<>(segments);
        ordered.sort(Comparator.comparingDouble(Segment::x0));
        if (stacked.isEmpty()) {
            return ordered;
        }
        List<Segment> merged = new ArrayList<>(ordered.size() + stacked.size());
        int at = 0;
        for (List<Segment> stack : stacks()) {
            float middle = (float) (stack.stream()
                                    .mapToDouble(Segment::x0)
                                    .min()
                                    .orElse(0)
                            + stack.stream().mapToDouble(Segment::x1).max().orElse(0))
                    / 2;
            while (at < ordered.size() && ordered.get(at).x0() <= middle) {
                merged.add(ordered.get(at++));
            }
            merged.addAll(stack);
        }
        merged.addAll(ordered.subList(at, ordered.size()));
        return merged;
    }

    /** Groups what stands above and below the line at one place. */
    private List<List<Segment>> stacks() {
        List<Segment> sorted = new ArrayList<>(stacked);
        sorted.sort(Comparator.comparingDouble(Segment::x0)
                .thenComparingDouble(Segment::y)
                .thenComparing(Segment::text));
        List<List<Segment>> stacks = new ArrayList<>();
        float right = -Float.MAX_VALUE;
        for (Segment segment : sorted) {
            if (segment.x0() > right + 0.4f * segment.size()) {
                stacks.add(new ArrayList<>());
            }
            stacks.getLast().add(segment);
            right = Math.max(right, segment.x1());
        }
        float y = main().y();
        float size = main().size();
        stacks.forEach(stack ->
                stack.sort(Comparator.comparingInt((Segment segment) -> segment.y() < y - 0.2f * size ? 0 : 1)
                        .thenComparingDouble(Segment::x0)));
        return stacks;
    }

    private Line rightToLeft(PageFrame frame, String text, float left, float right) {
        Segment goesBy = main();
        Segment whole = new Segment(text, left, right, goesBy.y(), goesBy.size(), goesBy.face(), false, goesBy.tag());
        Box box = new Box(left, goesBy.top(), right, goesBy.bottom());
        return new Line(frame, text, box, goesBy.y(), goesBy.size(), goesBy.face(), List.of(whole), new int[1]);
    }

    private boolean parted(Segment before, Segment after) {
        if (before == cap) {
            return false;
        }
        float gap = after.x0() - before.x1();
        return after.spaced()
                || gap > WORD_GAP * Math.min(before.size(), after.size())
                || gap > -KERN * after.size() && isLetterScript(before, after)
                || stacked.contains(before) != stacked.contains(after)
                || stacked.contains(after) && Math.abs(before.y() - after.y()) > 0.7f * after.size();
    }

    /** A letter set as an index to a variable is read as a letter of its own, unlike the figure in H2O. */
    private static boolean isLetterScript(Segment before, Segment after) {
        return after.size() < SCRIPT * before.size()
                && Math.abs(after.y() - before.y()) > 0.1f * before.size()
                && before.face().italic()
                && after.face().italic()
                && Character.isLetter(
                        before.text().codePointBefore(before.text().length()))
                && Character.isLetter(after.text().codePointAt(0));
    }

    private FontFace face(Segment goesBy) {
        Map<FontFace, Integer> lengths = new LinkedHashMap<>();
        for (Segment segment : segments) {
            lengths.merge(segment.face(), segment.text().length(), Integer::sum);
        }
        FontFace face = goesBy.face();
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
