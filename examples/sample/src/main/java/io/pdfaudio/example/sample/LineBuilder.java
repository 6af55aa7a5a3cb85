package io.pdfaudio.example.sample;

import io.pdfaudio.example.sample.Line.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins atoms to the pieces of one line. */
final class LineBuilder {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final double stretch;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Type type;
    private double rise;
    private double x;
    private double pieceX;

    /**
     * Starts a line.
     *
     * @param x the left edge of the first piece
     * @param stretch how much wider each space is, as a part of its width
     */
    LineBuilder(double x, double stretch) {
        this.x = x;
        this.pieceX = x;
        this.stretch = stretch;
    }

    void add(Atom atom) {
        switch (atom) {
            case Atom.Box box -> {
                append(box.text(), box.type(), box.rise(), 0);
                if (box.note() != null) {
                    notes.add(box.note());
                }
            }
            case Atom.Space(Type spaceType) -> append(" ", spaceType, 0, spaceType.width(" ") * stretch);
            case Atom.Joint joint -> {}
        }
    }

    Line build() {
        endPiece();
        return new Line(pieces, notes);
    }

    private void append(String letters, Type newType, double newRise, double extra) {
        if (!newType.equals(type) || newRise != rise) {
            endPiece();
            type = newType;
            rise = newRise;
            pieceX = x;
        }
        text.append(letters);
        x += newType.width(letters) + extra;
    }

    private void endPiece() {
        if (type != null && !text.isEmpty()) {
            pieces.add(new Piece(text.toString(), type, pieceX, rise, type.width(" ") * stretch));
            text.setLength(0);
        }
    }
}
