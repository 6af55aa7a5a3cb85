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
        return new Point2D.Float(shownX(user.x, user.y), shownY(user.x, user.y));
    }

    Point2D.Float shown(float userX, float userY) {
        return new Point2D.Float(shownX(userX, userY), shownY(userX, userY));
    }

    float shownX(float userX, float userY) {
        float x = userX - left;
        float y = height - (userY - bottom);
        return switch (quarters) {
            case 1 -> height - y;
            case 2 -> width - x;
            case 3 -> y;
            default -> x;
        };
    }

    float shownY(float userX, float userY) {
        float x = userX - left;
        float y = height - (userY - bottom);
        return switch (quarters) {
            case 1 -> x;
            case 2 -> height - y;
            case 3 -> width - x;
            default -> y;
        };
    }

    /** Returns how far a step in user space goes to the right on the page as shown. */
    float turnedX(float dx, float dy) {
        return switch (quarters) {
            case 1 -> dy;
            case 2 -> -dx;
            case 3 -> -dy;
            default -> dx;
        };
    }

    /** Returns how far a step in user space goes down on the page as shown. */
    float turnedY(float dx, float dy) {
        return switch (quarters) {
            case 1 -> dx;
            case 2 -> dy;
            case 3 -> -dx;
            default -> -dy;
        };
    }

    boolean onPage(float x, float y) {
        boolean upright = (quarters & 1) == 0;
        return x >= -SLACK
                && y >= -SLACK
                && x <= (upright ? width : height) + SLACK
                && y <= (upright ? height : width) + SLACK;
    }

    /** Returns the nearest of the four directions of {@link Glyph}. */
    static int direction(float dx, float dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? 0 : 2;
        }
        return dy < 0 ? 1 : 3;
    }
}
