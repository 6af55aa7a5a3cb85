package io.pdfaudio.pdf;

import java.util.List;

/**
 * A part of a page whose lines stand one under another.
 *
 * @param lines the lines from top to bottom
 * @param box the bounds of the lines
 */
record Column(List<Line> lines, Box box) {

    static Column of(List<Line> lines) {
        Box box = lines.getFirst().box();
        for (Line line : lines) {
            box = box.union(line.box());
        }
        return new Column(List.copyOf(lines), box);
    }
}
