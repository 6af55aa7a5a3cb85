package io.pdfaudio.pdf;

/** What the ends and beginnings of text say about whether it goes on. */
final class Sentences {

    private static final String ENDS = ".!?:\u2026\u3002\uFF01\uFF1F";
    private static final String CLOSERS = ")]}\"'\u2019\u201D\u00BB\u203A";
    private static final String OPENERS = "([{\"'\u2018\u201C\u00AB\u2039\u201E`\u00BF\u00A1";

    private Sentences() {}

    /** Tells whether a text ends as a sentence does. */
    static boolean ends(String text) {
        int i = text.length() - 1;
        while (i >= 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
    }

    /** Tells whether a text ends as speech that is cut off does: with a dash within quotation marks. */
    static boolean breaksOff(String text) {
        int i = text.length() - 1;
        while (i >= 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && i < text.length() - 1 && (text.charAt(i) == '\u2014' || text.charAt(i) == '\u2013');
    }

    /** Tells whether a text starts with a lower-case letter. */
    static boolean startsLow(String text) {
        int i = 0;
        while (i < text.length() && (OPENERS.indexOf(text.charAt(i)) >= 0 || isDashOnWord(text, i))) {
            i++;
        }
        return i < text.length() && Character.isLowerCase(text.codePointAt(i));
    }

    /** Tells whether a dash stands right before a word, as in "\u2014dijo Juan". */
    private static boolean isDashOnWord(String text, int i) {
        boolean dash = text.charAt(i) == '\u2014' || text.charAt(i) == '\u2013' || text.charAt(i) == '\u2015';
        return dash && i + 1 < text.length() && text.charAt(i + 1) != ' ';
    }

    /** Tells whether a sentence plainly goes on from one text to the next. */
    static boolean runsOn(String before, String after) {
        return !ends(before) && startsLow(after);
    }
}
