package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.List;

/**
 * Tells program text from prose in letters of one width. Programs are full of signs that prose hardly has, and a document that
 * has programs in it prints them so; where what is so printed has no such signs, it is verse, letters or licences whose lines
 * a producer wanted to keep.
 *
 * @param present whether the document's lines in letters of one width are program text
 */
record Listings(boolean present) {

    private static final String SIGNS = "{}[]<>=\\_$#|@~^&;/+%";
    /** Between what was measured: 0.034 and more signs a character in the listings of 40 documents, 0.0085 at most in prose. */
    private static final float LEAST = 0.015f;

    private static final float SHORT_SHARE = 0.4f;
    private static final float SPACE = 0.3f;
    private static final int MOST_TERM_LINES = 3;
    private static final float HANGING = 1;
    private static final float CLOSE = 1.2f;

    /** Looks at all lines in letters of one width. */
    static Listings in(List<Column> columns) {
        long all = 0;
        long signs = 0;
        for (Column column : columns) {
            for (Line line : column.lines()) {
                if (line.mono()) {
                    all += line.text().length();
                    signs += signs(line.text());
                }
            }
        }
        return new Listings(signs >= LEAST * all);
    }

    private static int signs(String text) {
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            signs += SIGNS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return signs;
    }

    /** Tells whether lines end where their author and not the margin wants it, so that a short one ends no paragraph. */
    boolean keepsLines(Line before, Line line) {
        return !present && before.mono() && line.mono();
    }

    /** Returns the role of a block in letters of one width. */
    Role role(TextBlock block) {
        if (isAddress(block)) {
            return Role.PARAGRAPH;
        }
        if (present) {
            return Role.CODE;
        }
        return endsFreely(block.lines()) ? Role.VERSE : Role.PARAGRAPH;
    }

    /** Tells whether a block is an address on the web or for mail, which belongs to the sentence around it. */
    private static boolean isAddress(TextBlock block) {
        String first = block.first().text();
        int at = first.indexOf('@');
        boolean address = at > 0 && at < first.length() - 1 && Character.isLetterOrDigit(first.charAt(at - 1))
                || first.startsWith("http")
                || first.startsWith("www.");
        return address
                && block.lines().size() <= MOST_TERM_LINES
                && block.lines().stream().noneMatch(line -> line.text().indexOf(' ') >= 0);
    }

    /** Tells whether a block is a term such as an option, with what it means set in right under it. */
    boolean isTerm(TextBlock block, TextBlock next, float leading) {
        Line term = block.last();
        Line meaning = next.first();
        return block.lines().size() <= MOST_TERM_LINES
                && !meaning.mono()
                && meaning.x0() - term.x0() > HANGING * term.size()
                && meaning.y() - term.y() < CLOSE * leading * meaning.size();
    }

    /** Tells whether many lines end where the next word would have found room, by the longest line. */
    private static boolean endsFreely(List<Line> lines) {
        float edge = (float) lines.stream().mapToDouble(Line::x1).max().orElse(0);
        int free = 0;
        for (int i = 1; i < lines.size(); i++) {
            float wanted = lines.get(i).firstWordWidth() + SPACE * lines.get(i).size();
            free += edge - lines.get(i - 1).x1() > wanted ? 1 : 0;
        }
        return lines.size() > 1 && free >= SHORT_SHARE * (lines.size() - 1);
    }
}
