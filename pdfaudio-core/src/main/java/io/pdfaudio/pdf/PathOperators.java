package io.pdfaudio.pdf;

import java.awt.geom.Point2D;
import java.util.List;

/** Teaches an engine the operators that build and paint paths, and passes what they draw on to a {@link PathTracker}. */
final class PathOperators {

    private static final List<String> PAINTERS = List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final GlyphCollector engine;
    private final PathTracker paths;

    private PathOperators(GlyphCollector engine, PathTracker paths) {
        this.engine = engine;
        this.paths = paths;
    }

    static void addTo(GlyphCollector engine, PathTracker paths) {
        PathOperators operators = new PathOperators(engine, paths);
        operators.on("m", operators::moveTo);
        operators.on("l", operators::lineTo);
        operators.on("c", numbers -> operators.curveTo(numbers, 4));
        operators.on("v", numbers -> operators.curveTo(numbers, 2));
        operators.on("y", numbers -> operators.curveTo(numbers, 2));
        operators.on("re", operators::rectangle);
        operators.on("W", numbers -> paths.clip());
        operators.on("W*", numbers -> paths.clip());
        operators.on("n", numbers -> paths.end(false));
        PAINTERS.forEach(painter -> operators.on(painter, numbers -> paths.end(true)));
    }

    private void on(String name, PathOperator.Action action) {
        engine.addOperator(new PathOperator(engine, name, action));
    }

    private void moveTo(float[] numbers) {
        if (numbers.length >= 2) {
            Point2D.Float point = engine.onPage(numbers[0], numbers[1]);
            paths.moveTo(point.x, point.y);
        }
    }

    private void lineTo(float[] numbers) {
        if (numbers.length >= 2) {
            Point2D.Float point = engine.onPage(numbers[0], numbers[1]);
            paths.lineTo(point.x, point.y);
        }
    }

    private void curveTo(float[] numbers, int at) {
        if (numbers.length >= at + 2) {
            Point2D.Float point = engine.onPage(numbers[at], numbers[at + 1]);
            paths.curveTo(point.x, point.y);
        }
    }

    private void rectangle(float[] numbers) {
        if (numbers.length >= 4) {
            Point2D.Float corner = engine.onPage(numbers[0], numbers[1]);
            Point2D.Float opposite = engine.onPage(numbers[0] + numbers[2], numbers[1] + numbers[3]);
            paths.moveTo(corner.x, corner.y);
            paths.rectangleTo(opposite.x, opposite.y);
        }
    }
}
