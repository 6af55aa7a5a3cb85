package io.pdfaudio.pdf;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Writes the strings of a page as glyphs with their place, look and fate. What is the same for a whole string is worked out
 * once for it. Made for one page; not thread-safe.
 */
final class GlyphPen {

    private final FontFaces faces;
    private final ReadBudget budget;
    private final PageTurn turn;
    private final PathTracker paths;
    private final MarkedContent marks;
    private final List<Glyph> glyphs = new ArrayList<>();
    private boolean spaced;

    GlyphPen(FontFaces faces, ReadBudget budget, PageTurn turn, PathTracker paths, MarkedContent marks) {
        this.faces = faces;
        this.budget = budget;
        this.turn = turn;
        this.paths = paths;
        this.marks = marks;
    }

    /** Returns the glyphs in drawing order. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Writes a string of character codes and moves the text matrix behind it. */
    void show(byte[] string, PDFont font, PDGraphicsState state) throws IOException {
        Stroke stroke = new Stroke(font, state);
        if (font instanceof PDSimpleFont) {
            for (byte code : string) {
                stroke.show(code & 0xFF, 1);
            }
            return;
        }
        ByteArrayInputStream input = new ByteArrayInputStream(string);
        for (int left = string.length; left > 0; ) {
            int code = font.readCode(input);
            int read = left - input.available();
            left -= read;
            stroke.show(code, read);
        }
    }

    /** One string: its font and what its matrices make of a glyph. */
    private final class Stroke {
        private final PDFont font;
        private final PrintFont print;
        private final PDTextState text;
        private final Matrix textMatrix;
        private final Matrix user;
        private final Matrix glyphMatrix;
        private final boolean vertical;
        private final boolean unseen;
        private final float size;
        private final int direction;

        Stroke(PDFont font, PDGraphicsState state) {
            this.font = font;
            this.print = faces.of(font);
            this.text = state.getTextState();
            this.textMatrix = state.getTextMatrix();
            this.user = state.getCurrentTransformationMatrix();
            float fontSize = text.getFontSize();
            Matrix parameters = new Matrix(fontSize * scaling(), 0, 0, fontSize, 0, text.getRise());
            this.glyphMatrix = parameters.multiply(textMatrix).multiply(user);
            this.vertical = font.isVertical();
            this.unseen = text.getRenderingMode() == RenderingMode.NEITHER;
            this.size = glyphMatrix.getScalingFactorY() * print.emSize();
            float dx = vertical ? -glyphMatrix.getShearX() : glyphMatrix.getScaleX();
            float dy = vertical ? -glyphMatrix.getScaleY() : glyphMatrix.getShearY();
            this.direction = PageTurn.direction(turn.turnedX(dx, dy), turn.turnedY(dx, dy));
        }

        private float scaling() {
            return text.getHorizontalScaling() / 100f;
        }

        void show(int code, int bytes) throws IOException {
            budget.tick();
            PrintFont.Sign sign = print.sign(font, code);
            String read = marks.read(sign.text());
            boolean blank = read.equals(sign.text()) ? sign.blank() : read.isBlank();
            if (blank) {
                spaced |= !read.isEmpty();
            } else {
                add(read, code, sign);
            }
            float space = text.getCharacterSpacing() + (bytes == 1 && code == ' ' ? text.getWordSpacing() : 0);
            if (vertical) {
                textMatrix.translate(0, sign.dy() * text.getFontSize() + space);
            } else {
                textMatrix.translate((sign.dx() * text.getFontSize() + space) * scaling(), 0);
            }
        }

        private void add(String read, int code, PrintFont.Sign sign) {
            float textX = text.getRise() * textMatrix.getShearX() + textMatrix.getTranslateX();
            float textY = text.getRise() * textMatrix.getScaleY() + textMatrix.getTranslateY();
            float x = textX * user.getScaleX() + textY * user.getShearX() + user.getTranslateX();
            float y = textX * user.getShearY() + textY * user.getScaleY() + user.getTranslateY();
            if (vertical) {
                Vector origin = font.getPositionVector(code);
                x += movedX(origin.getX(), origin.getY());
                y += movedY(origin.getX(), origin.getY());
            }
            float endX = x + movedX(sign.dx(), sign.dy());
            float endY = y + movedY(sign.dx(), sign.dy());
            put(read, turn.shownX(x, y), turn.shownY(x, y), turn.shownX(endX, endY), turn.shownY(endX, endY));
        }

        private float movedX(float dx, float dy) {
            return dx * glyphMatrix.getScaleX() + dy * glyphMatrix.getShearX();
        }

        private float movedY(float dx, float dy) {
            return dx * glyphMatrix.getShearY() + dy * glyphMatrix.getScaleY();
        }

        private void put(String read, float x, float y, float endX, float endY) {
            if (!Float.isFinite(x + y + endX + endY + size) || size == 0) {
                return;
            }
            float advance = (float) Point2D.distance(x, y, endX, endY);
            Glyph.Fate fate = fate((x + endX) / 2, (y + endY) / 2);
            glyphs.add(new Glyph(
                    read, x, y, advance, Math.abs(size), print.face(), direction, fate, spaced, marks.block()));
            spaced = false;
        }

        private Glyph.Fate fate(float x, float y) {
            if (unseen || !turn.onPage(x, y) || !paths.shows(x, y)) {
                return Glyph.Fate.HIDDEN;
            }
            if (marks.isHidden()) {
                return Glyph.Fate.HIDDEN;
            }
            return marks.isArtifact() ? Glyph.Fate.ARTIFACT : Glyph.Fate.READ;
        }
    }
}
