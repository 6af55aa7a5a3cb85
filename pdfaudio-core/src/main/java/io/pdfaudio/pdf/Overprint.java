package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds characters printed twice on one spot, as for a shadow or a bold look. */
final class Overprint {

    private static final float CELL = 2;
    private static final float NEAR = 0.3f;
    private static final float NEAREST = 0.05f;

    private final List<Glyph> kept;
    /** The last glyph kept of each slot of the hash table, or -1. */
    private final int[] heads;
    /** For each glyph kept the one kept before in its slot, or -1. */
    private final int[] before;
    /** For each glyph kept the hash of its text and cell. */
    private final int[] hashes;

    private Overprint(int glyphs) {
        kept = new ArrayList<>(glyphs);
        heads = new int[Integer.highestOneBit(Math.max(16, glyphs)) * 4];
        Arrays.fill(heads, -1);
        before = new int[glyphs];
        hashes = new int[glyphs];
    }

    /** Moves the second and later prints of a character, and letters in circles, from the glyphs kept to those dropped. */
    static List<Glyph> remove(List<Glyph> glyphs, List<Glyph> dropped) {
        Overprint overprint = new Overprint(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean circled = i > 0 && circles(glyphs.get(i - 1), glyph)
                    || i + 1 < glyphs.size() && circles(glyphs.get(i + 1), glyph);
            if (circled || overprint.repeats(glyph)) {
                dropped.add(glyph);
            } else {
                overprint.keep(glyph);
            }
        }
        return overprint.kept;
    }

    /** Tells whether a letter is drawn into a circle, which together are one sign, and the circle reads as that sign. */
    private static boolean circles(Glyph circle, Glyph letter) {
        boolean sign = circle.text().equals("\u00A9") && letter.text().equalsIgnoreCase("c")
                || circle.text().equals("\u00AE") && letter.text().equals("R");
        return sign
                && letter.x() > circle.x()
                && letter.x() + letter.advance() < circle.x() + circle.advance()
                && Math.abs(letter.y() - circle.y()) < 0.5f * circle.size();
    }

    private boolean repeats(Glyph glyph) {
        int text = glyph.text().hashCode();
        int x = cell(glyph.x());
        int y = cell(glyph.y());
        for (int i = 0; i < 9; i++) {
            int atX = x + i % 3 - 1;
            int atY = y + i / 3 - 1;
            Glyph other = lastIn(hash(text, atX, atY), glyph.text(), atX, atY);
            if (other != null && coincide(glyph, other)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the last glyph kept with this text in a cell. */
    private @Nullable Glyph lastIn(int hash, String text, int x, int y) {
        for (int i = heads[hash & heads.length - 1]; i >= 0; i = before[i]) {
            if (hashes[i] == hash) {
                Glyph other = kept.get(i);
                if (cell(other.x()) == x && cell(other.y()) == y && other.text().equals(text)) {
                    return other;
                }
            }
        }
        return null;
    }

    private void keep(Glyph glyph) {
        int hash = hash(glyph.text().hashCode(), cell(glyph.x()), cell(glyph.y()));
        int slot = hash & heads.length - 1;
        hashes[kept.size()] = hash;
        before[kept.size()] = heads[slot];
        heads[slot] = kept.size();
        kept.add(glyph);
    }

    private static int hash(int text, int x, int y) {
        int hash = (text * 31 + x) * 0x9E3779B1 + y * 0x85EBCA77;
        return hash ^ hash >>> 15;
    }

    private static int cell(float place) {
        return (int) Math.floor(place / CELL);
    }

    private static boolean coincide(Glyph glyph, Glyph other) {
        float most = Math.max(NEAR * glyph.advance(), NEAREST * glyph.size());
        return Math.abs(glyph.x() - other.x()) <= most
                && Math.abs(glyph.y() - other.y()) <= Math.min(CELL, 0.15f * glyph.size())
                && Math.abs(glyph.size() - other.size()) <= 0.1f * glyph.size();
    }
}
