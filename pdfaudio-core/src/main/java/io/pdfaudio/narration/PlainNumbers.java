package io.pdfaudio.narration;

import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers in running text with nothing beside them that the other rules look for: "in 1984, some 12 people".
 * They are most of the numbers of a book, and this first look saves asking every rule.
 */
final class PlainNumbers implements NumberRule {

    private static final int LONGEST_WORD = 24;

    private final LanguageWords words;
    private final Quantities quantities;
    private final boolean ordinalStop;

    PlainNumbers(NumberLanguage language, Quantities quantities) {
        this.words = language.words();
        this.quantities = quantities;
        this.ordinalStop = language.base().equals("de");
    }

    @Override
    public @Nullable Reading read(String text, Numeral number) {
        boolean plain =
                number.isWhole() && followsPlainWord(text, number.start()) && nothingFollows(text, number.end());
        return plain ? new Reading(number.start(), number.end(), quantities.spoken(number)) : null;
    }

    /** A word in lower case is neither a month nor the code of a currency. */
    private static boolean followsPlainWord(String text, int start) {
        int word = start - 1;
        while (word > 0 && start - word < LONGEST_WORD && Characters.letter(text.charAt(word - 1))) {
            word--;
        }
        return word < start - 1 && word >= 0 && text.charAt(start - 1) == ' ' && Characters.lower(text.charAt(word));
    }

    private boolean nothingFollows(String text, int end) {
        char after = Characters.at(text, end);
        char next = Characters.at(text, end + 1);
        return switch (after) {
            case ',', ';', '?', '!' -> next == ' ';
            case '.' -> next == 0 || next == ' ' && !ordinalStop;
            case ' ' ->
                Characters.lower(next)
                        && Characters.lower(Characters.at(text, end + 2))
                        && words.unitLengths(text, end + 1) == 0
                        && words.currencyLengths(text, end + 1) == 0;
            default -> false;
        };
    }
}
