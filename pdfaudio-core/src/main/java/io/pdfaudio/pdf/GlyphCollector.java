package io.pdfaudio.pdf;

import io.pdfaudio.exception.ReadLimitException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Runs through the content stream of one page and notes every glyph with its place, look and fate, and the shapes drawn
 * around the text. A glyph, font or form that is broken is skipped and the rest is read. Made for one page; not
 * thread-safe.
 */
final class GlyphCollector extends PDFStreamEngine {

    private static final System.Logger LOG = System.getLogger(GlyphCollector.class.getName());
    private static final GlyphList GLYPH_NAMES = loadGlyphNames();

    private final FontFaces faces;
    private final StreamMeter meter;
    private final ReadBudget budget;
    private final PathTracker paths = new PathTracker();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Box> drawings = new ArrayList<>();
    private final MarkedContent marks;
    private final Map<COSBase, Boolean> openForms = new IdentityHashMap<>();
    private @Nullable PageTurn turn;
    private boolean spaced;
    private int faults;

    GlyphCollector(FontFaces faces, StreamMeter meter, ReadBudget budget, MarkedContent marks) {
        this.faces = faces;
        this.marks = marks;
        this.meter = meter;
        this.budget = budget;
        addTextOperators();
        PathOperators.addTo(this, paths);
        addOperator(new DrawForm(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** What stands on a page, in drawing order. */
    record Content(List<Glyph> glyphs, List<Box> shapes, List<Box> drawings, int faults) {}

    /** Reads a page. */
    Content collect(PDPage page) throws IOException {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            meter.charge(streams.next().getCOSObject(), budget);
        }
        turn = PageTurn.of(page);
        marks.enter(page.getCOSObject());
        processPage(page);
        for (PDAnnotation annotation : page.getAnnotations(GlyphCollector::isText)) {
            annotation(annotation);
        }
        drawings.addAll(paths.drawings());
        return new Content(glyphs, paths.shapes(), drawings, faults);
    }

    private static boolean isText(PDAnnotation annotation) {
        String kind = annotation.getSubtype();
        return ("Widget".equals(kind) || "FreeText".equals(kind)) && !annotation.isHidden() && !annotation.isNoView();
    }

    /** Reads the text a form field or note shows on the page. */
    private void annotation(PDAnnotation annotation) {
        MarkedContent.Place place = marks.enterAnnotation(annotation.getCOSObject());
        try {
            PDAppearanceStream appearance = getAppearance(annotation);
            if (appearance != null) {
                meter.charge(appearance.getCOSObject(), budget);
                showAnnotation(annotation);
            }
        } catch (ReadLimitException | ReadBudget.PageInterruptedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            fault("An annotation cannot be shown", e);
        } finally {
            marks.leave(place);
        }
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetGraphicsStateParameters(this));
    }

    /** Returns where a point of the current user space stands on the page as shown. */
    Point2D.Float onPage(float x, float y) {
        return turn().shown(transformedPoint(x, y));
    }

    private PageTurn turn() {
        if (turn == null) {
            throw new IllegalStateException("no page");
        }
        return turn;
    }

    /** Notes where an image stands: the unit square under the current matrix. */
    void image() {
        Point2D.Float a = onPage(0, 0);
        Point2D.Float b = onPage(1, 1);
        drawings.add(new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)));
    }

    /** Reads a form, unless it is being read already: a form that draws itself would never end. */
    void form(PDFormXObject form) throws IOException {
        COSStream stream = form.getCOSObject();
        if (openForms.putIfAbsent(stream, true) != null) {
            return;
        }
        budget.checkDepth(openForms.size());
        MarkedContent.Place place = marks.enter(stream);
        try {
            meter.charge(stream, budget);
            if (form instanceof PDTransparencyGroup group) {
                showTransparencyGroup(group);
            } else {
                showForm(form);
            }
        } finally {
            openForms.remove(stream);
            marks.leave(place);
        }
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        paths.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        paths.restore();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.tick();
        try {
            super.processOperator(operator, operands);
        } catch (ReadLimitException | ReadBudget.PageInterruptedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            fault("Operator " + operator.getName() + " failed", e);
        }
    }

    private void fault(String what, Exception cause) {
        faults++;
        LOG.log(System.Logger.Level.DEBUG, what, cause);
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        marks.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        marks.end();
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        if (font != null) {
            faces.complete(font);
        }
        super.showText(string);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.tick();
        String text = marks.read(text(font, code));
        if (text.isBlank()) {
            spaced |= !text.isEmpty();
            return;
        }
        add(text, matrix, font, displacement);
    }

    private void add(String text, Matrix matrix, PDFont font, Vector displacement) {
        PageTurn shown = turn();
        Point2D.Float start = shown.shown(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Float end = shown.shown(
                matrix.getTranslateX()
                        + displacement.getX() * matrix.getScaleX()
                        + displacement.getY() * matrix.getShearX(),
                matrix.getTranslateY()
                        + displacement.getX() * matrix.getShearY()
                        + displacement.getY() * matrix.getScaleY());
        float size = matrix.getScalingFactorY() * faces.emSize(font);
        if (!Float.isFinite(start.x + start.y + end.x + end.y + size) || size == 0) {
            return;
        }
        Point2D.Float heading =
                shown.shown(matrix.getTranslateX() + matrix.getScaleX(), matrix.getTranslateY() + matrix.getShearY());
        int direction = font.isVertical()
                ? PageTurn.direction(end.x - start.x, end.y - start.y)
                : PageTurn.direction(heading.x - start.x, heading.y - start.y);
        float advance = (float) start.distance(end);
        glyphs.add(new Glyph(
                text,
                start.x,
                start.y,
                advance,
                Math.abs(size),
                faces.of(font),
                direction,
                fate(start, end),
                spaced,
                marks.block()));
        spaced = false;
    }

    private Glyph.Fate fate(Point2D.Float start, Point2D.Float end) {
        float x = (start.x + end.x) / 2;
        float y = (start.y + end.y) / 2;
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || !turn().onPage(x, y) || !paths.shows(x, y)) {
            return Glyph.Fate.HIDDEN;
        }
        return marks.isArtifact() ? Glyph.Fate.ARTIFACT : Glyph.Fate.READ;
    }

    private static String text(PDFont font, int code) throws IOException {
        String unicode = font.toUnicode(code, GLYPH_NAMES);
        if (unicode == null) {
            // What a simple font does not explain is most likely meant literally.
            unicode = font instanceof PDSimpleFont ? String.valueOf((char) code) : "\uFFFD";
        }
        return Characters.clean(unicode);
    }

    private static GlyphList loadGlyphNames() {
        String names = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
        try (InputStream input = GlyphList.class.getResourceAsStream(names)) {
            return input == null ? GlyphList.getAdobeGlyphList() : new GlyphList(GlyphList.getAdobeGlyphList(), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
