package io.pdfaudio.benchmark;

import java.io.IOException;
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

/** Writes a book of paragraphs that fill the requests of a cloud voice, two on a page. */
final class LongParagraphs {

    private static final int LINE_CHARACTERS = 100;
    private static final float LINE_HEIGHT = 11;

    private LongParagraphs() {}

    /**
     * Writes a book.
     *
     * @param paragraphs how many paragraphs
     * @param characters how long each is at most
     */
    static void write(Path file, int paragraphs, int characters) throws IOException {
        Prose prose = new Prose(3);
        PDFont font = new PDType1Font(FontName.HELVETICA);
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < paragraphs; i += 2) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 9);
                    content.newLineAtOffset(60, 800);
                    for (int k = 0; k < 2; k++) {
                        for (String line : lines(prose, characters)) {
                            content.showText(line);
                            content.newLineAtOffset(0, -LINE_HEIGHT);
                        }
                        content.newLineAtOffset(0, -LINE_HEIGHT);
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    private static List<String> lines(Prose prose, int characters) {
        StringBuilder text = new StringBuilder();
        for (String next = prose.sentence(); text.length() + next.length() < characters; next = prose.sentence()) {
            text.append(text.isEmpty() ? "" : " ").append(next);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.toString().split(" ", -1)) {
            if (line.length() + word.length() > LINE_CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
