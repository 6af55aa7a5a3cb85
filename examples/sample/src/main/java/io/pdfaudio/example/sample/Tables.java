package io.pdfaudio.example.sample;

import java.util.List;

/** Places a table, ruled above, below and under its head, in a column; its caption stands above it. */
final class Tables {

    private static final double ROW = 15;
    private static final double CAPTION = 20;
    private static final double[] COLUMNS = {0, 0.4, 0.7};

    private Tables() {}

    static double height(Element.Table table) {
        return CAPTION + table.rows().size() * ROW + 4;
    }

    static void draw(Element.Table table, Type.Family family, Pen pen, Frame frame) {
        double caption = frame.take(CAPTION) + 8;
        pen.centered(table.caption(), new Type(family.italic(), 9), Ink.TEXT, frame.x + frame.width / 2, caption);
        rule(pen, frame, 1);
        for (int i = 0; i < table.rows().size(); i++) {
            double y = frame.take(ROW) + 4.5;
            row(table.rows().get(i), new Type(i == 0 ? family.bold() : family.regular(), 9.5), pen, frame, y);
            if (i == 0) {
                rule(pen, frame, 0.5);
            }
        }
        frame.take(1);
        rule(pen, frame, 1);
        frame.take(3);
    }

    private static void row(List<String> cells, Type type, Pen pen, Frame frame, double y) {
        for (int i = 0; i < cells.size(); i++) {
            pen.text(cells.get(i), type, Ink.TEXT, frame.x + 4 + COLUMNS[i] * frame.width, y);
        }
    }

    private static void rule(Pen pen, Frame frame, double width) {
        double y = frame.y();
        pen.stroke(Ink.RULE, width, "M " + frame.x + " " + y + " L " + (frame.x + frame.width) + " " + y);
    }
}
