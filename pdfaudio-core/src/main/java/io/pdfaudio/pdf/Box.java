package io.pdfaudio.pdf;

/** A rectangle in points; y grows downwards. */
record Box(float x0, float y0, float x1, float y1) {

    /** The whole plane. */
    static final Box EVERYWHERE =
            new Box(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);

    float width() {
        return x1 - x0;
    }

    float height() {
        return y1 - y0;
    }

    boolean contains(float x, float y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    boolean meets(Box other) {
        return x0 <= other.x1 && other.x0 <= x1 && y0 <= other.y1 && other.y0 <= y1;
    }

    Box grown(float margin) {
        return new Box(x0 - margin, y0 - margin, x1 + margin, y1 + margin);
    }

    Box union(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    Box intersection(Box other) {
        return new Box(Math.max(x0, other.x0), Math.max(y0, other.y0), Math.min(x1, other.x1), Math.min(y1, other.y1));
    }
}
