package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the symbols that are left when numbers, units and addresses are words: "&amp;" as "and", "a = b" as "a equals
 * b". A symbol that parts two words, such as a stroke or an arrow, becomes a space or a pause; what has no name is dropped.
 */
final class Symbols implements NarrationStep {

    private static final int LONGEST_TAG = 40;
    private static final CharacterSet NOT_PLAIN =
            CharacterSet.where(c -> !Character.isLetter(c) && !Characters.digit(c) && " .,;:!?'\"()-".indexOf(c) < 0);

    private final LanguageWords words;
    private final NumberWords numbers;
    private final String sharp;

    Symbols(LanguageWords words, NumberWords numbers) {
        this.words = words;
        this.sharp = " " + words.symbolOrNothing("sharp");
        this.numbers = numbers;
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int i = NOT_PLAIN.next(spoken, 0);
        while (i < spoken.length()) {
            i = NOT_PLAIN.next(spoken, symbol(spoken, i, editor));
        }
        return editor.build();
    }

    private int symbol(String text, int i, TextEditor editor) {
        int c = text.codePointAt(i);
        int end = i + Character.charCount(c);
        if (superscript(c) >= 0) {
            return power(text, i, editor);
        }
        if (c == '*' && Characters.at(text, end) == '*') {
            editor.replace(i, end + 1, padded(text, i, end + 1, words.symbolOrNothing("^")));
            return end + 1;
        }
        if (c == '\u00A7' && Characters.at(text, end) == c) {
            editor.replace(i, end + 1, padded(text, i, end + 1, words.symbolOrNothing("\u00A7\u00A7")));
            return end + 1;
        }
        String parted = parted(text, i, end, c);
        if (parted != null) {
            boolean pause = parted.equals(",") && i > 0 && text.charAt(i - 1) == ' ';
            editor.replace(pause ? i - 1 : i, end, parted);
            return end;
        }
        String word = words.symbol(Character.toString(c));
        if (word != null) {
            editor.replace(i, end, padded(text, i, end, word));
        } else if (!keeps(c)) {
            editor.replace(i, end, "");
        }
        return end;
    }

    /** Other scripts, their marks and their punctuation are no symbols. */
    private static boolean keeps(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> false;
            default -> c >= 0x80;
        };
    }

    /** Returns what a symbol between two words becomes, or null for one that is spoken. */
    private @Nullable String parted(String text, int i, int end, int c) {
        char before = Characters.at(text, i - 1);
        char after = Characters.at(text, end);
        boolean spaced = (before == ' ' || before == 0) && (after == ' ' || after == 0);
        return switch (c) {
            case '[', '{' -> "(";
            case ']', '}' -> ")";
            case '/' -> stroke(before, after, spaced);
            case '#' -> Words.gluedBefore(text, i) && !Words.gluedAfter(text, end) ? sharp : null;
            case '|', '\u2192', '\u21D2', '\u2190', '\u2194' -> ",";
            case '<', '>' -> spaced && !compares(text, i, end) ? "," : isTag(text, i) ? "" : null;
            default -> null;
        };
    }

    private static @Nullable String stroke(char before, char after, boolean spaced) {
        if (spaced) {
            return ",";
        }
        boolean between = Characters.letterOrDigit(before) && Characters.letterOrDigit(after);
        return between ? " " : null;
    }

    /** "&lt;b&gt;": the other angle bracket follows or stands before, with no space between. */
    private static boolean isTag(String text, int i) {
        boolean opens = text.charAt(i) == '<';
        int step = opens ? 1 : -1;
        for (int j = i + step; j >= 0 && j < text.length() && Math.abs(j - i) <= LONGEST_TAG; j += step) {
            char c = text.charAt(j);
            if (c == ' ') {
                return false;
            }
            if (c == (opens ? '>' : '<')) {
                return true;
            }
        }
        return false;
    }

    /** A formula compares letters or numbers; a menu's "File > Print" compares nothing. */
    private static boolean compares(String text, int i, int end) {
        String left = Words.before(text, i);
        String right = Words.after(text, end);
        return !(left.length() > 1
                && Characters.upper(left.charAt(0))
                && !right.isEmpty()
                && Characters.upper(right.charAt(0)));
    }

    private static String padded(String text, int start, int end, String word) {
        char before = Characters.at(text, start - 1);
        char after = Characters.at(text, end);
        String left = before == 0 || before == ' ' || "(\"'".indexOf(before) >= 0 ? "" : " ";
        String right = after == 0 || " .,;:!?)\"'".indexOf(after) >= 0 ? "" : " ";
        return left + word + right;
    }

    private static int superscript(int c) {
        return switch (c) {
            case '\u00B9' -> 1;
            case '\u00B2' -> 2;
            case '\u00B3' -> 3;
            default -> c == 0x2070 || c >= 0x2074 && c <= 0x2079 ? c - 0x2070 : -1;
        };
    }

    private int power(String text, int start, TextEditor editor) {
        int end = start;
        StringBuilder exponent = new StringBuilder();
        while (end < text.length() && superscript(text.charAt(end)) >= 0) {
            exponent.append(superscript(text.charAt(end)));
            end++;
        }
        String digits = exponent.toString();
        String name = digits.length() == 1 ? words.symbol(text.substring(start, end)) : null;
        String power = words.symbol("^");
        String spoken = name != null ? name : (power == null ? "" : power + " ") + numbers.cardinal(digits);
        editor.replace(start, end, padded(text, start, end, spoken));
        return end;
    }
}
