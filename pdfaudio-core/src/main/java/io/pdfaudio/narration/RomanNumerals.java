package io.pdfaudio.narration;

/** Reads roman numerals. */
final class RomanNumerals {

    /** The longest below 4000, MMMDCCCLXXXVIII. */
    private static final int LONGEST = 15;

    private static final String[] THOUSANDS = {"", "M", "MM", "MMM"};
    private static final String[] HUNDREDS = {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private RomanNumerals() {}

    /** Tells whether a numeral in capitals stands at an index and ends as a word ends. */
    static boolean startsAt(String text, int index) {
        int end = end(text, index);
        return end > index && value(text, index, end) > 0 && !isPronoun(text, index, end);
    }

    /** Tells whether a numeral in capitals of two letters or more ends with the character at an index. */
    static boolean endsAt(String text, int index) {
        int start = index;
        while (start > 0 && index - start <= LONGEST && "IVXLCDM".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start < index && !Words.gluedBefore(text, start) && value(text, start, index + 1) > 0;
    }

    /** "No. I am not": an "I" before a word in lower case. */
    private static boolean isPronoun(String text, int start, int end) {
        boolean single = end == start + 1 && text.charAt(start) == 'I';
        return single && (Characters.at(text, end) == '\'' || Characters.lower(Characters.at(text, end + 1)));
    }

    /** Returns the index after the run of the letters I, V, X, L, C, D, M in capitals, or {@code index} if a word goes on. */
    static int end(String text, int index) {
        int i = index;
        while (i < text.length() && i - index <= LONGEST && "IVXLCDM".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean wordGoesOn = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
        return wordGoesOn || i - index > LONGEST ? index : i;
    }

    /** Returns the value of a numeral in either case from 1 to 3999, or 0 where it is not one as the Romans wrote it. */
    static int value(String text, int start, int end) {
        int value = 0;
        int i = start;
        String[][] places = {THOUSANDS, HUNDREDS, TENS, ONES};
        for (String[] place : places) {
            int digit = longestAt(text, i, place);
            value = value * 10 + digit;
            i += place[digit].length();
        }
        return i == end ? value : 0;
    }

    private static int longestAt(String text, int index, String[] place) {
        int best = 0;
        for (int digit = 1; digit < place.length; digit++) {
            if (place[digit].length() >= place[best].length()
                    && text.regionMatches(true, index, place[digit], 0, place[digit].length())) {
                best = digit;
            }
        }
        return best;
    }
}
