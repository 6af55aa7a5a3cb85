package io.pdfaudio.pdf;

import java.util.List;
import java.util.Set;

/**
 * Finds the columns of an index: short entries that end in page numbers after a comma or dots. Like a list of contents an
 * index makes no sense when it is heard.
 */
final class IndexPages {

    private static final int FEWEST = 10;
    private static final int LONGEST = 60;
    private static final int LONGEST_NUMBER = 10;
    private static final float MOST = 0.6f;
    private static final float LEAST = 0.4f;
    private static final Set<String> MORE = Set.of(
            "et",
            "seq",
            "seqq",
            "sq",
            "sqq",
            "f",
            "ff",
            "n",
            "nn",
            "passim",
            "ss",
            "sgg",
            "e",
            "y",
            "vv",
            "bis",
            "\u0441\u043B");

    private IndexPages() {}

    /** Returns the line where the index in a column begins, or the number of lines where it is none. */
    static int start(List<Line> lines) {
        int first = 0;
        while (first < lines.size() && !isEntry(lines.get(first).text())) {
            first++;
        }
        while (first > 0 && isPart(lines.get(first - 1).text())) {
            first--;
        }
        int entries = 0;
        int parts = 0;
        for (Line line : lines.subList(first, lines.size())) {
            entries += isEntry(line.text()) ? 1 : 0;
            parts += isPart(line.text()) ? 1 : 0;
        }
        int all = lines.size() - first;
        boolean index = entries >= FEWEST && entries >= LEAST * all && entries + parts >= MOST * all;
        return index ? first : lines.size();
    }

    /** Tells whether a line ends like "lamp, 12, 34-36", "lamp ..... 12" or "lamp, 12 et seq.". */
    private static boolean isEntry(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        int end = withoutMore(text);
        int at = end;
        while (at > 0 && isPartOfNumber(text.charAt(at - 1))) {
            at--;
        }
        boolean number = at < end && Character.isDigit(text.charAt(end - 1));
        boolean parted =
                at > 2 && text.charAt(at - 1) == ' ' && (text.charAt(at - 2) == ',' || text.charAt(at - 2) == '.');
        return number && parted && end - at <= LONGEST_NUMBER;
    }

    /** Tells whether a line is the beginning or the end of an entry over two lines, or the letter over a group of entries. */
    private static boolean isPart(String text) {
        if (text.length() > LONGEST || isEntry(text)) {
            return false;
        }
        boolean open = text.endsWith(",") || text.length() == 1 && Character.isUpperCase(text.charAt(0));
        return open
                || text.substring(0, withoutMore(text))
                        .chars()
                        .allMatch(c -> isPartOfNumber((char) c) || c == ' ' || c == ',');
    }

    /** Returns where a text ends without words such as "et seq." and "ff." after its last number. */
    private static int withoutMore(String text) {
        int end = text.length();
        while (end > 0) {
            int bare = text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',' ? end - 1 : end;
            int space = text.lastIndexOf(' ', bare - 1);
            if (space < 1 || !MORE.contains(text.substring(space + 1, bare))) {
                return text.charAt(end - 1) == ',' ? end - 1 : end;
            }
            end = space;
        }
        return end;
    }

    private static boolean isPartOfNumber(char c) {
        return Character.isDigit(c) || c == '-' || c == '\u2013';
    }
}
