package io.pdfaudio.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets prose in pages of one or two columns with running heads and page numbers. Not thread-safe. */
final class Typesetter {

    private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
    private static final float MARGIN = 60;
    private static final float GUTTER = 20;
    private static final float LEADING = 12.5f;
    private static final float SIZE = 10.5f;

    private final PDDocument document;
    private final int columns;
    private final Prose prose = new Prose(1);
    private final List<String> lines = new ArrayList<>();

    Typesetter(PDDocument document, int columns) {
        this.document = document;
        this.columns = columns;
    }

    /** Adds pages, a new chapter every twenty. */
    void addPages(int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                fill(content, number);
            }
        }
    }

    private void fill(PDPageContentStream content, int number) throws IOException {
        float height = PDRectangle.A5.getHeight();
        float width = (PDRectangle.A5.getWidth() - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
        show(
                content,
                PLAIN,
                8,
                MARGIN,
                height - 30,
                number % 2 == 0 ? "A Book of Measures" : "Chapter " + chapter(number));
        show(content, PLAIN, 8, PDRectangle.A5.getWidth() / 2, 30, String.valueOf(number));
        for (int column = 0; column < columns; column++) {
            float y = height - MARGIN;
            if (number % 20 == 1 && column == 0) {
                show(content, BOLD, 15, MARGIN, y, "Chapter " + chapter(number));
                y -= 30;
            }
            for (; y > MARGIN; y -= LEADING) {
                show(content, PLAIN, SIZE, MARGIN + column * (width + GUTTER), y, nextLine(width));
            }
        }
    }

    private static int chapter(int number) {
        return (number - 1) / 20 + 1;
    }

    private String nextLine(float width) throws IOException {
        if (lines.isEmpty()) {
            breakParagraph("    " + prose.paragraph(), width);
        }
        return lines.removeFirst();
    }

    private void breakParagraph(String paragraph, float width) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (!line.isEmpty() && PLAIN.getStringWidth(line + " " + word) * SIZE / 1000 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() && !lines.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    private static void show(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
