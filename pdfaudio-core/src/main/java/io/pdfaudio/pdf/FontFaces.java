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
import org.apache.pdfbox.pdmodel.font.PDType3Font;
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

    private final Map<COSBase, FontFace> faces = new IdentityHashMap<>();
    private final Map<FontFace, FontFace> interned = new HashMap<>();
    private final Map<COSBase, Float> emSizes = new IdentityHashMap<>();
    private final StandardWidths widths = new StandardWidths();

    /** Prepares a font before its first character is measured. */
    void complete(PDFont font) {
        widths.complete(font);
    }

    FontFace of(PDFont font) {
        return faces.computeIfAbsent(font.getCOSObject(), key -> {
            FontFace face = describe(font);
            return interned.computeIfAbsent(face, same -> same);
        });
    }

    /** Returns how many points one em of the font is at size 1: 1 but for Type 3 fonts, whose glyph space is their own. */
    float emSize(PDFont font) {
        return font instanceof PDType3Font type3
                ? emSizes.computeIfAbsent(font.getCOSObject(), key -> emSizeOfType3(type3))
                : 1;
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
