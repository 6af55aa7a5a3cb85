package io.pdfaudio.narration;

import java.util.Locale;

/** Finds words around a place in a text. Looks at a bounded number of characters, so that a scanner stays linear. */
final class Words {

    /** Longer words have no meaning for any rule here. */
    private static final int LONGEST = 24;

    private Words() {}

    /** Returns the letters from an index on, or nothing where the word is longer than any that matters. */
    static String startingAt(String text, int start) {
        int i = start;
        while (i < text.length() && i - start <= LONGEST && Characters.letter(text.charAt(i))) {
            i++;
        }
        return i - start > LONGEST ? "" : text.substring(start, i);
    }

    /** Returns the word after an index and the spaces there, or nothing where no word follows. */
    static String after(String text, int index) {
        int start = skipFewSpaces(text, index);
        return startingAt(text, start);
    }

    /** Returns the word before an index and the space there, without a full stop, or nothing where none stands there. */
    static String before(String text, int index) {
        int end = index;
        if (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        int i = end;
        while (i > 0 && end - i <= LONGEST && Characters.letter(text.charAt(i - 1))) {
            i--;
        }
        return end - i > LONGEST ? "" : text.substring(i, end);
    }

    static String lowerBefore(String text, int index) {
        return before(text, index).toLowerCase(Locale.ROOT);
    }

    /** Tells whether a letter or digit stands right before an index. */
    static boolean gluedBefore(String text, int index) {
        return index > 0 && Characters.letterOrDigit(text.charAt(index - 1));
    }

    /** Tells whether a letter or digit stands at an index. */
    static boolean gluedAfter(String text, int index) {
        return index < text.length() && Characters.letterOrDigit(text.charAt(index));
    }

    /** Returns words for a range with a space wherever they would run into a word beside the range. */
    static String spaced(String text, int start, int end, String words) {
        String before = gluedBefore(text, start) ? " " : "";
        String after = gluedAfter(text, end) ? " " : "";
        return before + words + after;
    }

    /** Returns words with the first letter as a capital. */
    static String capitalized(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Tells whether a sentence begins at an index, as far as the marks before it show. */
    static boolean beginsSentence(String text, int index) {
        int i = index;
        while (i > 0 && index - i < 4 && (text.charAt(i - 1) == ' ' || Characters.opening(text.charAt(i - 1)))) {
            i--;
        }
        boolean ellipsis = i > 1 && text.charAt(i - 1) == '.' && text.charAt(i - 2) == '.';
        return i == 0 || i < index && !ellipsis && ".!?".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** Tells whether nothing but closing marks follows up to the end of the text. */
    static boolean atEnd(String text, int index) {
        int i = index;
        while (i < text.length() && i - index < 8 && !Characters.letterOrDigit(text.charAt(i))) {
            i++;
        }
        return i == text.length();
    }

    private static int skipFewSpaces(String text, int index) {
        int i = index;
        while (i < text.length() && i - index < 3 && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
