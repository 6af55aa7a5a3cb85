package io.pdfaudio.narration;

/** Reads roman numerals. */
final class RomanNumerals {

    /** The longest below 4000, MMMDCCCLXXXVIII. */
    private static final int LONGEST = 15;

    /** The letters for one and five of the thousands, hundreds, tens and ones; there is none for five thousand. */
    private static final String ONES = "mcxi";

    private static final String FIVES = "\u0001dlv";

    /** How many letters each digit takes. */
    private static final int[] LENGTHS = {0, 1, 2, 3, 2, 1, 2, 3, 4, 2};

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
        for (int place = 0; place < ONES.length(); place++) {
            int digit = digitAt(text, i, end, place);
            value = value * 10 + digit;
            i += LENGTHS[digit];
        }
        return i == end ? value : 0;
    }

    /** Returns the digit from 0 to 9 whose letters stand at an index, the longest that fits. */
    private static int digitAt(String text, int index, int end, int place) {
        char one = ONES.charAt(place);
        char five = FIVES.charAt(place);
        char first = letter(text, index, end);
        if (first == five) {
            return 5 + ones(text, index + 1, end, one);
        }
        if (first != one) {
            return 0;
        }
        char second = letter(text, index + 1, end);
        if (second == five) {
            return 4;
        }
        boolean nine = place > 0 && second == ONES.charAt(place - 1);
        return nine ? 9 : ones(text, index, end, one);
    }

    private static int ones(String text, int index, int end, char one) {
        int count = 0;
        while (count < 3 && letter(text, index + count, end) == one) {
            count++;
        }
        return count;
    }

    /** Returns a letter of ASCII as a small one; no other character becomes a letter of a numeral. */
    private static char letter(String text, int index, int end) {
        return index < end ? (char) (text.charAt(index) | 0x20) : 0;
    }
}
