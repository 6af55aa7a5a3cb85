package io.pdfaudio.pdf;

import java.util.Locale;

/** Reads numbers as page numbers and chapters have them. */
final class RomanNumerals {

    private RomanNumerals() {}

    /** Returns the value of a roman or arabic number, or -1 where the text is neither. */
    static int value(String text) {
        int arabic = arabic(text);
        return arabic >= 0 || text.isEmpty() || text.length() > 9 ? arabic : roman(text.toUpperCase(Locale.ROOT));
    }

    /** Returns the value of an arabic number, or -1 where the text is none. */
    static int arabic(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    private static int roman(String text) {
        int sum = 0;
        int last = 1000;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit == 0) {
                return -1;
            }
            sum += digit > last ? digit - 2 * last : digit;
            last = digit;
        }
        return sum > 0 && toRoman(sum).equals(text) ? sum : -1;
    }

    private static int digit(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            case 'M' -> 1000;
            default -> 0;
        };
    }

    private static String toRoman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
