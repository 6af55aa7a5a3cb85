package io.pdfaudio.benchmark;

import java.util.List;
import java.util.Locale;

/** Draws bars in groups as an SVG picture. */
final class BarPlot {

    private static final int LEFT = 190;
    private static final int WIDTH = 760;
    private static final int BAR = 14;
    private static final int GAP = 16;
    private static final int TOP = 70;
    private static final String[] COLOURS = {"#1b5e8c", "#5aa2cf", "#c0792b", "#8a8a8a"};

    private final List<String> series;
    private final StringBuilder body = new StringBuilder();
    private final double most;
    private int y = TOP;

    BarPlot(List<String> series, double most) {
        this.series = series;
        this.most = most;
    }

    /** Adds the bars of one group from top to bottom. */
    void add(String group, double... values) {
        text(LEFT - 8, y + values.length * BAR / 2 + 4, "end", group);
        for (int i = 0; i < values.length; i++) {
            int width = (int) Math.round(values[i] / most * (WIDTH - LEFT - 60));
            body.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                    LEFT,
                    y,
                    width,
                    BAR - 2,
                    COLOURS[i % COLOURS.length]));
            text(LEFT + width + 4, y + BAR - 4, "start", String.format(Locale.ROOT, "%.2f", values[i]));
            y += BAR;
        }
        y += GAP;
    }

    private void text(int x, int atY, String anchor, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        body.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, atY, anchor, safe));
    }

    /** Returns the picture with this title. */
    String svg(String title) {
        StringBuilder legend = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            int x = LEFT + i * 140;
            legend.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"40\" width=\"10\" height=\"10\" fill=\"%s\"/><text x=\"%d\" y=\"49\">%s</text>%n",
                    x,
                    COLOURS[i % COLOURS.length],
                    x + 14,
                    series.get(i)));
        }
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                                + " font-size=\"11\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                                + "<text x=\"%d\" y=\"24\" font-size=\"14\">%s</text>%n",
                        WIDTH,
                        y,
                        LEFT,
                        title)
                + legend
                + body
                + "</svg>\n";
    }
}
