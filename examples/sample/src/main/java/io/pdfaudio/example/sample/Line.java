package io.pdfaudio.example.sample;

import java.util.List;

/**
 * A line of a paragraph.
 *
 * @param pieces what is printed, from left to right
 * @param notes the footnotes called on the line
 */
record Line(List<Piece> pieces, List<String> notes) {

    Line {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }

    /**
     * Text in one type.
     *
     * @param x the distance from the left edge of the column in points
     * @param rise how far the text stands above the base line in points
     * @param stretch how much wider than in the font each space is, in points
     */
    record Piece(String text, Type type, double x, double rise, double stretch) {}
}
