package io.pdfaudio.pdf;

/**
 * A piece of a printed line without wide gaps and without a change of size, weight or baseline, in the reading frame of its
 * page.
 *
 * @param text the characters with single spaces between words
 * @param x0 the left edge
 * @param x1 the right edge
 * @param y the baseline
 * @param size the font size
 * @param face the look of the font
 * @param spaced whether a space character was drawn right before it
 * @param tag the block of the structure tree it belongs to, or {@link StructureTree#UNMARKED}
 */
record Segment(String text, float x0, float x1, float y, float size, FontFace face, boolean spaced, int tag) {

    private static final float ASCENT = 0.75f;
    private static final float DESCENT = 0.25f;

    float top() {
        return y - ASCENT * size;
    }

    float bottom() {
        return y + DESCENT * size;
    }

    Box box() {
        return new Box(x0, top(), x1, bottom());
    }

    float width() {
        return x1 - x0;
    }

    Segment printed(FontFace newFace, float newSize) {
        return new Segment(text, x0, x1, y, newSize, newFace, spaced, tag);
    }
}
