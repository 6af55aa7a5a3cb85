package io.pdfaudio.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Maps PDF user space to the page as it is shown: cropped, rotated, origin at the upper left, y downwards. */
record PageTurn(float left, float bottom, float width, float height, int quarters) {

    private static final float SLACK = 2;

    static PageTurn of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        return new PageTurn(
                crop.getLowerLeftX(),
                crop.getLowerLeftY(),
                crop.getWidth(),
                crop.getHeight(),
                Math.floorMod(page.getRotation() / 90, 4));
    }

    /** Returns the frame of the page as shown, text running right. */
    PageFrame frame(int page) {
        boolean upright = (quarters & 1) == 0;
        return new PageFrame(page, upright ? width : height, upright ? height : width, 0);
    }

    Point2D.Float shown(Point2D.Float user) {
        return shown(user.x, user.y);
    }

    Point2D.Float shown(float userX, float userY) {
        float x = userX - left;
        float y = height - (userY - bottom);
        return switch (quarters) {
            case 1 -> new Point2D.Float(height - y, x);
            case 2 -> new Point2D.Float(width - x, height - y);
            case 3 -> new Point2D.Float(y, width - x);
            default -> new Point2D.Float(x, y);
        };
    }

    boolean onPage(float x, float y) {
        PageFrame frame = frame(1);
        return x >= -SLACK && y >= -SLACK && x <= frame.width() + SLACK && y <= frame.height() + SLACK;
    }

    /** Returns the nearest of the four directions of {@link Glyph}. */
    static int direction(float dx, float dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? 0 : 2;
        }
        return dy < 0 ? 1 : 3;
    }
}
