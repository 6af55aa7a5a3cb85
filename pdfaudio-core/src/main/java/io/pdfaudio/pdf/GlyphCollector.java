package io.pdfaudio.pdf;

import io.pdfaudio.exception.ReadLimitException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs through the content stream of one page and notes every glyph with its place, look and fate, and the shapes drawn
 * around the text. A glyph, font or form that is broken is skipped and the rest is read. Made for one page; not
 * thread-safe.
 */
final class GlyphCollector extends PDFStreamEngine {

    private static final System.Logger LOG = System.getLogger(GlyphCollector.class.getName());

    private final PDPage page;
    private final FontFaces faces;
    private final StreamDecoder decoder;
    private final ReadBudget budget;
    private final MarkedContent marks;
    private final PageTurn turn;
    private final PathTracker paths = new PathTracker();
    private final GlyphPen pen;
    private final List<Box> images = new ArrayList<>();
    private final Map<COSBase, Boolean> openForms = new IdentityHashMap<>();
    private int faults;

    GlyphCollector(PDPage page, FontFaces faces, ReadBudget budget, MarkedContent marks) {
        this.page = page;
        this.faces = faces;
        this.decoder = new StreamDecoder(budget);
        this.budget = budget;
        this.marks = marks;
        this.turn = PageTurn.of(page);
        this.pen = new GlyphPen(faces, budget, turn, paths, marks);
        TextOperators.addTo(this);
        PathOperators.addTo(this, paths);
        addOperator(new DrawForm(this));
    }

    /** What stands on a page, in drawing order. */
    record Content(List<Glyph> glyphs, List<Box> shapes, List<Box> drawings, int faults) {}

    /** Reads the page. */
    Content collect() throws IOException {
        marks.enter(page.getCOSObject());
        processPage(decoder.decoded(page));
        for (PDAnnotation annotation : page.getAnnotations(GlyphCollector::isText)) {
            annotation(annotation);
        }
        List<Box> drawings = new ArrayList<>(images);
        drawings.addAll(paths.drawings());
        return new Content(pen.glyphs(), paths.shapes(), drawings, faults);
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
                decoder.charge(appearance.getCOSObject());
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

    /** Returns where a point of the current user space stands on the page as shown. */
    Point2D.Float onPage(float x, float y) {
        return turn.shown(transformedPoint(x, y));
    }

    /** Notes where an image stands: the unit square under the current matrix. */
    void image() {
        Point2D.Float a = onPage(0, 0);
        Point2D.Float b = onPage(1, 1);
        images.add(new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)));
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
            // A transparency group is drawn like any other form, as far as text is concerned.
            showForm(decoder.decoded(form));
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
        pen.show(string, font == null ? faces.fallback() : font, getGraphicsState());
    }
}
