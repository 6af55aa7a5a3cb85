package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Joins glyphs that run in one direction to segments. */
final class SegmentBuilder {

    /** Gaps wider than this many ems part columns, table cells and the like. */
    static final float WIDE_GAP = 0.6f;

    private static final float WORD_GAP = 0.15f;
    private static final float TRACKED = 0.05f;
    private static final int FEWEST_GAPS = 3;
    private static final float OVERLAP = 0.5f;
    private static final float SAME_BASELINE = 0.12f;
    private static final float SAME_SIZE = 0.08f;

    private SegmentBuilder() {}

    /** Returns the segments of glyphs given in drawing order and in the reading frame. */
    static List<Segment> build(List<Glyph> glyphs) {
        List<Run> runs = joinRuns(runs(MathFonts.level(Accents.compose(glyphs))));
        List<Segment> segments = new ArrayList<>(runs.size());
        for (Run run : runs) {
            segments.add(segment(run.glyphs));
        }
        return segments;
    }

    private static List<Run> runs(List<Glyph> glyphs) {
        List<Run> runs = new ArrayList<>();
        Run run = new Run();
        for (Glyph glyph : glyphs) {
            if (!run.glyphs.isEmpty() && !continues(run.last(), glyph)) {
                boolean tight = isBeside(run.last(), glyph);
                run.tightEnd = tight;
                runs.add(run);
                run = new Run();
                run.tightStart = tight;
            }
            run.glyphs.add(glyph);
        }
        if (!run.glyphs.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** Joins runs drawn out of order, as by producers that place every word or character on its own. */
    private static List<Run> joinRuns(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(
                Comparator.comparingDouble((Run run) -> Math.round(run.first().y()))
                        .thenComparingDouble(run -> run.first().x()));
        List<Run> joined = new ArrayList<>();
        for (Run run : sorted) {
            Run before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && !before.tightEnd && !run.tightStart && continues(before.last(), run.first())) {
                before.glyphs.addAll(run.glyphs);
                before.tightEnd = run.tightEnd;
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** Tells whether a glyph of other print or height follows closely, as an index does. */
    private static boolean isBeside(Glyph before, Glyph after) {
        float size = Math.max(before.size(), after.size());
        float gap = after.x() - before.x() - before.advance();
        return Math.abs(after.y() - before.y()) < size && gap <= WIDE_GAP * size && gap >= -OVERLAP * size;
    }

    private static boolean continues(Glyph before, Glyph after) {
        float size = Math.max(before.size(), after.size());
        float gap = after.x() - before.x() - before.advance();
        return Math.abs(after.y() - before.y()) <= SAME_BASELINE * size
                && Math.abs(after.size() - before.size()) <= SAME_SIZE * size
                && after.tag() == before.tag()
                && after.face().bold() == before.face().bold()
                && after.face().italic() == before.face().italic()
                && after.face().mono() == before.face().mono()
                && gap <= WIDE_GAP * size
                && gap >= -OVERLAP * size;
    }

    private static Segment segment(List<Glyph> run) {
        float threshold = wordGap(run);
        StringBuilder text = new StringBuilder(run.size() + 8);
        Glyph before = run.getFirst();
        append(text, before.text());
        float right = before.x() + before.advance();
        for (Glyph glyph : run.subList(1, run.size())) {
            float gap = glyph.x() - before.x() - before.advance();
            if ((gap > threshold || glyph.spaced()) && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            append(text, glyph.text());
            right = Math.max(right, glyph.x() + glyph.advance());
            before = glyph;
        }
        Glyph first = run.getFirst();
        Glyph middle = run.get(run.size() / 2);
        return new Segment(
                text.toString(),
                first.x(),
                right,
                middle.y(),
                middle.size(),
                middle.face(),
                first.spaced(),
                first.tag());
    }

    /** Appends in the order it is seen; a ligature holds its characters in the order they are read. */
    private static void append(StringBuilder text, String glyph) {
        boolean turn = glyph.length() > 1 && Characters.hasRightToLeft(glyph);
        text.append(turn ? new StringBuilder(glyph).reverse() : glyph);
    }

    /** A gap that parts words; where nearly all letters are spaced out it must stand out from the gaps between them. */
    private static float wordGap(List<Glyph> run) {
        float size = run.getFirst().size();
        float[] gaps = new float[run.size()];
        int count = 0;
        for (int i = 0; i + 1 < run.size(); i++) {
            // The signs of formulas are spaced out too, and that says nothing of the words beside them.
            if (isLetter(run.get(i)) && isLetter(run.get(i + 1))) {
                gaps[count++] = run.get(i + 1).x() - run.get(i).x() - run.get(i).advance();
            }
        }
        if (count < FEWEST_GAPS) {
            return WORD_GAP * size;
        }
        Arrays.sort(gaps, 0, count);
        boolean tracked = gaps[count / 4] > TRACKED * size;
        return (tracked ? gaps[count / 2] : 0) + WORD_GAP * size;
    }

    private static boolean isLetter(Glyph glyph) {
        return Character.isLetterOrDigit(glyph.text().codePointAt(0));
    }

    /** Glyphs in a row, and whether something of other print follows closely before or after them. */
    private static final class Run {
        private final List<Glyph> glyphs = new ArrayList<>();
        private boolean tightStart;
        private boolean tightEnd;

        Glyph first() {
            return glyphs.getFirst();
        }

        Glyph last() {
            return glyphs.getLast();
        }
    }
}
