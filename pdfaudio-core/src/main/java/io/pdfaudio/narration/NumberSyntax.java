package io.pdfaudio.narration;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** How a language writes numbers: which mark groups digits and which begins the fraction. Immutable. */
final class NumberSyntax {

    private static final int GROUP = 3;

    private final char grouping;
    private final char decimal;

    NumberSyntax(String language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language));
        this.grouping = Characters.space(symbols.getGroupingSeparator()) ? ' ' : symbols.getGroupingSeparator();
        this.decimal = symbols.getDecimalSeparator();
    }

    /** Reads the number that begins at an index, or null where no digit stands there. */
    @Nullable
    Numeral find(String text, int index) {
        return Characters.digit(Characters.at(text, index)) ? at(text, index) : null;
    }

    /** Reads the number that begins at a digit. */
    Numeral at(String text, int start) {
        int first = digitsEnd(text, start);
        int end = groupsEnd(text, start, first);
        boolean grouped = end > first;
        String whole = grouped ? digits(text, start, end) : text.substring(start, first);
        int fractionEnd = fractionEnd(text, end);
        String fraction = fractionEnd > end ? text.substring(end + 1, fractionEnd) : "";
        return new Numeral(start, Math.max(end, fractionEnd), whole, fraction, grouped);
    }

    private int groupsEnd(String text, int start, int first) {
        int end = first;
        boolean mayGroup = first - start <= GROUP && text.charAt(start) != '0';
        while (mayGroup && Characters.at(text, end) == grouping && digitsEnd(text, end + 1) == end + 1 + GROUP) {
            end += 1 + GROUP;
        }
        return end;
    }

    private int fractionEnd(String text, int end) {
        if (Characters.at(text, end) != decimal) {
            return end;
        }
        int fractionEnd = digitsEnd(text, end + 1);
        return fractionEnd > end + 1 ? fractionEnd : end;
    }

    boolean pointIsDecimal() {
        return decimal == '.';
    }

    static int digitsEnd(String text, int start) {
        int i = start;
        while (i < text.length() && Characters.digit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String digits(String text, int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (Characters.digit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
