package io.pdfaudio.internal.synthesis;

/**
 * How much a text is to speak, in letters: a voice may read "12" as two words or "USA" letter by letter, so there are two
 * bounds.
 *
 * @param least the least
 * @param most the most
 */
record TextWeight(double least, double most) {

    private static final double IDEOGRAPH = 2.5;

    static TextWeight of(String text) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isIdeographic(c)) {
                least += IDEOGRAPH;
                most += 2 * IDEOGRAPH;
            } else if (Character.isUpperCase(c)) {
                least += 1;
                most += 4;
            } else if (Character.isLetter(c)) {
                least += 1;
                most += 1;
            } else if (Character.isDigit(c)) {
                least += 1;
                most += 8;
            } else if (!Character.isWhitespace(c)) {
                most += 4;
            }
        }
        return new TextWeight(least, most);
    }
}
