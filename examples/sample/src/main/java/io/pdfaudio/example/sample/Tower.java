package io.pdfaudio.example.sample;

/** Draws the lighthouse; its foot is at the origin and it is about 190 points high. */
final class Tower {

    private static final double BODY = 140;
    private static final int TURNS = 5;

    /** The stairs have ninety-four steps; half of them are behind the tower. */
    private static final int STEPS_IN_FRONT = 47;

    private final Pen pen;

    Tower(Pen pen) {
        this.pen = pen;
    }

    void byDay() {
        body(Ink.STONE, Ink.SHADE);
        stairs(Ink.RUST);
        door();
        head(Ink.FOAM);
    }

    void byNight() {
        body(Ink.MIST, Ink.DUSK);
        stairs(Ink.SEA);
        head(Ink.GLOW);
    }

    void inFog() {
        body(Ink.STONE, Ink.MIST);
        stairs(Ink.RULE);
        head(Ink.DUSK);
        lights();
    }

    private static double halfWidth(double y) {
        return 22 - 8 * y / BODY;
    }

    private void body(Ink light, Ink shade) {
        pen.fill(light, "M -22 0 L -14 140 L 14 140 L 22 0 Z");
        pen.fill(shade, "M 8 0 L 5 140 L 14 140 L 22 0 Z");
    }

    private void stairs(Ink ink) {
        for (int turn = 0; turn < TURNS; turn++) {
            double[] c = flight(turn);
            String curve = " C " + c[2] + " " + c[3] + " " + c[4] + " " + c[5] + " " + c[6] + " " + c[7];
            pen.stroke(ink, 3.2, "M " + c[0] + " " + c[1] + curve);
            pen.at(0, 5, 1, () -> pen.stroke(ink, 0.6, "M " + c[0] + " " + c[1] + curve));
        }
    }

    /** Returns the curve of the stairs' visible half of one turn. */
    private static double[] flight(int turn) {
        double from = 9 + turn * 26;
        double to = from + 17;
        double left = -halfWidth(from) - 3;
        double right = halfWidth(to) + 3;
        return new double[] {left, from, left * 0.4, from - 1, right * 0.4, to - 6, right, to};
    }

    private void lights() {
        for (int step = 0; step < STEPS_IN_FRONT; step++) {
            double along = (step + 0.5) * TURNS / STEPS_IN_FRONT;
            int turn = (int) along;
            double[] c = flight(turn);
            double t = along - turn;
            double x = bezier(c[0], c[2], c[4], c[6], t);
            double y = bezier(c[1], c[3], c[5], c[7], t) + 4;
            pen.glazed(0.35, () -> pen.disc(Ink.AMBER, x, y, 3.4));
            pen.disc(Ink.GLOW, x, y, 1.3);
        }
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return a * s * s * s + 3 * b * s * s * t + 3 * c * s * t * t + d * t * t * t;
    }

    private void door() {
        pen.fill(Ink.BLUE, "M -7 0 L -7 12 C -7 19 5 19 5 12 L 5 0 Z");
        pen.fill(Ink.GLOW, "M -7 0 L -7 12 C -7 15 -5 17 -3 17 L -3 0 Z");
        cat(11, 0);
    }

    private void cat(double x, double y) {
        pen.at(x, y, 0.5, () -> {
            pen.oval(Ink.NIGHT, 0, 7, 6, 8);
            pen.disc(Ink.NIGHT, -1, 17, 5);
            pen.fill(Ink.NIGHT, "M -6 18 L -5 25 L -1 21 Z M 4 18 L 3 25 L -1 21 Z");
            pen.stroke(Ink.NIGHT, 2, "M 4 2 C 12 0 13 8 9 12");
        });
    }

    private void head(Ink glass) {
        pen.fill(Ink.BLUE, "M -20 140 L -20 144 L 20 144 L 20 140 Z");
        pen.stroke(
                Ink.BLUE,
                0.8,
                "M -19 144 L -19 151 M -12 144 L -12 151 M 12 144 L 12 151 M 19 144 L 19 151 M -20 151 L 20 151");
        pen.fill(glass, "M -10 144 L -10 164 L 10 164 L 10 144 Z");
        pen.stroke(Ink.BLUE, 1, "M -10 144 L -10 164 M -3.5 144 L -3.5 164 M 3.5 144 L 3.5 164 M 10 144 L 10 164");
        pen.fill(Ink.RUST, "M -14 164 C -10 176 -4 180 0 181 C 4 180 10 176 14 164 Z");
        pen.stroke(Ink.BLUE, 1, "M 0 181 L 0 192 M -5 188 L 6 188 M 6 188 L 3 190 M 6 188 L 3 186");
    }
}
