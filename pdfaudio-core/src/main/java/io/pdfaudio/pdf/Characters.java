package io.pdfaudio.pdf;

import com.ibm.icu.text.Bidi;
import java.text.Normalizer;

/** What single characters are. */
final class Characters {

    static final char SOFT_HYPHEN = '\u00AD';
    private static final String REPLACEMENT = "\uFFFD";

    private Characters() {}

    /**
     * Returns the text of a glyph in plain characters: ligatures taken apart, presentation forms and odd spaces made
     * ordinary, control characters removed. What has no meaning outside its font becomes U+FFFD.
     */
    static String clean(String text) {
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c == 0xFFFE || c == 0x02) {
            // Some producers encode the hyphen at a line end as a character that is not one.
            out.append(SOFT_HYPHEN);
        } else if (isSpace(c)) {
            out.append(' ');
        } else if (c >= 0xFB00 && c <= 0xFB4F || c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c < 0xFEFF) {
            out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (c == 0xF0B7 || c == 0xF0A7 || c == 0xF06E) {
            out.append('\u2022');
        } else if (isMeaningless(c)) {
            out.append(REPLACEMENT);
        } else if (!Character.isISOControl(c) && !isInvisible(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0xA0
                || c == 0x3000
                || c >= 0x2000 && c <= 0x200A
                || c == 0x202F
                || c == 0x205F;
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean isMeaningless(int c) {
        return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 || c == 0xFFFD || c >= 0xD800 && c <= 0xDFFF;
    }

    /** Tells whether a text is one or more hyphens of any kind. */
    static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011 || c == SOFT_HYPHEN;
    }

    /** Tells whether a line of this script breaks without a space. */
    static boolean isUnspaced(int c) {
        return c >= 0x2E80 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x20000 && c <= 0x3FFFF;
    }

    static boolean isRightToLeft(int c) {
        byte directionality = Character.getDirectionality(c);
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Tells whether a text has characters that run from right to left. */
    static boolean hasRightToLeft(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0590' && isRightToLeft(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns text given from left to right as it is seen in the order it is read. */
    static String toLogical(String visual) {
        long rightToLeft = visual.codePoints().filter(Characters::isRightToLeft).count();
        long letters = visual.codePoints().filter(Character::isLetter).count();
        Bidi bidi = new Bidi();
        bidi.setInverse(true);
        bidi.setPara(visual, 2 * rightToLeft > letters ? Bidi.RTL : Bidi.LTR, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING);
    }

    /** Tells whether a text holds a letter or digit. */
    static boolean hasWord(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
