package io.pdfaudio.pdf;

/**
 * One character as drawn on a page, in points from the upper left corner of the visible page as it is shown.
 *
 * @param text the character, several for a ligature
 * @param x where the pen stood, horizontally
 * @param y where the pen stood, vertically: the baseline
 * @param advance how far the pen moved on
 * @param size the font size as shown
 * @param face the look of the font
 * @param direction where the pen went: 0 right, 1 up, 2 left, 3 down
 * @param fate whether the character is meant to be seen
 * @param spaced whether a space character was drawn right before it
 * @param tag the block of the structure tree it belongs to, or {@link StructureTree#UNMARKED}
 */
record Glyph(
        String text,
        float x,
        float y,
        float advance,
        float size,
        FontFace face,
        int direction,
        Fate fate,
        boolean spaced,
        int tag) {

    /** Whether a character is meant to be seen and read. */
    enum Fate {
        /** It is. */
        READ,
        /** It is drawn invisibly, clipped away, on a hidden layer or off the page. */
        HIDDEN,
        /** The PDF marks it as an artifact of the page. */
        ARTIFACT
    }

    /** Returns the glyph moved down. */
    Glyph lowered(float by) {
        return new Glyph(text, x, y + by, advance, size, face, direction, fate, spaced, tag);
    }
}
