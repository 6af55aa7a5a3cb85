package io.pdfaudio.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Writes a simple book: each chapter on a page of its own with its title, its text and an outline entry. For tests that
 * need a real PDF and do not care how it looks.
 */
public final class PlainBook {

    private record Chapter(String title, String text) {}

    private static final float MARGIN = 72;
    private static final float TEXT_SIZE = 11;
    private static final float LINE_HEIGHT = 14;

    private final List<Chapter> chapters = new ArrayList<>();
    private String title = "";
    private String author = "";
    private String language = "en";

    /** Sets the title and the author in the document's information. */
    public PlainBook titled(String title, String author) {
        this.title = title;
        this.author = author;
        return this;
    }

    /** Sets the language of the document, a BCP 47 tag; English unless told otherwise. */
    public PlainBook language(String tag) {
        this.language = tag;
        return this;
    }

    /** Adds a chapter of one paragraph that fits on a page. */
    public PlainBook chapter(String title, String text) {
        chapters.add(new Chapter(title, text));
        return this;
    }

    /** Writes the book and returns its file. */
    public Path writeTo(Path file) {
        try (PDDocument document = new PDDocument()) {
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setLanguage(language);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            for (Chapter chapter : chapters) {
                outline.addLast(entry(chapter, write(chapter, document)));
            }
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDOutlineItem entry(Chapter chapter, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(chapter.title);
        item.setDestination(destination);
        return item;
    }

    private static PDPage write(Chapter chapter, PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
        PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
        float width = PDRectangle.A5.getWidth() - 2 * MARGIN;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.newLineAtOffset(MARGIN, PDRectangle.A5.getHeight() - MARGIN);
            content.setFont(bold, 20);
            content.showText(chapter.title);
            content.newLineAtOffset(0, -3 * LINE_HEIGHT);
            content.setFont(plain, TEXT_SIZE);
            for (String line : lines(chapter.text, plain, width)) {
                content.showText(line);
                content.newLineAtOffset(0, -LINE_HEIGHT);
            }
            content.endText();
        }
        return page;
    }

    private static List<String> lines(String text, PDFont font, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * TEXT_SIZE > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
