package io.pdfaudio.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Gives the fonts that every PDF reader knows, such as Times, the widths of their characters where a file leaves them out.
 * Without them the widths would be those of whatever font this machine has instead. Not thread-safe.
 */
final class StandardWidths {

    private static final int CODES = 256;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Completes a font before its first character is measured. */
    void complete(PDFont font) {
        if (!seen.add(font.getCOSObject()) || !(font instanceof PDSimpleFont simple)) {
            return;
        }
        COSDictionary dictionary = font.getCOSObject();
        boolean measured = font.isEmbedded() || font.isStandard14() || dictionary.containsKey(COSName.WIDTHS);
        if (!measured && simple.getEncoding() != null && Standard14Fonts.containsName(font.getName())) {
            dictionary.setInt(COSName.FIRST_CHAR, 0);
            dictionary.setInt(COSName.LAST_CHAR, CODES - 1);
            dictionary.setItem(COSName.WIDTHS, widths(simple, Standard14Fonts.getAFM(font.getName())));
        }
    }

    private static COSArray widths(PDSimpleFont font, FontMetrics metrics) {
        COSArray widths = new COSArray();
        for (int code = 0; code < CODES; code++) {
            widths.add(new COSFloat(metrics.getCharacterWidth(font.getEncoding().getName(code))));
        }
        return widths;
    }
}
