package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the outermost rows of a page, which may be a running head or a page number.
 *
 * @param page the place of its page among the pages read
 * @param line the row over the whole width of the page
 * @param atTop whether it is one of the first rows and not of the last
 * @param depth 0 for the outermost row, 1 for the next
 * @param gap the distance from its baseline to that of the next row inwards
 * @param key its letters without page numbers, in lower case
 * @param number the page number it starts or ends with, or -1
 */
record EdgeRow(int page, Line line, boolean atTop, int depth, float gap, String key, int number) {

    private static final int ROWS = 3;
    private static final float ZONE = 0.2f;

    /** Tells whether the row holds nothing but a number. */
    boolean isNumber() {
        return key.isEmpty() && line.text().length() <= 14;
    }

    /** Tells whether the row starts with a raised mark as a footnote does. */
    boolean startsRaised() {
        return line.segments().size() > 1 && line.raised(0);
    }

    /** Tells whether the row is set in capitals. */
    boolean isUpper() {
        return line.text().chars().noneMatch(Character::isLowerCase);
    }

    /** Returns how far down the page the row stands, 0 for the upper edge and 1 for the lower. */
    float place() {
        return line.y() / line.frame().readingHeight();
    }

    /** Returns the outermost rows at the top and at the bottom of a page. */
    static List<EdgeRow> of(PageText page, int index) {
        List<EdgeRow> rows = new ArrayList<>();
        float height = page.frame().readingHeight();
        List<Segment> top = new ArrayList<>();
        List<Segment> bottom = new ArrayList<>();
        for (Segment segment : page.segments()) {
            if (segment.y() < ZONE * height) {
                top.add(segment);
            } else if (segment.y() > (1 - ZONE) * height) {
                bottom.add(segment);
            }
        }
        add(rows, index, LineBuilder.build(top, page.frame()), true);
        add(rows, index, LineBuilder.build(bottom, page.frame()).reversed(), false);
        return rows;
    }

    private static void add(List<EdgeRow> rows, int page, List<Line> lines, boolean atTop) {
        for (int i = 0; i < Math.min(ROWS, lines.size()); i++) {
            Line line = lines.get(i);
            float gap = i + 1 < lines.size() ? Math.abs(lines.get(i + 1).y() - line.y()) : 99;
            String[] words = line.text().split(" ");
            rows.add(new EdgeRow(page, line, atTop, i, gap, key(words), number(words)));
        }
    }

    private static String key(String[] words) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean edge = i == 0 || i == words.length - 1;
            if (!edge || RomanNumerals.value(bare(words[i])) < 0) {
                words[i].toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetter)
                        .forEach(key::appendCodePoint);
            }
        }
        return switch (key.toString()) {
            case "page", "seite", "of", "von", "pageof", "seitevon", "p" -> "";
            default -> key.toString();
        };
    }

    private static int number(String[] words) {
        int first = RomanNumerals.value(bare(words[0]));
        return first >= 0 ? first : RomanNumerals.value(bare(words[words.length - 1]));
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
