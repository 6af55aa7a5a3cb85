package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows fonts made for formulas by their names. */
final class MathFonts {

    /** How far the large operators and delimiters of TeX's fonts hang below their baseline, in ems. */
    private static final float HANG = 0.75f;

    private static final String[] EXTENSIONS = {
        "cmex", "mathextension", "lmex", "euex", "txex", "pxex", "zpex", "mtex", "esint", "mathex", "ntxex", "npxex"
    };
    private static final String[] LETTERS = {
        "cmmi",
        "cmsy",
        "cmbsy",
        "cmmib",
        "msam",
        "msbm",
        "eufm",
        "eusm",
        "eurm",
        "rsfs",
        "stmary",
        "wasy",
        "lmmi",
        "lmsy",
        "lmmathitalic",
        "lmmathsymbols",
        "mtmi",
        "mtsy",
        "txmi",
        "txsy",
        "pxmi",
        "pxsy",
        "zplmr",
        "mathpi",
        "mathtime",
        "cambriamath",
        "stixmath",
        "xitsmath",
        "stixtwomath",
        "bbold",
        "dsrom",
        "mathtype",
        "euclidsymbol",
        "mtextra"
    };

    private MathFonts() {}

    /** Tells whether a font holds large operators and delimiters that hang from their baseline. */
    static boolean isExtension(FontFace face) {
        return containsAny(face.name().toLowerCase(Locale.ROOT), EXTENSIONS);
    }

    /** Tells whether a font holds the letters and signs of formulas. */
    static boolean isMath(FontFace face) {
        String name = face.name().toLowerCase(Locale.ROOT).replace("-", "");
        return containsAny(name, EXTENSIONS) || containsAny(name, LETTERS);
    }

    private static boolean containsAny(String name, String[] parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the glyphs with those that hang from their baseline lowered to that of the line they stand in. */
    static List<Glyph> level(List<Glyph> glyphs) {
        List<Glyph> level = new ArrayList<>(glyphs.size());
        FontFace known = null;
        boolean hangs = false;
        for (Glyph glyph : glyphs) {
            if (!glyph.face().equals(known)) {
                known = glyph.face();
                hangs = isExtension(known);
            }
            level.add(hangs || isRoot(glyph, known) ? glyph.lowered(HANG * glyph.size()) : glyph);
        }
        return level;
    }

    /** Tells whether a glyph is the root sign of a TeX font, which hangs too. */
    private static boolean isRoot(Glyph glyph, @Nullable FontFace face) {
        return glyph.text().equals("\u221A") && face != null && isMath(face);
    }
}
