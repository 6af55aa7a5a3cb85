package io.pdfaudio.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the characters that a PDF draws, page by page. It knows nothing of the engine: the pages are run through by
 * PDFBox's own text stripper, and no glyph is sorted out, moved or joined. The text that replaces a marked sequence
 * ({@code ActualText}) counts for its glyphs; where the structure tree replaces glyphs, both they and its text may be read.
 */
final class DrawnText extends PDFTextStripper {

    private final Map<Integer, Page> pages = new HashMap<>();
    private final Deque<Sequence> open = new ArrayDeque<>();
    private final ReplacedContent tree;
    private final GlyphList glyphNames;
    private Page page = new Page(new PDPage());

    private DrawnText(PDDocument document) throws IOException {
        tree = new ReplacedContent(document);
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            glyphNames = new GlyphList(GlyphList.getAdobeGlyphList(), more);
        }
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** Returns the characters of each page, counted from 1. */
    static Map<Integer, Page> pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            DrawnText drawn = new DrawnText(document);
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                drawn.read(document.getPage(number - 1), number);
            }
            return drawn.pages;
        }
    }

    private void read(PDPage source, int number) throws IOException {
        page = new Page(source);
        pages.put(number, page);
        open.clear();
        processPage(source);
        for (PDAnnotation annotation : source.getAnnotations()) {
            String kind = annotation.getSubtype();
            boolean shown = !annotation.isHidden() && !annotation.isNoView();
            if (shown && ("Widget".equals(kind) || "FreeText".equals(kind))) {
                showAnnotation(annotation);
            }
        }
    }

    /** A marked sequence that is open; its text is what its glyphs stand for, or null where they stand for themselves. */
    private static final class Sequence {
        private final @Nullable String text;
        private final boolean optional;
        private boolean used;

        Sequence(@Nullable String text, boolean optional) {
            this.text = text;
            this.optional = optional;
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        int mcid = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        if (open.peek() != null && open.peek().text != null) {
            open.push(open.peek());
        } else if (tree.contains(mcid)) {
            open.push(new Sequence(tree.texts(mcid) + (actual == null ? "" : actual), true));
        } else {
            open.push(new Sequence(actual, false));
        }
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
    }

    @Override
    protected void writePage() {
        // The text is counted and not written.
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code, glyphNames);
        if (text == null) {
            text = font instanceof PDSimpleFont ? String.valueOf((char) code) : "\uFFFD";
        }
        Sequence sequence = open.peek();
        if (sequence != null && sequence.text != null) {
            replace(sequence, sequence.text, text);
            return;
        }
        page.tally.add(text);
        // The engine does not know yet how wide and high the characters of vertical lines are.
        if (!font.isVertical() && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            page.spots.add(page.shown(matrix.transformPoint(displacement.getX() / 2, 0.25f), text));
        }
    }

    private void replace(Sequence sequence, String replacement, String glyph) {
        if (sequence.optional) {
            page.optional.add(glyph);
        }
        if (!sequence.used && !glyph.isBlank()) {
            sequence.used = true;
            (sequence.optional ? page.optional : page.tally).add(replacement);
        }
    }

    /**
     * Where the middle of a letter or digit stands.
     *
     * @param x the distance from the left of the page as shown, in points
     * @param y the distance from the top
     * @param text what it says
     */
    record Spot(float x, float y, String text) {}

    /** What is drawn on one page. */
    static final class Page {
        private final Tally tally = new Tally();
        private final Tally optional = new Tally();
        private final List<Spot> spots = new ArrayList<>();
        private final PDRectangle box;
        private final int rotation;

        Page(PDPage source) {
            box = source.getCropBox();
            rotation = source.getRotation();
        }

        Tally tally() {
            return tally;
        }

        /** What may be read as well. */
        Tally optional() {
            return optional;
        }

        List<Spot> spots() {
            return spots;
        }

        private Spot shown(Point2D.Float place, String text) {
            float fromLeft = place.x - box.getLowerLeftX();
            float fromTop = box.getUpperRightY() - place.y;
            return switch (rotation) {
                case 90 -> new Spot(box.getHeight() - fromTop, fromLeft, text);
                case 180 -> new Spot(box.getWidth() - fromLeft, box.getHeight() - fromTop, text);
                case 270 -> new Spot(fromTop, box.getWidth() - fromLeft, text);
                default -> new Spot(fromLeft, fromTop, text);
            };
        }
    }
}
