package io.pdfaudio.narration;

import com.ibm.icu.text.Normalizer2;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves only letters that an English voice knows: accents go, single Greek letters get their names, and words in other
 * scripts are dropped.
 */
final class EnglishLetters implements NarrationStep {

    private static final CharacterSet BEYOND_ASCII = CharacterSet.where(c -> c >= 0x80);

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private static final List<String> GREEK = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int i = BEYOND_ASCII.next(spoken, 0);
        while (i < spoken.length()) {
            i = BEYOND_ASCII.next(spoken, beyondAscii(spoken, i, editor));
        }
        return editor.build();
    }

    private static int beyondAscii(String text, int i, TextEditor editor) {
        int c = text.codePointAt(i);
        int end = i + Character.charCount(c);
        String folded = folded(c);
        if (folded != null) {
            editor.replace(i, end, folded);
            return end;
        }
        if (!foreign(c)) {
            return end;
        }
        end = foreignEnd(text, i);
        String greek = end == i + 1 ? greekName(c) : null;
        if (greek != null) {
            editor.replace(i, end, Words.spaced(text, i, end, greek));
        } else {
            boolean bracketed = Characters.at(text, i - 1) == '(' && Characters.at(text, end) == ')';
            int start = bracketed ? i - 1 : i;
            start = bracketed && Characters.at(text, start - 1) == ' ' ? start - 1 : start;
            end = bracketed ? end + 1 : end;
            editor.drop(start, end, Omission.Reason.UNPRONOUNCEABLE);
        }
        return end;
    }

    private static @Nullable String folded(int c) {
        return switch (c) {
            case '\u00DF' -> "ss";
            case '\u00E6' -> "ae";
            case '\u00C6' -> "Ae";
            case '\u0153' -> "oe";
            case '\u0152' -> "Oe";
            case '\u00F8' -> "o";
            case '\u00D8' -> "O";
            case '\u0142' -> "l";
            case '\u0141' -> "L";
            case '\u00F0', '\u00FE' -> "th";
            case '\u00D0', '\u00DE' -> "Th";
            case '\u0131' -> "i";
            case '\u0111' -> "d";
            case '\u0110' -> "D";
            case '\u00AA' -> "a";
            case '\u00BA' -> "o";
            case '\u00BF', '\u00A1' -> "";
            default -> base(c);
        };
    }

    /** Returns a Latin letter without its accents, or null where it is none. */
    private static @Nullable String base(int c) {
        if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
            return null;
        }
        String base = DECOMPOSED.normalize(Character.toString(c)).substring(0, 1);
        return base.charAt(0) < 0x80 ? base : null;
    }

    private static boolean foreign(int c) {
        int type = Character.getType(c);
        return Characters.letterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** A run of words in other scripts, with the spaces and marks between them. */
    private static int foreignEnd(String text, int start) {
        int end = start;
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean gap = c == ' ' || c >= 0x3000 && c <= 0x303F || c >= 0xFF00;
            if (!gap && (c < 0x80 || !foreign(c) || folded(c) != null)) {
                break;
            }
            i += Character.charCount(c);
            end = c == ' ' ? end : i;
        }
        return end;
    }

    private static @Nullable String greekName(int c) {
        int lower = Character.toLowerCase(c);
        return lower >= 0x3B1 && lower <= 0x3C9 ? GREEK.get(lower - 0x3B1) : null;
    }
}
