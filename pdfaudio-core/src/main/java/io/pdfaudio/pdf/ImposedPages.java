package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes apart sheets that carry two book pages side by side and puts the pages in the order of their numbers: sheets made
 * for folding carry them in another.
 */
final class ImposedPages {

    private static final float LANDSCAPE = 1.15f;
    private static final float STRIP = 8;
    private static final float MOST = 0.6f;

    private ImposedPages() {}

    /** Returns book pages; pages as they are where the sheets do not carry two numbered pages each. */
    static List<PageText> split(List<PageText> sheets) {
        long numbered = sheets.stream()
                .filter(sheet -> isSplit(sheet) && folio(half(sheet, true)) > 0 && folio(half(sheet, false)) > 0)
                .count();
        if (sheets.size() < 2 || numbered < MOST * sheets.size()) {
            return sheets;
        }
        List<Numbered> pages = new ArrayList<>();
        int last = 0;
        for (PageText sheet : sheets) {
            if (!isSplit(sheet)) {
                pages.add(new Numbered(sheet, last));
                continue;
            }
            for (PageText page : List.of(half(sheet, true), half(sheet, false))) {
                int folio = folio(page);
                last = folio > 0 ? folio : last;
                pages.add(new Numbered(page, last));
            }
        }
        pages.sort(Comparator.comparingInt(Numbered::folio));
        return pages.stream().map(Numbered::page).toList();
    }

    private record Numbered(PageText page, int folio) {}

    /** Tells whether the middle of a wide page is free of text. */
    private static boolean isSplit(PageText sheet) {
        PageFrame frame = sheet.frame();
        float middle = frame.readingWidth() / 2;
        return frame.readingWidth() > LANDSCAPE * frame.readingHeight()
                && sheet.segments().stream()
                        .noneMatch(segment -> segment.x0() < middle + STRIP && segment.x1() > middle - STRIP);
    }

    private static PageText half(PageText sheet, boolean left) {
        float middle = sheet.frame().readingWidth() / 2;
        List<Segment> segments = sheet.segments().stream()
                .filter(segment -> segment.x0() < middle == left)
                .toList();
        return sheet.withSegments(segments, left ? sheet.omissions() : List.of());
    }

    /** Returns the number at the foot of a page, or -1. */
    private static int folio(PageText page) {
        return page.segments().stream()
                .max(Comparator.comparingDouble(Segment::y))
                .map(segment -> RomanNumerals.arabic(segment.text()))
                .orElse(-1);
    }
}
