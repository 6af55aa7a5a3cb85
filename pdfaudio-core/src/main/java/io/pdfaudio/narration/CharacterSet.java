package io.pdfaudio.narration;

import java.util.function.IntPredicate;

/**
 * A set of characters that finds its members in a text quickly. Membership is looked up in a table as far as the alphabets
 * of Europe and common punctuation go, and asked of a rule beyond. Immutable.
 */
final class CharacterSet {

    /** Latin, Greek, Cyrillic, general punctuation, arrows and mathematical operators lie below. */
    private static final int TABLED = 0x2300;

    private final boolean[] table = new boolean[TABLED];
    private final IntPredicate rule;

    private CharacterSet(IntPredicate rule) {
        this.rule = rule;
        for (int c = 0; c < TABLED; c++) {
            table[c] = rule.test(c);
        }
    }

    /** Returns the set of the characters that a rule accepts; the rule sees UTF-16 units when a text is searched. */
    static CharacterSet where(IntPredicate rule) {
        return new CharacterSet(rule);
    }

    /** Returns the set of the characters of a text. */
    static CharacterSet of(String members) {
        return new CharacterSet(c -> members.indexOf(c) >= 0);
    }

    /** Returns the set of all other characters. */
    CharacterSet inverse() {
        return new CharacterSet(c -> !contains(c));
    }

    boolean contains(int c) {
        return c < TABLED ? table[c] : rule.test(c);
    }

    /** Returns the index of the first member from an index on, or the length of the text. */
    int next(String text, int from) {
        return firstThatIs(true, text, from);
    }

    /** Returns the index of the first character from an index on that is no member, or the length of the text. */
    int end(String text, int from) {
        return firstThatIs(false, text, from);
    }

    /** The loop asks no rule, which makes it several times as fast as one that might. */
    private int firstThatIs(boolean member, String text, int from) {
        boolean[] members = table;
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= TABLED) {
                return firstBeyondTable(member, text, i);
            }
            if (members[c] == member) {
                return i;
            }
        }
        return length;
    }

    private int firstBeyondTable(boolean member, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (contains(text.charAt(i)) == member) {
                return i;
            }
        }
        return text.length();
    }
}
