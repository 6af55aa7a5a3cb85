package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds running heads on excerpts of a few pages, where no repetition tells them: a first row with a page number at one of
 * its ends, over text that goes on in the middle of a sentence.
 */
final class LoneHeads {

    private static final int MOST_PAGES = 3;
    private static final int LONGEST = 80;
    private static final int ROWS = 2;
    private static final float APART = 1.5f;

    private LoneHeads() {}

    /** Returns the pages without such heads, which become omissions. */
    static List<PageText> strip(List<PageText> pages) {
        return pages.size() > MOST_PAGES
                ? pages
                : pages.stream().map(LoneHeads::strip).toList();
    }

    private static PageText strip(PageText page) {
        List<Line> rows = EdgeRow.of(page, 0).stream()
                .filter(EdgeRow::atTop)
                .map(EdgeRow::line)
                .filter(line -> Characters.hasWord(line.text()))
                .toList();
        if (rows.size() < ROWS || !isHead(rows.get(0), rows.get(1))) {
            return page;
        }
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        dropped.addAll(rows.getFirst().segments());
        List<Omission> omissions = new ArrayList<>(page.omissions());
        for (Segment segment : rows.getFirst().segments()) {
            omissions.add(new Omission(
                    segment.text(), Reason.RUNNING_HEAD, page.frame().toSource(segment.box())));
        }
        List<Segment> kept = page.segments().stream()
                .filter(segment -> !dropped.contains(segment))
                .toList();
        return page.withSegments(kept, omissions);
    }

    private static boolean isHead(Line row, Line next) {
        List<Segment> pieces = row.segments();
        int last = pieces.size() - 1;
        return last > 0
                && row.text().length() <= LONGEST
                && (isNumber(pieces.getFirst().text()) && isApart(pieces.getFirst(), pieces.get(1))
                        || isNumber(pieces.get(last).text()) && isApart(pieces.get(last - 1), pieces.get(last)))
                && Sentences.startsLow(next.text());
    }

    private static boolean isApart(Segment before, Segment after) {
        return after.x0() - before.x1() > APART * before.size();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
