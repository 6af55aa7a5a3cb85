package io.pdfaudio.narration;

import java.util.Locale;

/**
 * What the rules for numbers need to know of a language.
 *
 * @param tag the language as a BCP 47 tag
 * @param words its units, currencies, symbols and months
 * @param numbers how it spells numbers
 * @param syntax how it writes them in digits
 */
record NumberLanguage(String tag, LanguageWords words, NumberWords numbers, NumberSyntax syntax) {

    static NumberLanguage of(String tag, LanguageWords words) {
        return new NumberLanguage(tag, words, new NumberWords(tag), new NumberSyntax(tag));
    }

    /** Returns the language without its country: {@code pt} of {@code pt-BR}. */
    String base() {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    boolean english() {
        return base().equals(Locale.ENGLISH.getLanguage());
    }

    /** Tells whether the day comes before the month in a date of digits. */
    boolean dayFirst() {
        String country = Locale.forLanguageTag(tag).getCountry();
        return !english() || !country.isEmpty() && !country.equals("US");
    }
}
