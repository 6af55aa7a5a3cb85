package io.pdfaudio.narration;

import org.jspecify.annotations.Nullable;

/** Reads ordinals and decades: "21st", "1990s", "the '90s", "class of '45". */
final class EnglishOrdinals implements NumberRule {

    private final NumberWords numbers;

    EnglishOrdinals(NumberLanguage language) {
        this.numbers = language.numbers();
    }

    @Override
    public @Nullable Reading read(String text, Numeral number) {
        int digit = number.start();
        char after = Characters.at(text, number.end());
        if (after != '\'' && !Characters.letter(after) && Characters.at(text, digit - 1) != '\'') {
            return null;
        }
        if (!number.isWhole() || number.whole().length() > NumberWords.MOST_DIGITS) {
            return null;
        }
        String suffix = Words.startingAt(text, number.end());
        int end = number.end() + suffix.length();
        if (isOrdinal(number.whole(), suffix) && !Words.gluedAfter(text, end)) {
            return new Reading(digit, end, numbers.ordinal(Long.parseLong(number.whole())));
        }
        boolean apostrophe = Characters.at(text, digit - 1) == '\'' && !Words.gluedBefore(text, digit - 1);
        int plural = pluralEnd(text, number.end());
        if (plural > 0 && isDecade(number)) {
            return new Reading(apostrophe ? digit - 1 : digit, plural, decade(number));
        }
        boolean shortYear = apostrophe && number.whole().length() == 2 && Characters.at(text, number.end()) != '\'';
        return shortYear ? new Reading(digit - 1, number.end(), shortYear(number)) : null;
    }

    private static boolean isOrdinal(String digits, String suffix) {
        char last = digits.charAt(digits.length() - 1);
        boolean teen = digits.length() > 1 && digits.charAt(digits.length() - 2) == '1';
        return switch (suffix) {
            case "st", "ST" -> last == '1' && !teen;
            case "nd", "ND" -> last == '2' && !teen;
            case "rd", "RD" -> last == '3' && !teen;
            case "th", "TH" -> true;
            default -> false;
        };
    }

    private static int pluralEnd(String text, int end) {
        int s = Characters.at(text, end) == '\'' ? end + 1 : end;
        return Characters.at(text, s) == 's' && !Words.gluedAfter(text, s + 1) ? s + 1 : 0;
    }

    private static boolean isDecade(Numeral number) {
        boolean round = number.whole().endsWith("0");
        return round && (number.likeYear() || number.whole().length() == 2 && number.small() > 0);
    }

    private String decade(Numeral number) {
        String words = number.likeYear() ? numbers.year(number.small()) : numbers.cardinal(number.whole());
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
    }

    private String shortYear(Numeral number) {
        boolean early = number.whole().charAt(0) == '0' && number.small() > 0;
        String words = numbers.cardinal(Integer.toString(number.small()));
        return early ? "oh " + words : words;
    }
}
