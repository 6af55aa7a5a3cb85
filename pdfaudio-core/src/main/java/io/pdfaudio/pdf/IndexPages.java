package io.pdfaudio.pdf;

import java.util.List;

/**
 * Finds the columns of an index: short entries that end in page numbers after a comma or dots. Like a list of contents an
 * index makes no sense when it is heard.
 */
final class IndexPages {

    private static final int FEWEST = 10;
    private static final int LONGEST = 60;
    private static final float ENTRIES = 0.6f;

    private IndexPages() {}

    /** Returns the line where the index in a column begins, or the number of lines where it is none. */
    static int start(List<Line> lines) {
        int first = lines.size();
        int entries = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (isEntry(lines.get(i).text())) {
                first = i;
                entries++;
            }
        }
        return entries >= FEWEST && entries >= ENTRIES * (lines.size() - first) ? first : lines.size();
    }

    /** Tells whether a line ends like "lamp, 12, 34-36" or "lamp ..... 12". */
    private static boolean isEntry(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        int at = text.length();
        while (at > 0 && isPartOfNumber(text.charAt(at - 1))) {
            at--;
        }
        boolean number = at < text.length() && Character.isDigit(text.charAt(text.length() - 1));
        boolean parted =
                at > 2 && text.charAt(at - 1) == ' ' && (text.charAt(at - 2) == ',' || text.charAt(at - 2) == '.');
        return number && parted && text.length() - at <= LONGEST / 6;
    }

    private static boolean isPartOfNumber(char c) {
        return Character.isDigit(c) || c == '-' || c == '\u2013';
    }
}
