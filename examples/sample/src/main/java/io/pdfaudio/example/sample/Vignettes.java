package io.pdfaudio.example.sample;

/** Draws the small pictures under the chapters' titles; the middle of the lower edge is at the origin. */
final class Vignettes {

    private final Pen pen;

    private Vignettes(Pen pen) {
        this.pen = pen;
    }

    static void draw(String name, Pen pen) {
        Vignettes vignettes = new Vignettes(pen);
        switch (name) {
            case "lamp" -> vignettes.lamp();
            case "jar" -> vignettes.jar();
            case "gull" -> vignettes.gull();
            case "fog" -> vignettes.fog();
            case "candle" -> vignettes.candles();
            case "cat" -> vignettes.cat();
            case "asleep" -> vignettes.catAsleep();
            default -> throw new IllegalStateException("no vignette is called " + name);
        }
    }

    private void lamp() {
        glow(0, 42, 36);
        pen.fill(Ink.BLUE, "M -18 4 L 18 4 L 14 10 L -14 10 Z");
        pen.oval(Ink.RUST, 0, 17, 16, 9);
        pen.fill(Ink.BLUE, "M -6 24 L 6 24 L 6 29 L -6 29 Z");
        pen.glazed(
                0.5,
                () -> pen.fill(Ink.FOAM, "M -6 29 C -17 40 -13 50 -6 60 L -5 70 L 5 70 L 6 60 C 13 50 17 40 6 29 Z"));
        flame(0, 31, 1.1);
        pen.stroke(Ink.BLUE, 0.8, "M -6 29 C -17 40 -13 50 -6 60 L -5 70 M 5 70 L 6 60 C 13 50 17 40 6 29");
        pen.stroke(Ink.BLUE, 1.4, "M 16 18 C 28 18 27 8 16 8");
    }

    private void jar() {
        glow(0, 34, 34);
        pen.fill(Ink.SHADE, "M -52 0 L 52 0 L 52 6 L -52 6 Z");
        pen.fill(Ink.CREAM, "M -6 8 L -6 26 L 6 26 L 6 8 Z");
        flame(0, 27, 0.9);
        pen.glazed(
                0.3,
                () -> pen.fill(
                        Ink.FOAM, "M -17 6 L -17 46 C -17 51 -13 51 -13 54 L 13 54 C 13 51 17 51 17 46 L 17 6 Z"));
        pen.stroke(Ink.BLUE, 1, "M -17 6 L -17 46 C -17 51 -13 51 -13 54 L 13 54 C 13 51 17 51 17 46 L 17 6 Z");
        pen.stroke(Ink.BLUE, 1.6, "M -14 56 L 14 56");
        pen.stroke(Ink.SHADE, 1, "M -46 6 L -46 74 L 46 74 L 46 6");
        pen.stroke(Ink.SHADE, 0.6, "M 32 66 C 26 64 24 56 30 52 C 26 50 20 56 22 62 C 24 66 28 68 32 66 Z");
    }

    private void gull() {
        pen.fill(Ink.SHADE, "M -8 0 L -6 28 L 8 28 L 10 0 Z");
        pen.stroke(Ink.RUST, 1.3, "M -2 28 L -2 34 M 4 28 L 4 34");
        pen.fill(
                Ink.STONE,
                "M -22 44 C -14 30 14 28 22 46 C 30 50 34 58 28 62 C 20 66 16 58 14 52 C 4 58 -10 52 -34 58 Z");
        pen.fill(Ink.RULE, "M -34 58 C -22 46 -6 40 10 44 C 2 54 -12 54 -34 58 Z");
        pen.stroke(
                Ink.BLUE,
                0.8,
                "M -22 44 C -14 30 14 28 22 46 C 30 50 34 58 28 62 C 20 66 16 58 14 52 C 4 58 -10 52 -34 58");
        pen.fill(Ink.AMBER, "M 31 60 L 44 57 L 31 55 Z");
        pen.disc(Ink.NIGHT, 25, 58, 1.2);
        pen.fill(Ink.CREAM, "M 36 40 L 40 58 L 58 54 L 54 36 Z");
        pen.stroke(
                Ink.RULE,
                0.7,
                "M 36 40 L 40 58 L 58 54 L 54 36 Z M 40 53 L 54 50 M 39 48 L 45 46.7 M 38 44 L 44 42.7 M 48 46 L 53 45 M 47 42 L 52 41");
    }

