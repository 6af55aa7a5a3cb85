package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every character drawn on a page is read or listed as omitted, once, with its place. It is checked here for pages drawn at
 * random and for every PDF in the folder that the system property {@code pdfaudio.pdfs} names, which is the sample book
 * unless told; {@link TestPdf} checks it for every page that other tests draw.
 */
class ConservationTest {

    @Property(tries = 40)
    void losesNoWordWhereverItStands(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 99_999) Integer> places) throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                float size = 6 + place % 5 * 4;
                pdf.line(10 + place / 7 % 300, 12 + place / 11 % 580, size, TestPdf.PLAIN, word(i));
            }

            assertThat(saveAndCheck(pdf)).isEqualTo(4 * places.size());
        }
    }

    @Property(tries = 40)
    void losesNoWordHoweverItIsDrawn(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 99_999) Integer> looks) throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            for (int i = 0; i < looks.size(); i++) {
                String word = word(i);
                int look = looks.get(i);
                pdf.draw(stream -> drawOddly(stream, look, word));
            }

            assertThat(saveAndCheck(pdf)).isEqualTo(4 * looks.size());
        }
    }

    @TestFactory
    Stream<DynamicTest> losesNoCharacterOfTheFolder() throws IOException {
        Path folder = Path.of(System.getProperty("pdfaudio.pdfs", "."));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            folder.relativize(file).toString(), () -> Conservation.check(file)));
        }
    }

    @Test
    void noticesWhatIsLostInventedOrAstray(@TempDir Path folder) throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            Path file = pdf.line(20, 60, "river").save(folder.resolve("river.pdf"));
            SourceSpan elsewhere = new SourceSpan(1, 300, 300, 10, 10);
            Book book = book(new Block.Paragraph("rivet", List.of(new TextSpan(0, 5, elsewhere))));

            assertThat(Conservation.imbalances(file, book))
                    .containsExactly(new Conservation.Imbalance(1, 5, "r", "t", "river"));
        }
    }

    private static Book book(Block block) {
        Block.Heading heading = new Block.Heading(1, "", List.of());
        Chapter chapter = new Chapter(1, "Text", Chapter.Evidence.NONE, 1, heading, List.of(block));
        return new Book(new BookMetadata(null, null, null), 1, List.of(chapter), List.of());
    }

    private static int saveAndCheck(TestPdf pdf) throws IOException {
        Path file = Files.createTempFile("conservation", ".pdf");
        try {
            return Conservation.check(pdf.save(file));
        } finally {
            Files.delete(file);
        }
    }

    /** Draws a word turned, hidden, off the page, letter by letter, marked or replaced. */
    private static void drawOddly(PDPageContentStream stream, int look, String word) throws IOException {
        float x = look / 7 % 420;
        float y = look / 11 % 640;
        int kind = look % 8;
        if (kind == 0) {
            stream.beginMarkedContent(COSName.ARTIFACT);
        } else if (kind == 1) {
            PDPropertyList properties = PDPropertyList.create(new org.apache.pdfbox.cos.COSDictionary());
            properties.getCOSObject().setString(COSName.ACTUAL_TEXT, word);
            stream.beginMarkedContent(COSName.getPDFName("Span"), properties);
        }
        stream.beginText();
        stream.setFont(look % 3 == 0 ? TestPdf.BOLD : TestPdf.PLAIN, 4 + look % 23);
        stream.setRenderingMode(kind == 2 ? RenderingMode.NEITHER : RenderingMode.FILL);
        stream.setCharacterSpacing(kind == 3 ? look % 9 : 0);
        stream.setTextMatrix(
                kind == 4
                        ? Matrix.getRotateInstance(look % 12 * Math.PI / 6, x, y)
                        : Matrix.getTranslateInstance(x, y));
        stream.showText(word);
        stream.endText();
        if (kind < 2) {
            stream.endMarkedContent();
        }
    }

    /** A word of four letters that names its number. */
    private static String word(int number) {
        return "q" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "z";
    }
}
