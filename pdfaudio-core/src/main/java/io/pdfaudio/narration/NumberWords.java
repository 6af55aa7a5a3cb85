package io.pdfaudio.narration;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Spells numbers in words by the rules that ICU has for a language. Thread-safe. */
final class NumberWords {

    /** The most digits that are read as one number; longer runs are read digit by digit. */
    static final int MOST_DIGITS = 15;

    /** Numbers below this, by far the most frequent ones, years among them, are spelled once; ICU takes microseconds for each. */
    private static final int SMALL = 2100;

    private static final String YEAR = "%spellout-numbering-year";
    private static final List<String> ORDINALS = List.of("%spellout-ordinal", "%spellout-ordinal-masculine");

    private final RuleBasedNumberFormat format;
    private final List<String> ruleSets;
    private final String cardinalRules;
    private final boolean english;
    private final boolean french;
    /** What is said between a whole number and its fraction, or nothing. */
    private final String point;
    /** By the rules, what was spelled of the small numbers; strings may be shared without a lock. */
    private final Map<String, String[]> spelled = new ConcurrentHashMap<>();

    NumberWords(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        this.format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        this.ruleSets = Arrays.asList(format.getRuleSetNames());
        this.french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        boolean british = english
                && !locale.getCountry().isEmpty()
                && !locale.getCountry().equals("US");
        this.cardinalRules = british ? "%spellout-cardinal-verbose" : format.getDefaultRuleSetName();
        this.point = english ? " point " : pointWord();
    }

    /** Returns a whole number in words; more than {@link #MOST_DIGITS} digits, or a leading zero, digit by digit. */
    String cardinal(String digits) {
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
        if (leadingZero || digits.length() > MOST_DIGITS) {
            return digitByDigit(digits);
        }
        return format(Long.parseLong(digits), cardinalRules);
    }

    /** Returns a number with a fraction in words. */
    String decimal(String whole, String fraction) {
        if (whole.length() + fraction.length() > MOST_DIGITS) {
            return english ? cardinal(whole) + point + digitByDigit(fraction) : digitByDigit(whole + fraction);
        }
        if (!point.isEmpty()) {
            return cardinal(whole) + point + digitByDigit(fraction);
        }
        return plain(synchronizedFormat(new BigDecimal(whole + "." + fraction)));
    }

    String ordinal(long number) {
        for (String rules : ORDINALS) {
            if (ruleSets.contains(rules)) {
                return format(number, rules);
            }
        }
        return format(number, cardinalRules);
    }

    /** Returns an ordinal in one of the forms that ICU names, for example {@code n} for German "dritten". */
    String ordinal(long number, String form) {
        String rules = "%spellout-ordinal-" + form;
        return ruleSets.contains(rules) ? format(number, rules) : ordinal(number);
    }

    /** Returns the number of a year as it is spoken: nineteen eighty-four. */
    String year(int year) {
        // ICU gives Slavic years in the genitive of an ordinal, which is right only inside a full date.
        // French prefers "mille neuf cent" to ICU's "dix-neuf cent".
        boolean other = french || ruleSets.contains("%spellout-ordinal-masculine-genitive");
        return ruleSets.contains(YEAR) && !other ? format(year, YEAR) : format(year, cardinalRules);
    }

    String digitByDigit(String digits) {
        StringBuilder words = new StringBuilder(digits.length() * 5);
        for (int i = 0; i < digits.length(); i++) {
            words.append(i == 0 ? "" : " ").append(format(digits.charAt(i) - '0', cardinalRules));
        }
        return words.toString();
    }

    private String format(long number, String rules) {
        if (number < 0 || number >= SMALL) {
            return spell(number, rules);
        }
        String[] known = spelled.computeIfAbsent(rules, key -> new String[SMALL]);
        String words = known[(int) number];
        if (words == null) {
            words = spell(number, rules);
            known[(int) number] = words;
        }
        return words;
    }

    /**
     * Returns the word between the whole part and the digits of a fraction, with spaces, or nothing for a language that
     * names the fraction otherwise, such as Russian with its tenths. To put the words together is many times as fast as
     * ICU, and keeps the zeros at the end that ICU loses.
     */
    private String pointWord() {
        String spelled = plain(synchronizedFormat(new BigDecimal("2.34")));
        String whole = format(2, cardinalRules);
        String digits = digitByDigit("34");
        boolean apart = spelled.length() > whole.length() + digits.length()
                && spelled.startsWith(whole)
                && spelled.endsWith(digits);
        String word = apart ? spelled.substring(whole.length(), spelled.length() - digits.length()) : "";
        return word.startsWith(" ") && word.endsWith(" ") ? word : "";
    }

    private String spell(long number, String rules) {
        synchronized (format) {
            return plain(format.format(number, rules));
        }
    }

    private String synchronizedFormat(BigDecimal number) {
        synchronized (format) {
            return format.format(number);
        }
    }

    /** ICU marks where long words may break; English compounds become two words, which every voice knows. */
    private String plain(String words) {
        String joined = words.replace("\u00AD", "");
        return english ? joined.replace('-', ' ') : joined;
    }
}
