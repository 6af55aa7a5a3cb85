package io.pdfaudio.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small books to upload, no paragraph of which is in another one, and one that is as large as somebody wants it. */
final class JobBook {

    private static final int LINE_CHARACTERS = 90;
    private static final int ON_A_PAGE = 5;

    private JobBook() {}

    /** Writes a book with paragraphs of some hundred characters each. */
    static Path write(Path file, int number, int paragraphs) throws IOException {
        try (PDDocument document = new PDDocument()) {
            pages(document, number, paragraphs);
            document.save(file.toFile());
        }
        return file;
    }

    /** Writes a book of one page with a file of random bytes in it, which nothing makes smaller. */
    static Path large(Path file, int bytes) throws IOException {
        try (PDDocument document = new PDDocument()) {
            pages(document, 0, 1);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new Noise(bytes)));
            document.getDocumentCatalog().getCOSObject().setItem("Noise", specification.getCOSObject());
            document.save(file.toFile());
        }
        return file;
    }

    private static void pages(PDDocument document, int number, int paragraphs) throws IOException {
        PDFont font = new PDType1Font(FontName.HELVETICA);
        Prose prose = new Prose(1_000L + number);
        for (int first = 0; first < paragraphs; first += ON_A_PAGE) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 10);
                content.newLineAtOffset(60, 780);
                for (int i = first; i < Math.min(paragraphs, first + ON_A_PAGE); i++) {
                    String paragraph = "This is paragraph " + (i + 1) + " of the book of number " + number + ". "
                            + prose.paragraph() + " " + prose.paragraph();
                    for (String line : lines(paragraph)) {
                        content.showText(line);
                        content.newLineAtOffset(0, -13);
                    }
                    content.newLineAtOffset(0, -13);
                }
                content.endText();
            }
        }
    }

    private static List<String> lines(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + word.length() > LINE_CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** So many random bytes, the same each time. */
    private static final class Noise extends InputStream {

        private final Random random = new Random(1);
        private int left;

        Noise(int bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] part = new byte[Math.min(left, length)];
            random.nextBytes(part);
            System.arraycopy(part, 0, bytes, offset, part.length);
            left -= part.length;
            return part.length;
        }
    }
}
