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

    private final List<Box> subpaths = new ArrayList<>();
    private final List<Box> shapes = new ArrayList<>();
    private final Deque<Box> savedClips = new ArrayDeque<>();
    private Box clip = Box.EVERYWHERE;
    private boolean clipPending;
    private boolean open;

    /** Starts a subpath at a point. */
    void moveTo(float x, float y) {
        if (subpaths.size() < MOST_SHAPES) {
            subpaths.add(new Box(x, y, x, y));
        }
        open = true;
    }

    /** Extends the subpath to a point. */
    void lineTo(float x, float y) {
        if (!open || subpaths.isEmpty()) {
            moveTo(x, y);
            return;
        }
        int last = subpaths.size() - 1;
        subpaths.set(last, subpaths.get(last).union(new Box(x, y, x, y)));
    }

    /** Marks the path for clipping when it ends. */
    void clip() {
        clipPending = true;
    }

    /** Ends the path. */
    void end(boolean painted) {
        if (painted) {
            for (Box box : subpaths) {
                if (shapes.size() < MOST_SHAPES) {
                    shapes.add(box.intersection(clip));
                }
            }
        }
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
}