    private void fog() {
        pen.fill(Ink.DUSK, "M -12 0 L -12 46 L -14 46 L 0 74 L 14 46 L 12 46 L 12 0 Z");
        pen.stroke(Ink.DUSK, 1.2, "M 0 74 L 0 82 M -3 79 L 3 79");
        pen.fill(Ink.MIST, "M -4 30 L -4 38 C -4 42 4 42 4 38 L 4 30 Z");
        pen.fill(Ink.DUSK, "M 20 0 L 20 20 L 34 32 L 48 20 L 48 0 Z M -52 0 L -52 16 L -38 28 L -24 16 L -24 0 Z");
        double[][] banks = {{-30, 8, 46, 9}, {28, 6, 50, 10}, {-6, 22, 56, 6}, {30, 36, 34, 4}, {-34, 40, 30, 4}};
        for (double[] bank : banks) {
            pen.glazed(0.78, () -> pen.oval(Ink.MIST, bank[0], bank[1], bank[2], bank[3]));
        }
    }

    private void candles() {
        double[][] candles = {{-44, 16}, {-22, 28}, {0, 40}, {22, 28}, {44, 16}};
        for (double[] candle : candles) {
            double x = candle[0];
            double height = candle[1];
            glow(x, height + 12, 15);
            pen.at(x, 4, 1, () -> pen.fill(Ink.SHADE, "M -6 0 L -6 " + height + " L 6 " + height + " L 6 0 Z"));
            pen.at(x, 4, 1, () -> pen.fill(Ink.CREAM, "M -6 0 L -6 " + height + " L 2 " + height + " L 2 0 Z"));
            flame(x, height + 5, 0.8);
        }
        pen.stroke(Ink.BLUE, 1.2, "M -60 3 L 60 3");
    }

    private void cat() {
        pen.disc(Ink.GLOW, 14, 46, 26);
        pen.stroke(Ink.BLUE, 1.2, "M -50 6 L 50 6");
        pen.fill(Ink.NIGHT, "M -22 6 C -28 22 -20 34 -12 40 C -6 44 4 44 6 34 C 8 24 4 14 8 6 Z");
        pen.disc(Ink.NIGHT, -8, 50, 11);
        pen.fill(Ink.NIGHT, "M -19 52 L -18 67 L -9 59 Z M 2 54 L 2 67 L -7 60 Z");
        pen.stroke(Ink.NIGHT, 4, "M -20 10 C -40 6 -44 22 -34 28");
    }

    private void catAsleep() {
        pen.fill(Ink.RUST, "M -46 4 C -44 -2 44 -2 46 4 L 42 14 C 30 8 -30 8 -42 14 Z");
        pen.fill(Ink.NIGHT, "M -32 12 C -40 30 -18 44 4 42 C 28 40 38 26 32 12 C 18 6 -20 6 -32 12 Z");
        pen.disc(Ink.NIGHT, -20, 26, 11);
        pen.fill(Ink.NIGHT, "M -30 30 L -32 43 L -20 36 Z M -16 36 L -11 43 L -10 30 Z");
        pen.stroke(Ink.NIGHT, 4.5, "M 30 16 C 38 8 10 6 -4 10");
        pen.stroke(Ink.DUSK, 0.9, "M -26 26 C -25 24 -23 24 -22 26 M -18 26 C -17 24 -15 24 -14 26");
        pen.stroke(Ink.DUSK, 1.2, "M 6 52 L 13 52 L 6 60 L 13 60 M 20 62 L 25 62 L 20 68 L 25 68");
    }

    private void glow(double x, double y, double radius) {
        for (int ring = 0; ring < 4; ring++) {
            double r = radius * (1 - ring * 0.2);
            pen.glazed(0.16, () -> pen.disc(Ink.AMBER, x, y, r));
        }
    }

    private void flame(double x, double y, double scale) {
        pen.at(x, y, scale, () -> {
            pen.fill(Ink.RUST, "M 0 -1 C -8 4 -6 11 0 24 C 6 11 8 4 0 -1 Z");
            pen.fill(Ink.AMBER, "M 0 0 C -6 4 -4 10 0 20 C 4 10 6 4 0 0 Z");
            pen.fill(Ink.CREAM, "M 0 1 C -3 4 -2 7 0 11 C 2 7 3 4 0 1 Z");
        });
    }
}
