package io.pdfaudio.example.sample;

import java.util.ArrayList;
import java.util.List;

/** A column of a page while it is being filled from the top, with its footnotes growing from the bottom. */
final class Frame {

    /** The space and the rule between text and footnotes. */
    static final double NOTES_GAP = 14;

    final double x;
    final double width;
    private final double top;
    private final double bottom;
    private double y;
    private double notesHeight;
    private final List<Line> notes = new ArrayList<>();

    Frame(double x, double width, double top, double bottom) {
        this.x = x;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
        this.y = top;
    }

    /** Returns the height that is left. */
    double left() {
        return y - bottom - notesHeight;
    }

    boolean untouched() {
        return y == top;
    }

    /** Takes a strip off the top of what is left and returns the height of its lower edge. */
    double take(double height) {
        y -= height;
        return y;
    }

    double y() {
        return y;
    }

    double bottom() {
        return bottom;
    }

    /** Returns by how much lines of footnotes would lower what is left. */
    double notesHeight(int lines, double leading) {
        return lines == 0 ? 0 : lines * leading + (notes.isEmpty() ? NOTES_GAP : 0);
    }

    void addNotes(List<Line> lines, double leading) {
        notesHeight += notesHeight(lines.size(), leading);
        notes.addAll(lines);
    }

    List<Line> notes() {
        return List.copyOf(notes);
    }
}
