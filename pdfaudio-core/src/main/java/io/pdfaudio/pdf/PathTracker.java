package io.pdfaudio.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Keeps of a page's paths what text depends on: the clip as a rectangle, thin rules that part footnotes and table rows, and
 * filled areas. Coordinates are those of the page as shown. Not thread-safe.
 */
final class PathTracker {

    private static final int MOST_SHAPES = 5_000;
    private static final float SLANT = 2;

    private final List<Box> subpaths = new ArrayList<>();
    private final List<Box> shapes = new ArrayList<>();
    private final List<Box> drawings = new ArrayList<>();
    private final Deque<Box> savedClips = new ArrayDeque<>();
    private Box clip = Box.EVERYWHERE;
    private boolean clipPending;
    private boolean open;
    private boolean slanted;
    private float lastX;
    private float lastY;

    /** Starts a subpath at a point. */
    void moveTo(float x, float y) {
        if (subpaths.size() < MOST_SHAPES) {
            subpaths.add(new Box(x, y, x, y));
        }
        open = true;
        lastX = x;
        lastY = y;
    }

    /** Extends the subpath by a curve to a point. */
    void curveTo(float x, float y) {
        slanted = true;
        lineTo(x, y);
    }

    /** Makes the subpath a rectangle with this opposite corner. */
    void rectangleTo(float x, float y) {
        lastX = x;
        lastY = y;
        lineTo(x, y);
    }

    /** Extends the subpath to a point. */
    void lineTo(float x, float y) {
        if (!open || subpaths.isEmpty()) {
            moveTo(x, y);
            return;
        }
        slanted |= Math.abs(x - lastX) > SLANT && Math.abs(y - lastY) > SLANT;
        lastX = x;
        lastY = y;
        int last = subpaths.size() - 1;
        subpaths.set(last, subpaths.get(last).union(new Box(x, y, x, y)));
    }

    /** Marks the path for clipping when it ends. */
    void clip() {
        clipPending = true;
    }

    /** Ends the path. */
    void end(boolean painted) {
        for (Box box : painted ? subpaths : List.<Box>of()) {
            if (shapes.size() < MOST_SHAPES) {
                shapes.add(box.intersection(clip));
                if (slanted) {
                    drawings.add(box.intersection(clip));
                }
            }
        }
        slanted = false;
        if (clipPending && !subpaths.isEmpty()) {
            Box all = subpaths.getFirst();
            for (Box box : subpaths) {
                all = all.union(box);
            }
            clip = clip.intersection(all);
        }
        clipPending = false;
        open = false;
        subpaths.clear();
    }

    void save() {
        savedClips.push(clip);
    }

    void restore() {
        if (!savedClips.isEmpty()) {
            clip = savedClips.pop();
        }
    }

    /** Tells whether something drawn at a point is inside the clip. */
    boolean shows(float x, float y) {
        return clip.contains(x, y);
    }

    /** Returns the bounds of everything painted, in drawing order. */
    List<Box> shapes() {
        return shapes;
    }

    /** Returns the bounds of what is painted with curves or slanted strokes, as drawings are and frames are not. */
    List<Box> drawings() {
        return drawings;
    }
}
