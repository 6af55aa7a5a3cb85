package io.pdfaudio.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Finds out how the fonts of one document look; each font is looked at once. Not thread-safe. */
final class FontFaces {

    private static final int BOLD_WEIGHT = 600;
    private static final String[] BOLD_NAMES = {
        "bold", "black", "heavy", "-demi", "-medi", "cmbx", "sfbx", "lmbx", "cmssbx"
    };
    private static final String[] ITALIC_NAMES = {"ital", "obli", "slant", "cmti", "cmsl", "sfti", "sfsl", "cmmi"};
    private static final String[] MONO_NAMES = {
        "mono", "courier", "typewriter", "cmtt", "sftt", "cmsltt", "consol", "cmvtt", "nimbusmonl", "menlo"
    };

    private final Map<COSBase, PrintFont> fonts = new IdentityHashMap<>();
    private final Map<FontFace, FontFace> interned = new HashMap<>();
    private final StandardWidths widths = new StandardWidths();
    private @Nullable PDFont fallback;

    /** Returns what is known of a font; the first time it is prepared for measuring. */
    PrintFont of(PDFont font) {
        PrintFont known = fonts.get(font.getCOSObject());
        if (known != null) {
            return known;
        }
        widths.complete(font);
        FontFace face = interned.computeIfAbsent(describe(font), same -> same);
        PrintFont print = new PrintFont(face, font instanceof PDType3Font type3 ? emSizeOfType3(type3) : 1);
        fonts.put(font.getCOSObject(), print);
        return print;
    }

    /** Returns the font of text that names none. */
    PDFont fallback() {
        if (fallback == null) {
            fallback = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        }
        return fallback;
    }

    private static FontFace describe(PDFont font) {
        String name = withoutSubsetPrefix(font.getName());
        String lower = name.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = containsAny(lower, BOLD_NAMES) || (descriptor != null && isBold(descriptor));
        boolean italic = containsAny(lower, ITALIC_NAMES) || (descriptor != null && descriptor.isItalic());
        boolean mono = containsAny(lower, MONO_NAMES) || (descriptor != null && descriptor.isFixedPitch());
        return new FontFace(name, bold, italic, mono);
    }

    private static boolean isBold(PDFontDescriptor descriptor) {
        return descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
    }

    private static String withoutSubsetPrefix(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
    }

    private static boolean containsAny(String name, String[] parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The widths of Type 3 glyphs tell the size better than the bounding box, which is often left empty: an em is about two average widths. */
    private static float emSizeOfType3(PDType3Font font) {
        float scale = Math.abs(font.getFontMatrix().getScalingFactorX());
        float sum = 0;
        int count = 0;
        COSArray widths = font.getCOSObject().getCOSArray(COSName.WIDTHS);
        for (int i = 0; widths != null && i < widths.size(); i++) {
            if (widths.getObject(i) instanceof COSNumber width && width.floatValue() > 0) {
                sum += width.floatValue();
                count++;
            }
        }
        float em = count == 0 ? 0 : 2 * scale * sum / count;
        return em > 0 && Float.isFinite(em) ? em : 1;
    }
}
