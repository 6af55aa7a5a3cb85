package io.pdfaudio.narration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads fractions, "1/2", "3/4" and "2 1/2", and two numbers with a stroke that are none, "24/7". */
final class EnglishFractions implements NumberRule {

    private static final Set<Integer> DENOMINATORS = Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000);

    private static final int LONGEST_WHOLE = 3;
    private static final int LONGEST_PART = 4;

    private final NumberWords numbers;

    EnglishFractions(NumberLanguage language) {
        this.numbers = language.numbers();
    }

    @Override
    public @Nullable Reading read(String text, Numeral first) {
        int digit = first.start();
        int wholeEnd = NumberSyntax.digitsEnd(text, digit);
        if (Characters.at(text, wholeEnd) == ' ' && Characters.digit(Characters.at(text, wholeEnd + 1))) {
            Reading fraction = fraction(text, wholeEnd + 1, true);
            if (fraction == null || wholeEnd - digit > LONGEST_WHOLE) {
                return null;
            }
            String whole = numbers.cardinal(text.substring(digit, wholeEnd));
            return new Reading(digit, fraction.end(), whole + " and " + fraction.words());
        }
        return fraction(text, digit, false);
    }

    private @Nullable Reading fraction(String text, int start, boolean mixed) {
        int stroke = NumberSyntax.digitsEnd(text, start);
        int end = NumberSyntax.digitsEnd(text, stroke + 1);
        boolean bounded = stroke - start <= LONGEST_PART && end > stroke + 1 && end - stroke - 1 <= LONGEST_PART;
        if (Characters.at(text, stroke) != '/' || !bounded || Characters.at(text, end) == '/') {
            return null;
        }
        int above = Integer.parseInt(text.substring(start, stroke));
        int below = Integer.parseInt(text.substring(stroke + 1, end));
        boolean proper = above > 0 && above < below && DENOMINATORS.contains(below);
        if (mixed && !proper) {
            return null;
        }
        boolean over = above > below && DENOMINATORS.contains(below) && above + below != 100 && below != 7;
        String joint = over ? " over " : " ";
        return new Reading(start, end, proper ? words(above, below, mixed) : number(above) + joint + number(below));
    }

    private String words(int above, int below, boolean mixed) {
        String part = below == 2 ? "half" : below == 4 ? "quarter" : numbers.ordinal(below);
        String count = mixed && above == 1 ? "a" : numbers.cardinal(Integer.toString(above));
        return count + " " + part + (above == 1 ? "" : "s");
    }

    private String number(int number) {
        return number >= 1010 && number < 2100 ? numbers.year(number) : numbers.cardinal(Integer.toString(number));
    }
}
