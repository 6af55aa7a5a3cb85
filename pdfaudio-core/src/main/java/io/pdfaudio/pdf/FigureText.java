package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    private static final int MOST_CLUSTERS = 64;
    private static final float LEVEL = 6;
    /** How far the numbers of an axis stand from what is drawn between the axes. */
    private static final float AXIS = 26;

    private FigureText() {}

    /** Returns a page without the lettering of its drawings, which becomes omissions. */
    static PageText strip(PageText page) {
        List<Segment> captions = page.segments().stream()
                .filter(segment -> BlockClassifier.isCaption(segment.text()))
                .toList();
        if (captions.isEmpty() || page.drawings().isEmpty()) {
            return page;
        }
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Integer, List<Segment>> levels =
                page.segments().stream().collect(Collectors.groupingBy(segment -> level(segment.y())));
        for (Box strokes : clusters(page.drawings())) {
            Box drawing = withAxes(strokes, page.rules());
            boolean large = drawing.width() > SMALLEST && drawing.height() > SMALLEST;
            if (large && captions.stream().anyMatch(segment -> isNear(segment, drawing))) {
                addLettering(drawing, page.segments(), levels, dropped);
            }
        }
        return dropped.isEmpty() ? page : without(page, dropped);
    }

    private static int level(float y) {
        return (int) Math.floor(y / LEVEL);
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
        for (Box drawing : drawings) {
            Box all = drawing;
            for (int i = clusters.size() - 1; i >= 0; i--) {
                if (clusters.get(i).grown(APART).meets(all)) {
                    all = all.union(clusters.remove(i));
                    i = clusters.size();
                }
            }
            if (clusters.size() < MOST_CLUSTERS) {
                clusters.add(all);
            }
        }
        return clusters;
    }

    /** Adds the straight lines that run along a drawing; those of tables and columns run on beside it. */
    private static Box withAxes(Box drawing, List<Box> rules) {
        Box reach = drawing.grown(APART);
        Box all = drawing;
        for (Box rule : rules) {
            if (reach.x0() <= rule.x0() && rule.x1() <= reach.x1() && reach.meets(rule)) {
                all = all.union(rule);
            }
        }
        return all;
    }

    private static boolean isNear(Segment segment, Box drawing) {
        boolean beside = segment.x0() < drawing.x1() + CAPTION_NEAR && segment.x1() > drawing.x0() - CAPTION_NEAR;
        boolean near = segment.bottom() > drawing.y0() - CAPTION_NEAR && segment.top() < drawing.y1() + CAPTION_NEAR;
        return beside && near;
    }

    private static void addLettering(
            Box drawing, List<Segment> segments, Map<Integer, List<Segment>> levels, Set<Segment> dropped) {
        Box area = drawing.grown(MARGIN);
        Box axes = drawing.grown(AXIS);
        for (Segment segment : segments) {
            float x = (segment.x0() + segment.x1()) / 2;
            float y = (segment.top() + segment.bottom()) / 2;
            if ((area.contains(x, y) || axes.contains(x, y) && isMark(segment.text()))
                    && isShort(segment)
                    && !BlockClassifier.isCaption(segment.text())
                    && !isInLine(segment, levels, axes)) {
                dropped.add(segment);
            }
        }
    }

    private static boolean isShort(Segment segment) {
        long spaces = segment.text().chars().filter(c -> c == ' ').count();
        return segment.text().length() <= MOST_CHARACTERS && spaces < MOST_WORDS;
    }

    /** Tells whether a text is a number or a single character, as stands at the ends of axes. */
    private static boolean isMark(String text) {
        return text.codePointCount(0, text.length()) == 1
                || text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
    }

    /** Tells whether a segment belongs to a line of text that is more than lettering. */
    private static boolean isInLine(Segment segment, Map<Integer, List<Segment>> levels, Box area) {
        float reach = 0.5f * segment.size();
        for (int level = level(segment.y() - reach); level <= level(segment.y() + reach); level++) {
            for (Segment other : levels.getOrDefault(level, List.of())) {
                boolean outside = other.x0() < area.x0() || other.x1() > area.x1() || !isShort(other);
                float gap = Math.max(other.x0() - segment.x1(), segment.x0() - other.x1());
                if (outside && Math.abs(other.y() - segment.y()) < reach && gap < 2 * segment.size()) {
                    return true;
                }
            }
        }
        return false;
    }
}
