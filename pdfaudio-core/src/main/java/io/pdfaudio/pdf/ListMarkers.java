package io.pdfaudio.pdf;

/** Recognises what stands before the items of a list. */
final class ListMarkers {

    private static final String BULLETS =
            "\u2022\u25CF\u25E6\u25AA\u25A0\u25A1\u25CB\u2023\u2043\u2219\u00B7\u2217\u27A2\u25BA\u25B6\u2713\u2756\u274F\u2666";
    private static final String DASHES = "-\u2013\u2014\u2015";

    private ListMarkers() {}

    /** Tells whether a line starts with a bullet or a dash of its own. */
    static boolean startsWithBullet(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return BULLETS.indexOf(text.charAt(0)) >= 0 || startsWithSign(text);
    }

    /** Tells whether a line starts with a dash or star, which mark items but stand within sentences as well. */
    static boolean startsWithSign(String text) {
        boolean star = text.length() > 2 && text.charAt(0) == '*' && text.charAt(1) == ' ' && Characters.hasWord(text);
        return star || startsWithDash(text);
    }

    /** Tells whether a line starts with a dash of its own, as items of lists, speech and asides do. */
    static boolean startsWithDash(String text) {
        return text.length() > 2 && DASHES.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    /** Tells whether a line starts with a number or letter of a list such as "1.", "(a)" or "iv)". */
    static boolean startsWithNumber(String text) {
        int space = text.indexOf(' ');
        if (space < 2 || space > 6) {
            return false;
        }
        String mark = text.substring(0, space);
        char end = mark.charAt(mark.length() - 1);
        boolean open = mark.charAt(0) == '(' || mark.charAt(0) == '[';
        if (end != '.' && end != ')' && end != ']') {
            return false;
        }
        String core = mark.substring(open ? 1 : 0, mark.length() - 1);
        boolean letter = core.length() == 1
                && Character.isLetter(core.charAt(0))
                && (end != '.' || Character.isLowerCase(core.charAt(0)));
        return letter
                || RomanNumerals.value(core) >= 0
                        && !(core.length() == 1 && Character.isLetter(core.charAt(0)) && end == '.');
    }

    static boolean startsItem(String text) {
        return startsWithBullet(text) || startsWithNumber(text);
    }
}
