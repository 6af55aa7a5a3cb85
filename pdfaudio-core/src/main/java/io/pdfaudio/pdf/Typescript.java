package io.pdfaudio.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises documents set in letters of one width throughout: typescripts, and scans whose recognised text is in such a
 * font. There that width is no sign of program text, and sizes that vary around that of most lines are those of the boxes
 * the recognition drew around words.
 */
final class Typescript {

    private static final float MOST = 0.7f;
    private static final float VARIES = 0.8f; // by a factor of about two

    private Typescript() {}

    /** Returns the pages, as if in ordinary print where nearly all of the document is in letters of one width. */
    static List<PageText> plain(List<PageText> pages) {
        long all = 0;
        long mono = 0;
        for (PageText page : pages) {
            for (Segment segment : page.segments()) {
                all += segment.text().length();
                mono += segment.face().mono() ? segment.text().length() : 0;
            }
        }
        if (mono <= MOST * all) {
            return pages;
        }
        Map<FontFace, FontFace> faces = new HashMap<>();
        return pages.stream().map(page -> plain(page, faces)).toList();
    }

    private static PageText plain(PageText page, Map<FontFace, FontFace> faces) {
        double[] sizes =
                page.segments().stream().mapToDouble(Segment::size).sorted().toArray();
        float usual = sizes.length == 0 ? 0 : (float) sizes[sizes.length / 2];
        List<Segment> segments = page.segments().stream()
                .map(segment -> segment.printed(
                        faces.computeIfAbsent(
                                segment.face(), face -> new FontFace(face.name(), face.bold(), face.italic(), false)),
                        Math.abs(Math.log(segment.size() / usual)) < VARIES ? usual : segment.size()))
                .toList();
        return page.withSegments(segments, page.omissions());
    }
}
