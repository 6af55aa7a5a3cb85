package io.pdfaudio.example.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of the book: their frames, running heads and folios. */
final class Sheets implements AutoCloseable {

    static final double WIDTH = 396;
    static final double HEIGHT = 612;
    static final double TEXT_WIDTH = 288;
    static final double NOTE_LEADING = 10.5;
    private static final double TOP = HEIGHT - 68;
    private static final double BOTTOM = 62;
    private static final double INNER = 58;
    private static final double GUTTER = 18;

    private final PDDocument document;
    private final Type.Family family;
    private final String bookTitle;
    private final List<Frame> frames = new ArrayList<>();
    private String chapterTitle = "";
    private int columns = 1;
    private double height = TOP - BOTTOM;
    private Pen pen;

    Sheets(PDDocument document, Type.Family family, String bookTitle) {
        this.document = document;
        this.family = family;
        this.bookTitle = bookTitle;
        this.pen = blank();
    }

    /** Ends the page and starts one with nothing on it. */
    Pen blank() {
        if (document.getNumberOfPages() > 0) {
            endPage();
        }
        PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
        document.addPage(page);
        frames.clear();
        pen = new Pen(document, page);
        return pen;
    }

    /** Starts the first page of a chapter, which has its folio at the foot. */
    void openChapter(String title) {
        blank();
        chapterTitle = title;
        columns = 1;
        height = TOP - BOTTOM;
        frames.add(new Frame(left(), TEXT_WIDTH, TOP - 16, BOTTOM));
        pen.centered(folio(), new Type(family.regular(), 9), Ink.BLUE, left() + TEXT_WIDTH / 2, 38);
    }

    /** Parts what is left of the page, and the pages of the chapter that follow, which get a height, into columns. */
    void columns(int count, double nextHeight) {
        Frame open = frame();
        double top = open.y();
        columns = count;
        height = nextHeight;
        frames.clear();
        addFrames(top, open.bottom());
    }

    /** Returns the column that is being filled. */
    Frame frame() {
        return frames.getFirst();
    }

    /** Goes on in the next column or on the next page. */
    void next() {
        endFrame(frames.removeFirst());
        if (frames.isEmpty()) {
            blank();
            addFrames(TOP, TOP - height);
            runningHead();
        }
    }

    /** Returns the pen of the current page. */
    Pen pen() {
        return pen;
    }

    /** Returns the current page's index, counted from 0. */
    int pageIndex() {
        return document.getNumberOfPages() - 1;
    }

    private void addFrames(double top, double bottom) {
        double width = (TEXT_WIDTH - GUTTER * (columns - 1)) / columns;
        for (int i = 0; i < columns; i++) {
            frames.add(new Frame(left() + i * (width + GUTTER), width, top, bottom));
        }
    }

    private void runningHead() {
        double y = HEIGHT - 44;
        Type head = new Type(family.italic(), 9);
        Type folio = new Type(family.regular(), 9);
        if (recto()) {
            pen.centered(chapterTitle, head, Ink.BLUE, left() + TEXT_WIDTH / 2, y);
            pen.text(folio(), folio, Ink.BLUE, left() + TEXT_WIDTH - folio.width(folio()), y);
        } else {
            pen.text(folio(), folio, Ink.BLUE, left(), y);
            pen.centered(bookTitle, head, Ink.BLUE, left() + TEXT_WIDTH / 2, y);
        }
    }

    private String folio() {
        return Integer.toString(document.getNumberOfPages());
    }

    private boolean recto() {
        return document.getNumberOfPages() % 2 == 1;
    }

    private double left() {
        return recto() ? INNER : WIDTH - INNER - TEXT_WIDTH;
    }

    private void endPage() {
        frames.forEach(this::endFrame);
        pen.close();
    }

    private void endFrame(Frame frame) {
        List<Line> notes = frame.notes();
        double y = frame.bottom() + notes.size() * NOTE_LEADING;
        if (!notes.isEmpty()) {
            pen.stroke(Ink.RULE, 0.5, "M " + frame.x + " " + (y + 4) + " L " + (frame.x + 60) + " " + (y + 4));
        }
        for (Line line : notes) {
            y -= NOTE_LEADING;
            pen.line(line, frame.x, y + 2);
        }
    }

    @Override
    public void close() {
        endPage();
    }
}
