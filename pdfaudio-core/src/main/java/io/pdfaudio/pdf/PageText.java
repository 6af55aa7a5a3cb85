package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import java.util.List;

/**
 * What one page says, before it is known what of it is to be read and in which order. Coordinates are those of the reading
 * frame.
 *
 * @param frame the page
 * @param segments the pieces of text that can be read, in no particular order
 * @param aside text that runs in other directions than most of the page, each direction in the order of its lines
 * @param rules thin horizontal lines
 * @param drawings where pictures stand and curved or slanted strokes
 * @param omissions what was found to be not meant for reading
 */
record PageText(
        PageFrame frame,
        List<Segment> segments,
        List<Turned> aside,
        List<Box> rules,
        List<Box> drawings,
        List<Omission> omissions) {

    /** Text that runs in another direction, in the frame of that direction. */
    record Turned(PageFrame frame, List<Segment> segments) {}

    int page() {
        return frame.page();
    }

    boolean isEmpty() {
        return segments.isEmpty() && aside.isEmpty();
    }

    PageText withSegments(List<Segment> kept, List<Omission> left) {
        return new PageText(frame, List.copyOf(kept), aside, rules, drawings, List.copyOf(left));
    }
}
