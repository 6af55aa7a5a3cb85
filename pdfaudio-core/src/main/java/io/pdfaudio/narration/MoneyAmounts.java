package io.pdfaudio.narration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads sums of money: "$3.50", "£2 million", "US$5bn", "€5-10", "20 €". */
final class MoneyAmounts implements NumberRule {

    private static final List<String> MAGNITUDES = List.of("hundred", "thousand", "million", "billion", "trillion");

    private static final Map<String, String> SHORT_MAGNITUDES = Map.of(
            "k",
            "thousand",
            "K",
            "thousand",
            "m",
            "million",
            "M",
            "million",
            "mn",
            "million",
            "bn",
            "billion",
            "B",
            "billion",
            "b",
            "billion",
            "tn",
            "trillion");

    private static final int LONGEST_SIGN = 3;

    private final NumberLanguage language;
    private final LanguageWords words;
    private final boolean english;

    MoneyAmounts(NumberLanguage language) {
        this.language = language;
        this.words = language.words();
        this.english = language.english();
    }

    @Override
    public @Nullable Reading read(String text, Numeral amount) {
        int digit = amount.start();
        int signEnd = Characters.at(text, digit - 1) == ' ' ? digit - 1 : digit;
        for (int start = Math.max(0, signEnd - LONGEST_SIGN); start < signEnd; start++) {
            List<String> currency = words.currency(text, start, signEnd);
            if (currency != null && isSign(text, start, signEnd)) {
                return inFront(text, start, amount, currency);
            }
        }
        return behind(text, amount);
    }

    /** A code of letters, such as "USD", has to be a word of its own. */
    private static boolean isSign(String text, int start, int end) {
        boolean gluedBefore = Character.isLetter(text.charAt(start)) && Words.gluedBefore(text, start);
        boolean gluedAfter = Character.isLetter(text.charAt(end - 1)) && Words.gluedAfter(text, end);
        return !gluedBefore && !gluedAfter;
    }

    private Reading inFront(String text, int sign, Numeral amount, List<String> currency) {
        boolean minus = sign > 0 && "-\u2212".indexOf(text.charAt(sign - 1)) >= 0 && !Words.gluedBefore(text, sign - 1);
        String minusWord = minus ? words.symbol("\u2212") : null;
        int start = minusWord == null ? sign : sign - 1;
        Numeral upTo = upTo(text, amount, text.substring(sign, amount.start()));
        Numeral last = upTo == null ? amount : upTo;
        Magnitude magnitude = magnitude(text, last.end());
        String to = words.symbol("to");
        String lower = upTo == null ? "" : number(amount) + " " + to + " ";
        boolean single = english && Quantities.describes(text, sign, magnitude.end);
        String sum = lower + sum(last, magnitude, currency, single || upTo == null && last.isOne());
        return new Reading(start, magnitude.end, (minusWord == null ? "" : minusWord + " ") + sum);
    }

    private @Nullable Numeral upTo(String text, Numeral amount, String sign) {
        if (Characters.at(text, amount.end()) != '-' || words.symbol("to") == null) {
            return null;
        }
        int next = amount.end() + 1;
        return language.syntax().find(text, text.startsWith(sign, next) ? next + sign.length() : next);
    }

    private @Nullable Reading behind(String text, Numeral amount) {
        int start = Characters.at(text, amount.end()) == ' ' ? amount.end() + 1 : amount.end();
        for (int length = LONGEST_SIGN; length > 0; length--) {
            int end = start + length;
            List<String> currency = end > text.length() ? null : words.currency(text, start, end);
            boolean beforeNext = Characters.digit(Characters.at(text, end));
            if (currency != null && isSign(text, start, end) && !beforeNext) {
                return new Reading(amount.start(), end, sum(amount, Magnitude.none(end), currency, amount.isOne()));
            }
        }
        return null;
    }

    private String sum(Numeral amount, Magnitude magnitude, List<String> currency, boolean single) {
        boolean cents = amount.fraction().length() == 2 && magnitude.word.isEmpty() && currency.size() > 2;
        String unit = currency.get(single || cents && amount.whole().equals("1") ? 0 : 1);
        if (!cents) {
            return number(amount) + magnitude.word + " " + unit;
        }
        String hundredths = hundredths(amount.fraction(), currency);
        boolean none = amount.whole().equals("0");
        if (none && !hundredths.isEmpty()) {
            return hundredths;
        }
        String joint = hundredths.isEmpty() ? "" : english ? " and " : " ";
        return language.numbers().cardinal(amount.whole()) + " " + unit + joint + hundredths;
    }

    private String hundredths(String fraction, List<String> currency) {
        int cents = Integer.parseInt(fraction);
        if (cents == 0) {
            return "";
        }
        return language.numbers().cardinal(Integer.toString(cents)) + " " + currency.get(cents == 1 ? 2 : 3);
    }

    private String number(Numeral amount) {
        return amount.isWhole()
                ? language.numbers().cardinal(amount.whole())
                : language.numbers().decimal(amount.whole(), amount.fraction());
    }

    private record Magnitude(int end, String word) {
        static Magnitude none(int end) {
            return new Magnitude(end, "");
        }
    }

    /** Returns the "million" after an amount. */
    private Magnitude magnitude(String text, int end) {
        if (!english) {
            return Magnitude.none(end);
        }
        String glued = Words.startingAt(text, end);
        String shortened = SHORT_MAGNITUDES.get(glued);
        if (shortened != null && !Characters.digit(Characters.at(text, end + glued.length()))) {
            return new Magnitude(end + glued.length(), " " + shortened);
        }
        boolean gap = " -".indexOf(Characters.at(text, end)) >= 0 && end < text.length();
        String next = gap ? Words.startingAt(text, end + 1) : "";
        return MAGNITUDES.contains(next) || "bn".equals(next)
                ? new Magnitude(end + 1 + next.length(), " " + SHORT_MAGNITUDES.getOrDefault(next, next))
                : Magnitude.none(end);
    }
}
