package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds the lettering of drawings: short pieces of text within slanted or curved strokes or a picture that has a caption.
 * Without a caption a drawing may as well be a frame around text, so its text stays.
 */
final class FigureText {

    private static final float APART = 14;
    private static final float MARGIN = 9;
    private static final float SMALLEST = 36;
    private static final float CAPTION_NEAR = 48;
    private static final int MOST_WORDS = 3;
    private static final int MOST_CHARACTERS = 24;
    private static final int MOST_DRAWINGS = 400;

    private FigureText() {}

    /** Returns a page without the lettering of its drawings, which becomes omissions. */
    static PageText strip(PageText page) {
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Box drawing : clusters(page.drawings())) {
            boolean large = drawing.width() > SMALLEST && drawing.height() > SMALLEST;
            if (large && page.segments().stream().anyMatch(segment -> isCaptionOf(segment, drawing))) {
                addLettering(drawing, page.segments(), dropped);
            }
        }
        return dropped.isEmpty() ? page : without(page, dropped);
    }

    private static PageText without(PageText page, Set<Segment> dropped) {
        List<Omission> omissions = new ArrayList<>(page.omissions());
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : page.segments()) {
            if (dropped.contains(segment)) {
                omissions.add(new Omission(
                        segment.text(), Reason.FIGURE_TEXT, page.frame().toSource(segment.box())));
            } else {
                kept.add(segment);
            }
        }
        return page.withSegments(kept, omissions);
    }

    /** Joins strokes that lie close together. */
    private static List<Box> clusters(List<Box> drawings) {
        List<Box> clusters = new ArrayList<>();
        for (Box drawing : drawings.subList(0, Math.min(MOST_DRAWINGS, drawings.size()))) {
            Box all = drawing;
            for (int i = clusters.size() - 1; i >= 0; i--) {
                if (clusters.get(i).grown(APART).meets(all)) {
                    all = all.union(clusters.remove(i));
                    i = clusters.size();
                }
            }
            clusters.add(all);
        }
        return clusters;
    }

    private static boolean isCaptionOf(Segment segment, Box drawing) {
        boolean beside = segment.x0() < drawing.x1() + CAPTION_NEAR && segment.x1() > drawing.x0() - CAPTION_NEAR;
        boolean near = segment.bottom() > drawing.y0() - CAPTION_NEAR && segment.top() < drawing.y1() + CAPTION_NEAR;
        return beside && near && BlockClassifier.isCaption(segment.text());
    }

    private static void addLettering(Box drawing, List<Segment> segments, Set<Segment> dropped) {
        Box area = drawing.grown(MARGIN);
        for (Segment segment : segments) {
            float x = (segment.x0() + segment.x1()) / 2;
            float y = (segment.top() + segment.bottom()) / 2;
            if (area.contains(x, y)
                    && isShort(segment)
                    && !BlockClassifier.isCaption(segment.text())
                    && !isInLine(segment, segments, area)) {
                dropped.add(segment);
            }
        }
    }

    private static boolean isShort(Segment segment) {
        long spaces = segment.text().chars().filter(c -> c == ' ').count();
        return segment.text().length() <= MOST_CHARACTERS && spaces < MOST_WORDS;
    }

    /** Tells whether a segment belongs to a line of text that is more than lettering. */
    private static boolean isInLine(Segment segment, List<Segment> segments, Box area) {
        for (Segment other : segments) {
            boolean level = Math.abs(other.y() - segment.y()) < 0.5f * segment.size();
            boolean outside = other.x0() < area.x0() || other.x1() > area.x1() || !isShort(other);
            float gap = Math.max(other.x0() - segment.x1(), segment.x0() - other.x1());
            if (level && outside && gap < 2 * segment.size()) {
                return true;
            }
        }
        return false;
    }
}
