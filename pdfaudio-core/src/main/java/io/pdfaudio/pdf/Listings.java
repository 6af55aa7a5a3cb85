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
        if (present) {
            return Role.CODE;
        }
        return endsFreely(block.lines()) ? Role.VERSE : Role.PARAGRAPH;
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
