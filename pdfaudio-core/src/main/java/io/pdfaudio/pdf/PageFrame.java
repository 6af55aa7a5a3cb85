package io.pdfaudio.pdf;

import io.pdfaudio.document.SourceSpan;

/**
 * Turns a page so that its text runs from left to right. The reading frame has its origin at the upper left as the reader
 * of the text sees it; the page frame at the upper left of the page as it is shown.
 *
 * @param page the page, counted from 1
 * @param width the width of the page as shown
 * @param height the height of the page as shown
 * @param direction the direction of the text on the page as in {@link Glyph}
 */
record PageFrame(int page, float width, float height, int direction) {

    PageFrame turned(int newDirection) {
        return new PageFrame(page, width, height, newDirection);
    }

    float readingWidth() {
        return (direction & 1) == 0 ? width : height;
    }

    float readingHeight() {
        return (direction & 1) == 0 ? height : width;
    }

    float readingX(float x, float y) {
        return switch (direction) {
            case 1 -> height - y;
            case 2 -> width - x;
            case 3 -> y;
            default -> x;
        };
    }

    float readingY(float x, float y) {
        return switch (direction) {
            case 1 -> x;
            case 2 -> height - y;
            case 3 -> width - x;
            default -> y;
        };
    }

    Box toReading(Box box) {
        float xa = readingX(box.x0(), box.y0());
        float xb = readingX(box.x1(), box.y1());
        float ya = readingY(box.x0(), box.y0());
        float yb = readingY(box.x1(), box.y1());
        return new Box(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
    }

    /** Returns where a box of the reading frame stands on the page as shown. */
    SourceSpan toSource(Box box) {
        Box shown = switch (direction) {
            case 1 -> new Box(box.y0(), height - box.x1(), box.y1(), height - box.x0());
            case 2 -> new Box(width - box.x1(), height - box.y1(), width - box.x0(), height - box.y0());
            case 3 -> new Box(width - box.y1(), box.x0(), width - box.y0(), box.x1());
            default -> box;
        };
        return new SourceSpan(page, shown.x0(), shown.y0(), Math.max(0, shown.width()), Math.max(0, shown.height()));
    }
}
