package io.pdfaudio.example.sample;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes and draws on one page; coordinates are points from the lower left corner. */
final class Pen implements AutoCloseable {

    /** How far a circle's control points lie from its ends, as a part of its radius. */
    private static final double KAPPA = 0.5523;

    private final PDPageContentStream stream;

    Pen(PDDocument document, PDPage page) {
        try {
            stream = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(Line line, double x, double y) {
        for (Line.Piece piece : line.pieces()) {
            text(piece.text(), piece.type(), Ink.TEXT, x + piece.x(), y + piece.rise(), piece.stretch());
        }
    }

    void text(String text, Type type, Ink ink, double x, double y) {
        text(text, type, ink, x, y, 0);
    }

    void centered(String text, Type type, Ink ink, double x, double y) {
        text(text, type, ink, x - type.width(text) / 2, y);
    }

    private void text(String text, Type type, Ink ink, double x, double y, double stretch) {
        write(() -> {
            stream.beginText();
            stream.setNonStrokingColor(ink.color());
            stream.setFont(type.font(), (float) type.size());
            stream.newLineAtOffset((float) x, (float) y);
            stream.showTextWithPositioning(spread(text, (float) (-stretch * 1000 / type.size())));
            stream.endText();
        });
    }

    private static Object[] spread(String text, float adjustment) {
        List<Object> parts = new ArrayList<>();
        int at = 0;
        for (int space = text.indexOf(' '); space >= 0 && adjustment != 0; space = text.indexOf(' ', at)) {
            parts.add(text.substring(at, space + 1));
            parts.add(adjustment);
            at = space + 1;
        }
        parts.add(text.substring(at));
        return parts.toArray();
    }

    /** Fills a path of {@code M x y}, {@code L x y}, {@code C x1 y1 x2 y2 x y} and {@code Z}. */
    void fill(Ink ink, String path) {
        fill(ink.color(), path);
    }

    void fill(Color color, String path) {
        write(() -> {
            stream.setNonStrokingColor(color);
            trace(path);
            stream.fill();
        });
    }

    void stroke(Ink ink, double width, String path) {
        write(() -> {
            stream.setStrokingColor(ink.color());
            stream.setLineWidth((float) width);
            stream.setLineCapStyle(1);
            stream.setLineJoinStyle(1);
            trace(path);
            stream.stroke();
        });
    }

    void box(Color color, double x, double y, double width, double height) {
        write(() -> {
            stream.setNonStrokingColor(color);
            stream.addRect((float) x, (float) y, (float) width, (float) height);
            stream.fill();
        });
    }

    void disc(Ink ink, double x, double y, double radius) {
        oval(ink, x, y, radius, radius);
    }

    void oval(Ink ink, double x, double y, double rx, double ry) {
        double kx = rx * KAPPA;
        double ky = ry * KAPPA;
        String path = "M " + (x - rx) + " " + y
                + curve(x - rx, y + ky, x - kx, y + ry, x, y + ry)
                + curve(x + kx, y + ry, x + rx, y + ky, x + rx, y)
                + curve(x + rx, y - ky, x + kx, y - ry, x, y - ry)
                + curve(x - kx, y - ry, x - rx, y - ky, x - rx, y) + " Z";
        fill(ink, path);
    }

    private static String curve(double... points) {
        StringBuilder path = new StringBuilder(" C");
        for (double point : points) {
            path.append(' ').append(point);
        }
        return path.toString();
    }

    /** Draws with everything moved and scaled. */
    void at(double x, double y, double scale, Runnable drawing) {
        nested(() -> stream.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) y)), drawing);
    }

    /** Draws so that what lies below shows through; {@code opacity} goes from 0 to 1. */
    void glazed(double opacity, Runnable drawing) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) opacity);
        state.setStrokingAlphaConstant((float) opacity);
        nested(() -> stream.setGraphicsStateParameters(state), drawing);
    }

    /** Draws only what lies within a rectangle. */
    void within(double x, double y, double width, double height, Runnable drawing) {
        nested(
                () -> {
                    stream.addRect((float) x, (float) y, (float) width, (float) height);
                    stream.clip();
                },
                drawing);
    }

    private void nested(Action setUp, Runnable drawing) {
        write(() -> {
            stream.saveGraphicsState();
            setUp.run();
        });
        drawing.run();
        write(stream::restoreGraphicsState);
    }

    private void trace(String path) throws IOException {
        String[] words = path.split(" ");
        float[] p = new float[6];
        for (int i = 0; i < words.length; ) {
            String command = words[i++];
            int count = "C".equals(command) ? 6 : "Z".equals(command) ? 0 : 2;
            for (int n = 0; n < count; n++) {
                p[n] = Float.parseFloat(words[i++]);
            }
            switch (command) {
                case "M" -> stream.moveTo(p[0], p[1]);
                case "L" -> stream.lineTo(p[0], p[1]);
                case "C" -> stream.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> stream.closePath();
            }
        }
    }

    @Override
    public void close() {
        write(stream::close);
    }

    private static void write(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Action {
        void run() throws IOException;
    }
}
