package io.pdfaudio.narration;

/**
 * A number as it stands in a text.
 *
 * @param start its first digit
 * @param end the index after its last digit
 * @param whole the digits of the whole part, without separators
 * @param fraction the digits of the fraction, or nothing
 * @param grouped whether separators part the digits of the whole part in threes
 */
record Numeral(int start, int end, String whole, String fraction, boolean grouped) {

    boolean isWhole() {
        return fraction.isEmpty();
    }

    boolean isOne() {
        return isWhole() && whole.equals("1");
    }

    /** Returns a whole number of at most four digits, or -1 for any other. */
    int small() {
        return isWhole() && whole.length() <= 4 ? Integer.parseInt(whole) : -1;
    }

    /** Tells whether it is written as a year is and lies where years of books do, from 1010 to 2099. */
    boolean likeYear() {
        return whole.length() == 4 && !grouped && small() >= 1010 && small() < 2100;
    }

    /** Tells whether it is a day of a month, without a leading zero or with one. */
    boolean likeDay() {
        return whole.length() <= 2 && small() >= 1 && small() <= 31;
    }
}
