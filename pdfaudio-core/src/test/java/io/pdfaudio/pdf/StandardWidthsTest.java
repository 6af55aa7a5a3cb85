package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.BookSource;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardWidthsTest {

    @TempDir
    private Path folder;

    @Test
    void measuresTimesByItsOwnWidthsWhenTheFileLeavesThemOut() throws Exception {
        PDFont times = new PDType1Font(FontName.TIMES_ROMAN);
        times.getCOSObject().setItem(COSName.ENCODING, encodingWithLigature());
        Path file = folder.resolve("times.pdf");

        try (TestPdf pdf = new TestPdf()) {
            pdf.line(50, 100, 10, times, "mummy").save(file);
        }

        Block block = new PdfReader(ReadLimits.DEFAULT)
                .read(BookSource.of(file))
                .chapters()
                .getFirst()
                .blocks()
                .getFirst();
        assertThat(block.spans().getFirst().source().width()).isCloseTo(33.34, within(0.1));
    }

    private static COSDictionary encodingWithLigature() {
        COSArray differences = new COSArray();
        differences.add(COSInteger.TWO);
        differences.add(COSName.getPDFName("fi"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        return encoding;
    }
}
