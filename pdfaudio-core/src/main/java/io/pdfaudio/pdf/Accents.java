package io.pdfaudio.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Puts accents drawn as glyphs of their own back on their letters. */
final class Accents {

    private static final String SPACING =
            "\u0060\u00B4\u00A8\u02C6\u005E\u02DC\u007E\u00B8\u02DA\u02C7\u00AF\u02D8\u02D9\u02DD\u02DB";
    private static final String COMBINING =
            "\u0300\u0301\u0308\u0302\u0302\u0303\u0303\u0327\u030A\u030C\u0304\u0306\u0307\u030B\u0328";
    private static final float NEAR = 0.35f;
    private static final float HIGH = 0.5f;

    private Accents() {}

    /** Returns the glyphs, accents joined with the letter they stand over or under. */
    static List<Glyph> compose(List<Glyph> glyphs) {
        List<Glyph> composed = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            char mark = combining(glyph);
            if (mark != 0 && i + 1 < glyphs.size() && overlays(glyph, glyphs.get(i + 1))) {
                composed.add(accented(glyphs.get(i + 1), mark, glyph.spaced()));
                i++;
            } else if (mark != 0 && !composed.isEmpty() && overlays(glyph, composed.getLast())) {
                composed.add(accented(composed.removeLast(), mark, false));
            } else {
                composed.add(glyph);
            }
        }
        return composed;
    }

    private static char combining(Glyph glyph) {
        if (glyph.text().length() != 1) {
            return 0;
        }
        char c = glyph.text().charAt(0);
        int at = SPACING.indexOf(c);
        if (at >= 0) {
            return COMBINING.charAt(at);
        }
        return c >= '\u0300' && c <= '\u036F' ? c : 0;
    }

    private static boolean overlays(Glyph accent, Glyph letter) {
        float size = Math.max(accent.size(), letter.size());
        float off = accent.x() + accent.advance() / 2 - letter.x() - letter.advance() / 2;
        return letter.text().length() <= 2
                && Character.isLetter(letter.text().charAt(0))
                && Math.abs(off) < NEAR * letter.advance() + 0.02f * size
                && Math.abs(accent.y() - letter.y()) < HIGH * size;
    }

    private static Glyph accented(Glyph letter, char mark, boolean spaced) {
        String base = letter.text().replace('\u0131', 'i').replace('\u0237', 'j');
        String text = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
        return new Glyph(
                text,
                letter.x(),
                letter.y(),
                letter.advance(),
                letter.size(),
                letter.face(),
                letter.direction(),
                letter.fate(),
                letter.spaced() || spaced,
                letter.tag());
    }
}
