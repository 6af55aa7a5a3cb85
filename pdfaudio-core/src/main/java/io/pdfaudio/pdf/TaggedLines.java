package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TaggedBlock.Kind;
import io.pdfaudio.pdf.TaggedPage.Part;
import io.pdfaudio.pdf.TaggedPage.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds printed lines that are tagged as a paragraph each, as programs do that know no paragraphs: one follows closely under
 * another, and now and then a sentence plainly goes on from one to the next.
 */
final class TaggedLines {

    private static final float TIGHT = 1.6f;
    private static final float NOT_FULL = 0.2f;
    private static final float FEWEST_BROKEN = 0.2f;
    private static final int FEWEST_WORDS = 4;

    private TaggedLines() {}

    /** Returns the blocks with such lines put together, their paragraphs left to how they are printed. */
    static List<Part> join(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        int i = 0;
        while (i < parts.size()) {
            int end = i + 1;
            while (end < parts.size() && belongs(parts.get(end - 1), parts.get(end))) {
                end++;
            }
            int broken = broken(parts.subList(i, end));
            if (broken > 0 && broken >= FEWEST_BROKEN * (end - i - 1)) {
                joined.add(loose(parts.subList(i, end)));
            } else {
                joined.addAll(parts.subList(i, end));
            }
            i = end;
        }
        return joined;
    }

    private static boolean belongs(Part before, Part part) {
        if (before.kind() != Kind.PARAGRAPH
                || part.kind() != Kind.PARAGRAPH
                || before.runs().size() > 1
                || part.runs().size() > 1
                || before.lastColumn() != part.firstColumn()) {
            return false;
        }
        Line above = before.last();
        Line below = part.first();
        float distance = below.y() - above.y();
        boolean tight = distance > 0.5f * above.size() && distance < TIGHT * above.size();
        boolean alike = Math.abs(above.size() - below.size()) < 0.1f * above.size();
        boolean lines = before.lines().size() == 1 && part.lines().size() == 1;
        return tight && alike && (lines || Sentences.runsOn(above.text(), below.text()));
    }

    private static int broken(List<Part> parts) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Part part : parts) {
            for (Line line : part.lines()) {
                left = Math.min(left, line.x0());
                right = Math.max(right, line.x1());
            }
        }
        float full = right - NOT_FULL * (right - left);
        int broken = 0;
        for (int i = 1; i < parts.size(); i++) {
            broken += isBroken(parts.get(i - 1).last(), parts.get(i).first(), full) ? 1 : 0;
        }
        return broken;
    }

    /** Tells whether a sentence goes on after a full line, or after a comma as it does between the lines of a verse. */
    private static boolean isBroken(Line above, Line below, float full) {
        return above.x1() > full && Sentences.runsOn(above.text(), below.text())
                || above.text().endsWith(",")
                        && words(above.text()) >= FEWEST_WORDS
                        && !ListMarkers.startsItem(below.text());
    }

    private static long words(String text) {
        return text.chars().filter(c -> c == ' ').count() + 1;
    }

    private static Part loose(List<Part> parts) {
        List<Line> lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
        Run run = new Run(parts.getFirst().firstColumn(), lines);
        return new Part(StructureTree.UNMARKED, Kind.LOOSE, List.of(run));
    }
}
