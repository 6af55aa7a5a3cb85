package io.pdfaudio.narration;

import org.jspecify.annotations.Nullable;

/**
 * Says roman numerals of rulers and centuries as each language does: "Henry the eighth", "Louis quatorze", "Carlos quinto"
 * and "Luis catorce", "Luigi quattordicesimo"; "siglo diecinueve", "secolo diciannovesimo", "dix-neuvième siècle".
 */
final class RomanOrdinals {

    /** Spanish and Portuguese count rulers and centuries in ordinals up to here. */
    private static final int LAST_IBERIAN = 10;

    private final LanguageWords words;
    private final NumberWords numbers;
    private final String language;

    RomanOrdinals(NumberLanguage language) {
        this.words = language.words();
        this.numbers = language.numbers();
        this.language = language.base();
    }

    /** Returns the words for a number after a ruler's name. */
    String reign(String name, int number) {
        boolean feminine = name.endsWith("a") || name.endsWith("\u0430") || name.equals("Isabel");
        return switch (language) {
            case "en" -> "the " + numbers.ordinal(number);
            case "nl" -> "de " + numbers.ordinal(number);
            case "de" -> (feminine || name.equals("Elisabeth") ? "die " : "der ") + numbers.ordinal(number);
            case "fr" -> number == 1 ? ordinal(1, feminine) : cardinal(number);
            case "es", "pt" -> number <= LAST_IBERIAN ? ordinal(number, feminine) : cardinal(number);
            case "it", "ru" -> ordinal(number, feminine);
            default -> cardinal(number);
        };
    }

    /** Returns the words for the number of a century. */
    String century(int number) {
        boolean cardinal = (language.equals("es") || language.equals("pt")) && number > LAST_IBERIAN;
        return cardinal ? cardinal(number) : numbers.ordinal(number);
    }

    /** "XIXe" and "Ier": a numeral of I, V, X with a mark for an ordinal, which ends the word, or null. */
    NumberRule.@Nullable Reading marked(String text, int start, int end) {
        if (!Characters.upper(text.charAt(start))) {
            return null;
        }
        int wordEnd = Characters.LETTERS.end(text, end);
        boolean mark = wordEnd > end && wordEnd - end <= 3 && words.isOrdinalMark(text.substring(end, wordEnd));
        if (!mark || !isSmallNumeral(text, start, end) || Words.gluedBefore(text, start)) {
            return null;
        }
        // "Ve" alone may be a name.
        boolean counts = end - start > 1
                || words.isCentury(Words.after(text, wordEnd))
                || words.isRuler(Words.before(text, start));
        int value = counts ? RomanNumerals.value(text, start, end) : 0;
        boolean feminine = text.startsWith("re", end) || text.startsWith("\u00E8re", end);
        return value == 0 ? null : new NumberRule.Reading(start, wordEnd, ordinal(value, feminine));
    }

    private static boolean isSmallNumeral(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("IVX".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private String ordinal(int number, boolean feminine) {
        return feminine ? numbers.ordinal(number, "feminine") : numbers.ordinal(number);
    }

    private String cardinal(int number) {
        return numbers.cardinal(Integer.toString(number));
    }
}
