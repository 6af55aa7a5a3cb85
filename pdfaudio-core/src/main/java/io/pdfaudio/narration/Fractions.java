package io.pdfaudio.narration;

import org.jspecify.annotations.Nullable;

/** Reads fractions, "1/2", "3/4" and "2 1/2", by the list of a language; what is not in it is read with its stroke. */
final class Fractions implements NumberRule {

    private static final int LONGEST_PART = 2;

    private final LanguageWords words;
    private final NumberWords numbers;

    Fractions(NumberLanguage language) {
        this.words = language.words();
        this.numbers = language.numbers();
    }

    @Override
    public @Nullable Reading read(String text, Numeral number) {
        int wholeEnd = NumberSyntax.digitsEnd(text, number.start());
        if (Characters.at(text, wholeEnd) == ' ' && Characters.digit(Characters.at(text, wholeEnd + 1))) {
            Reading fraction = listed(text, wholeEnd + 1);
            String and = " " + words.symbolOrNothing("&") + " ";
            String whole = fraction == null ? "" : numbers.cardinal(text.substring(number.start(), wholeEnd));
            return fraction == null
                    ? null
                    : new Reading(number.start(), fraction.end(), whole + and + fraction.words());
        }
        Reading listed = listed(text, number.start());
        return listed == null ? over(text, number.start(), wholeEnd) : listed;
    }

    private @Nullable Reading listed(String text, int start) {
        int end = end(text, start, NumberSyntax.digitsEnd(text, start));
        String spoken = end == 0 ? null : words.fraction(text.substring(start, end));
        return spoken == null ? null : new Reading(start, end, spoken);
    }

    private @Nullable Reading over(String text, int start, int stroke) {
        int end = end(text, start, stroke);
        String over = words.symbolOrNothing("over");
        if (end == 0 || over.isEmpty()) {
            return null;
        }
        String above = numbers.cardinal(text.substring(start, stroke));
        return new Reading(start, end, above + " " + over + " " + numbers.cardinal(text.substring(stroke + 1, end)));
    }

    /** Returns the end of a fraction whose first number ends at the stroke, or 0. */
    private static int end(String text, int start, int stroke) {
        int end = NumberSyntax.digitsEnd(text, stroke + 1);
        boolean fits = stroke - start <= LONGEST_PART && end > stroke + 1 && end - stroke - 1 <= LONGEST_PART;
        return Characters.at(text, stroke) == '/' && fits && Characters.at(text, end) != '/' ? end : 0;
    }
}
