package io.pdfaudio.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Draws small PDFs line by line; y is measured from the top of a page of 400 x 600 points. */
final class TestPdf implements AutoCloseable {

    static final float WIDTH = 400;
    static final float HEIGHT = 600;
    static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

    private final PDDocument document = new PDDocument();
    /** A font belongs to one document, so of the standard fonts, which tests share, each document gets its own. */
    private final Map<String, PDFont> fonts = new HashMap<>();

    private PDPageContentStream content;
    private int marks;

    TestPdf() {
        content = newPage();
    }

    /** Starts the next page. */
    TestPdf page() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content = newPage();
        return this;
    }

    private PDPageContentStream newPage() {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        marks = 0;
        try {
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws one line of body text. */
    TestPdf line(float x, float y, String text) {
        return line(x, y, 10, PLAIN, text);
    }

    TestPdf line(float x, float y, float size, PDFont font, String text) {
        return draw(stream -> {
            stream.beginText();
            stream.setFont(own(font), size);
            stream.newLineAtOffset(x, HEIGHT - y);
            stream.showText(text);
            stream.endText();
        });
    }

    private PDFont own(PDFont font) {
        return font.isStandard14()
                ? fonts.computeIfAbsent(
                        font.getName(), name -> new PDType1Font(Standard14Fonts.getMappedFontName(name)))
                : font;
    }

    /** Draws lines of body text one under another. */
    TestPdf lines(float x, float y, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            line(x, y + 12 * i, lines.get(i));
        }
        return this;
    }

    /** Returns how wide a text is drawn, in points. */
    static float width(PDFont font, float size, String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestPdf draw(Drawing drawing) {
        try {
            drawing.on(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds a bookmark to a place on a page; pages count from 1. */
    TestPdf bookmark(String title, int page, float y) {
        return bookmark(0, title, page, y);
    }

    /** Adds a bookmark under the last one, as many times as it is deep. */
    TestPdf bookmark(int depth, String title, int page, float y) {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(document.getPage(page - 1));
        destination.setTop((int) (HEIGHT - y));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        PDOutlineNode parent = outline;
        for (int i = 0; i < depth; i++) {
            parent = parent.getLastChild();
        }
        parent.addLast(item);
        return this;
    }

    /** Adds an element to the structure tree, to another element or at the top. */
    PDStructureElement element(@Nullable PDStructureElement parent, String type) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
        }
        PDStructureElement element = new PDStructureElement(type, parent == null ? root : parent);
        (parent == null ? root : parent).appendKid(element);
        return element;
    }

    /** Draws something as content of an element. */
    TestPdf tagged(PDStructureElement element, Consumer<TestPdf> drawing) {
        int mark = marks++;
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(mark);
        element.appendKid(reference);
        draw(stream -> stream.beginMarkedContent(COSName.P, mark));
        drawing.accept(this);
        return draw(PDPageContentStream::endMarkedContent);
    }

    PDDocument document() {
        return document;
    }

    /** Saves the PDF; whatever a test draws, the reader has to account for every character of it. */
    Path save(Path file) {
        try {
            saveReplaced(file);
            Conservation.check(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves a PDF whose structure tree replaces some of what is drawn. */
    Path saveReplaced(Path file) {
        try {
            content.close();
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Something to draw. */
    interface Drawing {
        void on(PDPageContentStream stream) throws IOException;
    }
}
