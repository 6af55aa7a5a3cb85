package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturePagesTest {

    @TempDir
    Path folder;

    private final TestPdf pdf = new TestPdf().line(20, 60, "The first page has text.");

    @AfterEach
    void closePdf() throws Exception {
        pdf.close();
    }

    private Book read() throws InterruptedException {
        return new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(pdf.save(folder.resolve("book.pdf"))));
    }

    private void picture(float x, float y, float width, float height) throws Exception {
        var image =
                LosslessFactory.createFromImage(pdf.document(), new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
        pdf.draw(stream -> stream.drawImage(image, x, TestPdf.HEIGHT - y - height, width, height));
    }

    @Test
    void listsAScannedPageAmongPagesOfText() throws Exception {
        pdf.page();
        picture(0, 0, TestPdf.WIDTH, TestPdf.HEIGHT);
        pdf.page().line(20, 60, "The last page has text as well.");

        assertThat(read().omissions())
                .containsExactly(new Omission("", Omission.Reason.PICTURE_PAGE, new SourceSpan(2, 0, 0, 400, 600)));
    }

    @Test
    void listsAPageWithNothingButAPictureAndItsNumber() throws Exception {
        for (int page = 2; page < 6; page++) {
            pdf.page().line(20, 60, "Some page of text that goes on.").line(200, 580, String.valueOf(page));
        }
        pdf.page();
        picture(50, 50, 300, 400);
        pdf.line(200, 580, "6");

        assertThat(read().omissions())
                .filteredOn(omission -> omission.reason() == Omission.Reason.PICTURE_PAGE)
                .singleElement()
                .satisfies(omission -> assertThat(omission.source()).isEqualTo(new SourceSpan(6, 50, 50, 300, 400)));
    }

    @Test
    void listsNeitherBlankPagesNorOrnaments() throws Exception {
        pdf.page();
        pdf.page();
        picture(180, 280, 40, 40);

        assertThat(read().omissions()).isEmpty();
    }
}
