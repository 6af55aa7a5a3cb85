package io.pdfaudio.example.sample;

/** Places a figure and its caption in a column. */
final class Plates {

    static final double HEIGHT = 212;
    static final double CAPTION = 20;
    static final double GAP = 10;

    private Plates() {}

    static void draw(Element.Figure figure, Type.Family family, Pen pen, Frame frame) {
        double y = frame.take(HEIGHT);
        pen.within(
                frame.x,
                y,
                frame.width,
                HEIGHT,
                () -> pen.at(frame.x, y, 1, () -> {
                    Scenes scenes = new Scenes(pen);
                    switch (figure.name()) {
                        case "tower" -> scenes.tower(frame.width, HEIGHT);
                        case "lights" -> scenes.lights(frame.width, HEIGHT);
                        default -> throw new IllegalStateException("no figure is called " + figure.name());
                    }
                }));
        double baseline = frame.take(CAPTION) + 6;
        pen.centered(figure.caption(), new Type(family.italic(), 9), Ink.TEXT, frame.x + frame.width / 2, baseline);
    }
}
