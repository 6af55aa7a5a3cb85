package io.pdfaudio.narration;

import java.util.Locale;

/**
 * What the rules for numbers need to know of a language.
 *
 * @param locale the language, with a country where one is known
 * @param words its units, currencies, symbols and months
 * @param numbers how it spells numbers
 * @param syntax how it writes them in digits
 */
record NumberLanguage(Locale locale, LanguageWords words, NumberWords numbers, NumberSyntax syntax) {

    static NumberLanguage of(String tag, LanguageWords words) {
        return new NumberLanguage(Locale.forLanguageTag(tag), words, new NumberWords(tag), new NumberSyntax(tag));
    }

    /** Returns the language without its country: {@code pt} of {@code pt-BR}. */
    String base() {
        return locale.getLanguage();
    }

    boolean english() {
        return base().equals(Locale.ENGLISH.getLanguage());
    }

    /** Tells whether the day comes before the month in a date of digits. */
    boolean dayFirst() {
        String country = locale.getCountry();
        return !english() || !country.isEmpty() && !country.equals("US");
    }
}
