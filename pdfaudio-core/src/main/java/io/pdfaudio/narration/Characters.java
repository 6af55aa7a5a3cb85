package io.pdfaudio.narration;

import java.util.function.IntPredicate;

/** Questions about characters that several steps ask. */
final class Characters {

    static final CharacterSet LETTERS = CharacterSet.where(Character::isLetter);
    static final CharacterSet LETTERS_AND_DIGITS = CharacterSet.where(Character::isLetterOrDigit);
    static final CharacterSet UPPER = CharacterSet.where(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    private static final CharacterSet LOWER = CharacterSet.where(Character::isLowerCase);
    private static final CharacterSet SPACES = CharacterSet.where(
            c -> c < 0x80 ? c == ' ' || c >= '\t' && c <= '\r' : Character.isSpaceChar(c) || c == 0x85);

    private Characters() {}

    /** Tells whether any character of a range leaves a mark on paper. */
    static boolean visible(String text, int start, int end) {
        return any(text, start, end, Characters::visible);
    }

    /** Tells whether any character of a range can be spoken. */
    static boolean pronounceable(String text, int start, int end) {
        return any(text, start, end, Characters::pronounceable);
    }

    private static boolean any(String text, int start, int end, IntPredicate question) {
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            if (question.test(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean visible(int c) {
        return !space(c) && !invisible(c);
    }

    private static boolean pronounceable(int c) {
        if (c < 0x80) {
            return letterOrDigit(c) || "%&$@+=".indexOf(c) >= 0;
        }
        return letterOrDigit(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || Character.getType(c) == Character.MATH_SYMBOL
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /** Tells whether a character is white space of any kind. */
    static boolean space(int c) {
        return SPACES.contains(c);
    }

    /** Tells whether a character is a control or format character without a glyph. */
    static boolean invisible(int c) {
        if (c < 0x80) {
            return c < ' ' || c == 0x7F;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || c >= 0xFE00 && c <= 0xFE0F;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(int c) {
        return LETTERS.contains(c);
    }

    static boolean letterOrDigit(int c) {
        return LETTERS_AND_DIGITS.contains(c);
    }

    static boolean upper(int c) {
        return UPPER.contains(c);
    }

    static boolean lower(int c) {
        return LOWER.contains(c);
    }

    /** Tells whether a character closes a quotation or bracket; a straight quote may. */
    static boolean closing(int c) {
        return switch (c) {
            case '"', '\'', ')', ']', '}', '\u2019', '\u201D', '\u00BB', '\u203A' -> true;
            default -> false;
        };
    }

    /** Tells whether a character opens a quotation or bracket; a straight quote may. */
    static boolean opening(int c) {
        return switch (c) {
            case '"',
                    '\'',
                    '(',
                    '[',
                    '{',
                    '\u2018',
                    '\u201C',
                    '\u201E',
                    '\u201A',
                    '\u00AB',
                    '\u2039',
                    '\u00BF',
                    '\u00A1' -> true;
            default -> false;
        };
    }

    /** Returns the character at an index, or 0 where the text has none. */
    static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    /** Returns the index of the first character from {@code index} on that is no space. */
    static int skipSpaces(String text, int index) {
        int i = index;
        while (i < text.length() && space(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the index after the last character before {@code index} that is no space. */
    static int skipSpacesBack(String text, int index) {
        int i = index;
        while (i > 0 && space(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
