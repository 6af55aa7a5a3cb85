package io.pdfaudio.narration;

import com.ibm.icu.text.Normalizer2;
import io.pdfaudio.document.Block;
import org.jspecify.annotations.Nullable;

/**
 * Brings characters that mean the same to one form: spaces of all kinds and runs of them to one space, quotation marks to
 * straight ones, ligatures to letters, a letter with its accents to one character, an ellipsis to three dots. Takes out what
 * has no glyph, and drops bullets, ornaments, footnote marks and characters without a meaning.
 */
final class PlainCharacters implements NarrationStep {

    /** What may have to be changed: all but plain ASCII and letters that are one character in every form. */
    private static final CharacterSet NOT_PLAIN = CharacterSet.where(c -> c < 0x80
            ? c < ' ' || c == '*' || c == '.' || c == '_' || c == '`' || c == 0x7F
            : c > 0x530 || !Character.isLetter(c) || c >= 0x300 && c < 0x370);

    private static final CharacterSet SPACE_OR_NOT_PLAIN = CharacterSet.where(c -> c == ' ' || NOT_PLAIN.contains(c));

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        CharacterSet suspects = spoken.contains("  ") ? SPACE_OR_NOT_PLAIN : NOT_PLAIN;
        int i = suspects.next(spoken, 0);
        while (i < spoken.length()) {
            i = suspects.next(spoken, next(spoken, i, editor));
        }
        return editor.build();
    }

    /** Deals with the character at an index and returns the index to go on at. */
    private static int next(String text, int i, TextEditor editor) {
        int c = text.codePointAt(i);
        if (Characters.space(c)) {
            return spaces(text, i, editor);
        }
        if (c == '.') {
            return dots(text, i, editor);
        }
        if (c >= 0x300 && c <= 0x36F && i > 0) {
            boolean afterPlain = Characters.letter(text.charAt(i - 1)) && !NOT_PLAIN.contains(text.charAt(i - 1));
            return afterPlain ? composed(text, i - 1, i, editor) : i + 1;
        }
        if (c == '*' || c == '_') {
            return starsOrLine(text, i, editor);
        }
        return other(text, i, i + Character.charCount(c), editor);
    }

    private static int other(String text, int i, int glyphEnd, TextEditor editor) {
        if (text.charAt(i) == '\u00BB'
                && i > editor.done()
                && text.charAt(i - 1) == ' '
                && !Words.gluedAfter(text, i + 1)) {
            editor.replace(i - 1, i + 1, "\"");
            return i + 1;
        }
        int end = glyphEnd;
        int c = text.codePointAt(i);
        String form = isNumberSign(text, i) ? "\u00BA" : form(c);
        if (form != null) {
            end = form.isEmpty() ? withSpaceAfter(text, i, end) : end;
            end = c == '\u00AB' ? Characters.skipSpaces(text, end) : end;
            editor.replace(i, end, form);
            return end;
        }
        return Characters.letter(c) ? composed(text, i, end, editor) : end;
    }

    /** The degree sign in "n\u00B0 5" is meant as a raised o. */
    private static boolean isNumberSign(String text, int i) {
        char before = Characters.at(text, i - 1);
        return text.charAt(i) == '\u00B0' && (before == 'n' || before == 'N') && !Words.gluedBefore(text, i - 1);
    }

    private static int spaces(String text, int i, TextEditor editor) {
        int end = Characters.skipSpaces(text, i);
        if (Characters.at(text, end) == '\u00BB' && !Words.gluedAfter(text, end + 1)) {
            editor.replace(i, end, "");
            return end;
        }
        if (end > i + 1 || text.charAt(i) != ' ') {
            editor.replace(i, end, " ");
        }
        return end;
    }

    /** Four dots and more are a leader or a blank to fill in. */
    private static int dots(String text, int i, TextEditor editor) {
        int end = i + 1;
        int dots = 1;
        for (int j = end; j < text.length(); j++) {
            char c = text.charAt(j);
            if (c == '.') {
                dots++;
                end = j + 1;
            } else if (c != ' ' || text.charAt(j - 1) == ' ') {
                break;
            }
        }
        boolean spaced = end - i > dots;
        if (dots > 4 || dots >= 3 && spaced) {
            editor.replace(i, end, "...");
        }
        return end;
    }

    /** Stars multiply between numbers; else they and low lines are emphasis, ornaments, or part a name of a program's. */
    private static int starsOrLine(String text, int i, TextEditor editor) {
        char mark = text.charAt(i);
        int end = i + 1;
        while (end < text.length() && text.charAt(end) == mark) {
            end++;
        }
        if (mark == '*' && end - i < 3 && multiplies(text, i, end)) {
            return end;
        }
        boolean inName = mark == '_' && Words.gluedBefore(text, i) && Words.gluedAfter(text, end);
        int dropped = inName ? end : withSpaceAfter(text, i, end);
        editor.replace(i, dropped, inName ? " " : "");
        return dropped;
    }

    private static boolean multiplies(String text, int start, int end) {
        boolean spaced = Characters.at(text, start - 1) == ' ';
        if (spaced != (Characters.at(text, end) == ' ')) {
            return false;
        }
        char before = Characters.at(text, spaced ? start - 2 : start - 1);
        char after = Characters.at(text, spaced ? end + 1 : end);
        boolean terms = (Characters.letterOrDigit(before) || ")'".indexOf(before) >= 0)
                && (Characters.letterOrDigit(after) || after == '(');
        return terms && (Character.isDigit(before) || Character.isDigit(after) || before == ')' || after == '(');
    }

    /** Returns the end of something dropped, with the space after it if there is one before it too. */
    private static int withSpaceAfter(String text, int start, int end) {
        boolean leavesTwoSpaces = start == 0 || text.charAt(start - 1) == ' ';
        return leavesTwoSpaces ? Characters.skipSpaces(text, end) : end;
    }

    private static int composed(String text, int i, int letterEnd, TextEditor editor) {
        int end = letterEnd;
        while (end < text.length() && text.charAt(end) >= 0x300 && text.charAt(end) <= 0x36F) {
            end++;
        }
        if (end > letterEnd && end - i < 32) {
            String normal = COMPOSED.normalize(text.substring(i, end));
            if (normal.length() < end - i) {
                editor.replace(i, end, normal);
            }
        }
        return end;
    }

    /** Returns what a character becomes, empty for what is dropped, or null for what stays. */
    private static @Nullable String form(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2039', '\u203A', '`', '\u00B4', '\u02BC' -> "'";
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB', '\u301D', '\u301E' -> "\"";
            case '\u2010', '\u2011', '\u2043' -> "-";
            case '\u2015' -> "\u2014";
            case '\u2026' -> "...";
            case '\u2044', '\u2215' -> "/";
            case '\u2020', '\u2021', '\u2022', '\u2023', '\u2219', '\u204E', '\uFFFD', '\uFFFE' -> "";
            case '\u200C', '\u200D' -> null;
            default -> formOfRange(c);
        };
    }

    private static @Nullable String formOfRange(int c) {
        if (Characters.invisible(c)) {
            return "";
        }
        boolean ornament = c >= 0x2500 && c <= 0x25FF
                || c >= 0x2600 && c <= 0x27BF
                || c >= 0x2B00 && c <= 0x2BFF
                || c >= 0x1F000 && c <= 0x1FAFF
                || c >= 0xE000 && c <= 0xF8FF
                || c >= 0xF0000;
        if (ornament) {
            return "";
        }
        boolean presentation = c >= 0xFB00 && c <= 0xFB06
                || c >= 0xFF10 && c <= 0xFF19
                || c >= 0xFF21 && c <= 0xFF3A
                || c >= 0xFF41 && c <= 0xFF5A
                || c >= 0x2080 && c <= 0x2089
                || c >= 0x1D400 && c <= 0x1D7FF
                || c >= 0x2160 && c <= 0x217F;
        return presentation ? COMPATIBLE.normalize(Character.toString(c)) : fraction(c);
    }

    private static @Nullable String fraction(int c) {
        boolean fraction = c >= 0xBC && c <= 0xBE || c >= 0x2150 && c <= 0x215E;
        return fraction ? " " + COMPATIBLE.normalize(Character.toString(c)).replace('\u2044', '/') : null;
    }
}
