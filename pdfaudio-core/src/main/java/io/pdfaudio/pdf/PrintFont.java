package io.pdfaudio.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * One font of a document: how it looks, and what each of its codes says and how far it moves the pen. Each code is looked
 * up once. The font itself is not held, so that PDFBox may let go of it. Not thread-safe.
 */
final class PrintFont {

    private static final GlyphList GLYPH_NAMES = loadGlyphNames();
    private static final int LOW = 256;

    private final FontFace face;
    private final float emSize;
    private final @Nullable Sign[] low = new @Nullable Sign[LOW];
    private final Map<Integer, Sign> high = new HashMap<>();

    PrintFont(FontFace face, float emSize) {
        this.face = face;
        this.emSize = emSize;
    }

    /**
     * What a code of a font stands for.
     *
     * @param text its characters; empty for nothing
     * @param blank whether that is nothing to be seen
     * @param dx how far it moves the pen to the right, in text space
     * @param dy how far it moves the pen up, in text space
     */
    record Sign(String text, boolean blank, float dx, float dy) {}

    FontFace face() {
        return face;
    }

    /** Returns how many points one em is at size 1: 1 but for Type 3 fonts, whose glyph space is their own. */
    float emSize() {
        return emSize;
    }

    /** Returns what a code of the font stands for. */
    Sign sign(PDFont font, int code) throws IOException {
        Sign known = code >= 0 && code < LOW ? low[code] : high.get(code);
        if (known != null) {
            return known;
        }
        Vector displacement = font.getDisplacement(code);
        String text = text(font, code);
        Sign sign = new Sign(text, text.isBlank(), displacement.getX(), displacement.getY());
        if (code >= 0 && code < LOW) {
            low[code] = sign;
        } else {
            high.put(code, sign);
        }
        return sign;
    }

    private static String text(PDFont font, int code) throws IOException {
        String unicode = font.toUnicode(code, GLYPH_NAMES);
        if (unicode == null) {
            // What a simple font does not explain is most likely meant literally.
            unicode = font instanceof PDSimpleFont ? String.valueOf((char) code) : "\uFFFD";
        }
        return Characters.clean(unicode);
    }

    private static GlyphList loadGlyphNames() {
        String names = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
        try (InputStream input = GlyphList.class.getResourceAsStream(names);
                InputStream signs = TexGlyphNames.stream()) {
            GlyphList known = GlyphList.getAdobeGlyphList();
            return new GlyphList(input == null ? known : new GlyphList(known, input), signs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
