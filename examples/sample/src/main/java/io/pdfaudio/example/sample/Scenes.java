package io.pdfaudio.example.sample;

import io.pdfaudio.example.sample.Type.Family;

/** Draws the pictures that fill a rectangle: the cover and the two figures. */
final class Scenes {

    private final Pen pen;

    Scenes(Pen pen) {
        this.pen = pen;
    }

    /** Draws the cover over a whole page. */
    void cover(Family family, String title, String subtitle) {
        double w = Sheets.WIDTH;
        double h = Sheets.HEIGHT;
        sky(Ink.SEA, Ink.NIGHT, w, h);
        stars(70, w, 250, h);
        pen.glazed(0.25, () -> pen.disc(Ink.GLOW, 318, 372, 34));
        pen.disc(Ink.CREAM, 318, 372, 24);
        pen.glazed(0.16, () -> pen.fill(Ink.GLOW, "M 150 340 L 396 250 L 396 180 Z M 150 340 L 0 420 L 0 372 Z"));
        pen.box(Ink.NIGHT.towards(Ink.SEA, 0.55), 0, 0, w, 150);
        waves(Ink.DUSK, w, 20, 140);
        hill(Ink.MOSS.towards(Ink.NIGHT, 0.45));
        pen.at(150, 132, 1.3, () -> new Tower(pen).byNight());
        pen.disc(Ink.CREAM, 150, 333, 9);
        pen.glazed(0.35, () -> pen.disc(Ink.GLOW, 150, 333, 24));
        village();
        String[] lines = title.split(" of ");
        pen.centered(lines[0], new Type(family.bold(), 38), Ink.CREAM, w / 2, h - 92);
        pen.centered("of " + lines[1], new Type(family.bold(), 38), Ink.CREAM, w / 2, h - 134);
        pen.centered(subtitle, new Type(family.italic(), 15), Ink.GLOW, w / 2, h - 166);
    }

    /** Draws the lighthouse by day, with the ferry going by. */
    void tower(double w, double h) {
        sky(Ink.STONE, Ink.FOAM, w, h);
        pen.disc(Ink.AMBER, 44, h - 36, 15);
        pen.box(Ink.SEA.color(), 0, 0, w, 52);
        waves(Ink.FOAM, w, 8, 48);
        pen.fill(Ink.GRASS, "M 0 0 L 0 30 C 50 34 70 52 112 52 C 160 52 190 22 250 0 Z");
        pen.stroke(Ink.SHADE, 3, "M 118 51 C 126 36 92 30 84 0");
        pen.at(116, 50, 0.85, () -> new Tower(pen).byDay());
        ferry(228, 42, 0.8, Ink.RUST);
        gull(70, h - 60, 1);
        gull(186, h - 44, 1.3);
        gull(204, h - 62, 0.8);
    }

    /** Draws the lighthouse in the fog, with a light on every step. */
    void lights(double w, double h) {
        sky(Ink.MIST, Ink.DUSK, w, h);
        for (int ring = 0; ring < 8; ring++) {
            double radius = 128 - ring * 14;
            pen.glazed(0.07, () -> pen.disc(Ink.AMBER, 120, 92, radius));
        }
        pen.at(120, 14, 0.85, () -> new Tower(pen).inFog());
        for (int bank = 0; bank < 5; bank++) {
            double x = 20 + bank * 66;
            double ry = 14 + bank % 3 * 5;
            pen.glazed(0.45, () -> pen.oval(Ink.MIST, x, 6, 62, ry));
        }
        ferry(232, 20, 1, Ink.BLUE);
        pen.glazed(0.4, () -> pen.disc(Ink.AMBER, 214, 46, 7));
        pen.disc(Ink.GLOW, 214, 46, 2.4);
        pen.glazed(0.35, () -> pen.oval(Ink.MIST, 230, 16, 60, 9));
    }

    private void sky(Ink low, Ink high, double w, double h) {
        int bands = 48;
        for (int i = 0; i < bands; i++) {
            pen.box(low.towards(high, i / (bands - 1.0)), 0, h * i / bands, w, h / bands + 0.5);
        }
    }

    private void stars(int count, double w, double low, double high) {
        for (int i = 0; i < count; i++) {
            double x = i * 137 % w;
            double y = low + i * 89 % (high - low);
            pen.disc(Ink.CREAM, x, y, 0.5 + i % 4 * 0.25);
        }
    }

    private void waves(Ink ink, double w, double low, double high) {
        int row = 0;
        for (double y = low; y < high; y += 11) {
            for (double x = row++ % 2 * 24 + 6; x < w; x += 48) {
                String crest =
                        " C " + (x + 4) + " " + (y + 3) + " " + (x + 8) + " " + (y + 3) + " " + (x + 12) + " " + y;
                pen.stroke(ink, 0.6, "M " + x + " " + y + crest);
            }
        }
    }

    private void hill(java.awt.Color color) {
        pen.fill(color, "M 0 0 L 0 96 C 60 100 100 136 150 136 C 206 136 240 74 330 60 C 360 54 380 30 396 0 Z");
    }

    /** Draws the houses, with a light in every window that needs one. */
    private void village() {
        int[][] houses = {{28, 44, 30}, {70, 36, 24}, {106, 50, 34}, {214, 46, 26}, {252, 34, 30}, {292, 24, 22}};
        for (int[] house : houses) {
            double x = house[0];
            double y = house[1];
            double height = house[2];
            pen.box(Ink.NIGHT.towards(Ink.DUSK, 0.25), x, y, 28, height);
            pen.at(x, y + height, 1, () -> pen.fill(Ink.NIGHT, "M -3 0 L 14 15 L 31 0 Z"));
            pen.box(Ink.AMBER.color(), x + 6, y + height - 14, 5, 7);
            pen.box(Ink.AMBER.towards(Ink.NIGHT, 0.6), x + 17, y + height - 14, 5, 7);
        }
    }

    private void ferry(double x, double y, double scale, Ink ink) {
        pen.at(x, y, scale, () -> {
            pen.fill(ink, "M -24 0 L -30 12 L 34 12 L 26 0 Z");
            pen.fill(Ink.STONE, "M -20 12 L -20 20 L 22 20 L 22 12 Z M -12 20 L -12 26 L 10 26 L 10 20 Z");
            pen.fill(ink, "M 1 26 L 1 36 L 8 36 L 8 26 Z");
            for (int window = 0; window < 6; window++) {
                pen.disc(Ink.BLUE, -16 + window * 6.8, 16, 1.6);
            }
        });
    }

    private void gull(double x, double y, double scale) {
        pen.at(x, y, scale, () -> pen.stroke(Ink.BLUE, 1, "M -9 2 C -6 6 -2 5 0 0 C 2 5 6 6 9 2"));
    }
}
