package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds characters printed twice on one spot, as for a shadow or a bold look. */
final class Overprint {

    private static final float CELL = 2;
    private static final float NEAR = 0.3f;
    private static final float NEAREST = 0.05f;

    private final Map<Cell, Glyph> printed = new HashMap<>();

    private Overprint() {}

    /** Moves the second and later prints of a character from the glyphs kept to those dropped. */
    static List<Glyph> remove(List<Glyph> glyphs, List<Glyph> dropped) {
        Overprint overprint = new Overprint();
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            (overprint.repeats(glyph) ? dropped : kept).add(glyph);
        }
        return kept;
    }

    private boolean repeats(Glyph glyph) {
        int x = (int) Math.floor(glyph.x() / CELL);
        int y = (int) Math.floor(glyph.y() / CELL);
        for (int i = 0; i < 9; i++) {
            Glyph other = printed.get(new Cell(glyph.text(), x + i % 3 - 1, y + i / 3 - 1));
            if (other != null && coincide(glyph, other)) {
                return true;
            }
        }
        printed.put(new Cell(glyph.text(), x, y), glyph);
        return false;
    }

    private static boolean coincide(Glyph glyph, Glyph other) {
        float most = Math.max(NEAR * glyph.advance(), NEAREST * glyph.size());
        return Math.abs(glyph.x() - other.x()) <= most
                && Math.abs(glyph.y() - other.y()) <= Math.min(CELL, 0.15f * glyph.size())
                && Math.abs(glyph.size() - other.size()) <= 0.1f * glyph.size();
    }

    private record Cell(String text, int x, int y) {}
}
