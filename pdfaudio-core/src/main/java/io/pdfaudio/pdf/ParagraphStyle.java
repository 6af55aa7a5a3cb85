package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a document marks its paragraphs, as its body text shows throughout. A single column does not tell a first line from a
 * line that is set in or centred; the whole document does.
 *
 * @param indent how far first lines are set in, in points, or 0 where paragraphs start at the edge
 * @param terms how the terms of definition lists look
 * @param listings what letters of one width mean
 */
record ParagraphStyle(float indent, DefinitionTerms terms, Listings listings) {

    private static final float SAME = 0.3f;
    private static final float LEAST = 0.5f;
    private static final float MOST = 6;
    private static final float LEADING = 1.25f;
    private static final float WINDOW = 0.3f;
    private static final int FEWEST = 4;
    private static final float SHARE = 0.4f;

    /** Looks at all body lines that are set in before a line at the edge. */
    static ParagraphStyle of(List<Column> columns, TypeSizes sizes) {
        List<Float> indents = new ArrayList<>();
        for (Column column : columns) {
            float left = ColumnEdges.left(column);
            List<Line> lines = column.lines();
            for (int i = 0; i + 1 < lines.size(); i++) {
                float indent = (lines.get(i).x0() - left) / sizes.body();
                if (indent > LEAST && indent < MOST && isFirst(lines.get(i), lines.get(i + 1), left, sizes)) {
                    indents.add(indent);
                }
            }
        }
        Collections.sort(indents);
        return new ParagraphStyle(
                usual(indents) * sizes.body(), DefinitionTerms.of(columns, sizes), Listings.in(columns));
    }

    private static boolean isFirst(Line line, Line next, float left, TypeSizes sizes) {
        return Math.abs(next.x0() - left) < SAME * sizes.body()
                && isBody(line, sizes)
                && isBody(next, sizes)
                && next.y() - line.y() < LEADING * sizes.leading() * sizes.body();
    }

    private static boolean isBody(Line line, TypeSizes sizes) {
        return Math.abs(line.size() - sizes.body()) < 0.08f * sizes.body();
    }

    /** Returns the commonest indent, which must stand out among those there are; they are given in order. */
    private static float usual(List<Float> indents) {
        int most = 0;
        float usual = 0;
        int from = 0;
        for (int to = 1; to <= indents.size(); to++) {
            while (indents.get(to - 1) - indents.get(from) > WINDOW) {
                from++;
            }
            if (to - from > most) {
                most = to - from;
                usual = indents.get(from + most / 2);
            }
        }
        return most >= FEWEST && most >= SHARE * indents.size() ? usual : 0;
    }

    /** Tells whether a line starts where first lines of paragraphs do. */
    boolean isIndented(Line line, float left) {
        return indent > 0 && Math.abs(line.x0() - left - indent) < SAME * line.size();
    }
}
