package io.pdfaudio.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/** Small PDFs of many kinds without compression, so that a changed byte changes what the pages say. */
final class SeedPdfs {

    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    private SeedPdfs() {}

    /** Returns the PDFs by name. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("text", pdf(1, (document, stream) -> lines(stream, 20, "The river rose", "slowly in the night.")));
        seeds.put("columns", pdf(2, (document, stream) -> {
            lines(stream, 20, "The river rose slow-", "ly in the night, and", "nobody saw it.");
            lines(stream, 210, "He took his lantern", "and went down to the", "bridge. [12]");
        }));
        seeds.put("turned", pdf(1, (document, stream) -> {
            stream.beginText();
            stream.setFont(FONT, 10);
            stream.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 30, 40));
            stream.showText("Upwards");
            stream.setTextMatrix(Matrix.getRotateInstance(0.3, 90, 40));
            stream.setRenderingMode(RenderingMode.NEITHER);
            stream.showText("Hidden");
            stream.endText();
        }));
        seeds.put("marked", pdf(1, SeedPdfs::marked));
        seeds.put("drawn", pdf(1, (document, stream) -> {
            stream.addRect(10, 10, 200, 100);
            stream.clip();
            stream.moveTo(20, 20);
            stream.curveTo(30, 90, 60, 10, 90, 90);
            stream.stroke();
            lines(stream, 20, "Figure 1. A curve", "1 A note", "x   1   2", "y   3   4");
        }));
        seeds.put("outline", outlined());
        return seeds;
    }

    private interface Drawing {
        void on(PDDocument document, PDPageContentStream stream) throws IOException;
    }

    private static byte[] pdf(int pages, Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                addPage(document, drawing);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, Drawing drawing) throws IOException {
        PDPage page = new PDPage(new PDRectangle(400, 300));
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
            drawing.on(document, stream);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static void lines(PDPageContentStream stream, float x, String... lines) throws IOException {
        stream.beginText();
        stream.setFont(FONT, 10);
        stream.setLeading(12);
        stream.newLineAtOffset(x, 200);
        for (String line : List.of(lines)) {
            stream.showText(line);
            stream.newLine();
        }
        stream.endText();
    }

    private static void marked(PDDocument document, PDPageContentStream stream) throws IOException {
        PDPropertyList properties = PDPropertyList.create(new COSDictionary());
        properties.getCOSObject().setString(COSName.ACTUAL_TEXT, "replaced");
        stream.beginMarkedContent(COSName.getPDFName("Span"), properties);
        lines(stream, 20, "Printed");
        stream.endMarkedContent();
        stream.beginMarkedContent(COSName.ARTIFACT);
        lines(stream, 120, "Head");
        stream.endMarkedContent();
        document.getDocumentCatalog().setLanguage("en");
    }

    private static byte[] outlined() {
        try (PDDocument document = new PDDocument()) {
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (int i = 1; i <= 3; i++) {
                int number = i;
                addPage(
                        document,
                        (all, stream) -> lines(stream, 20, "Chapter " + number, "", "Once upon a time.", "" + number));
                PDPageFitDestination destination = new PDPageFitDestination();
                destination.setPage(document.getPage(i - 1));
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle("Chapter " + i);
                item.setDestination(destination);
                outline.addLast(item);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
