package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.PdfReadException.Reason;
import io.pdfaudio.exception.ReadLimitException;
import io.pdfaudio.narration.ReadingText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderFailureTest {

    @TempDir
    Path folder;

    private Reason reason(BookSource source) {
        return catchThrowableOfType(PdfReadException.class, () -> new PdfReader(ReadLimits.DEFAULT).read(source))
                .reason();
    }

    private Path simple() throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            return pdf.line(20, 60, "Hello, reader.").save(folder.resolve("simple.pdf"));
        }
    }

    private Path full() throws Exception {
        try (TestPdf pdf = new TestPdf()) {
            for (int i = 0; i < 40; i++) {
                pdf.line(20, 40 + 12 * i, "The river rose slowly in the night, and nobody noticed it.");
            }
            return pdf.save(folder.resolve("full.pdf"));
        }
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("odd.pdf"), bytes);
    }

    @Test
    void namesWhatIsWrongWithTheFile() throws Exception {
        assertThat(reason(BookSource.of(folder.resolve("none.pdf")))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(BookSource.of(folder))).isEqualTo(Reason.IS_DIRECTORY);
        assertThat(reason(BookSource.of(write(new byte[0])))).isEqualTo(Reason.EMPTY_FILE);
        assertThat(reason(BookSource.of(write("Dear reader".getBytes("UTF-8")))))
                .isEqualTo(Reason.NOT_A_PDF);
        byte[] cut = Arrays.copyOf(Files.readAllBytes(simple()), 40);
        assertThat(reason(BookSource.of(write(cut)))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void namesPagesAndTextThatAreMissing() throws Exception {
        assertThat(reason(BookSource.of(simple()).withPages(new PageRange(2, 9))))
                .isEqualTo(Reason.NO_PAGES);
        try (TestPdf pdf = new TestPdf()) {
            assertThat(reason(BookSource.of(pdf.save(folder.resolve("blank.pdf")))))
                    .isEqualTo(Reason.NO_TEXT);
        }
        try (PDDocument empty = new PDDocument()) {
            empty.save(folder.resolve("pageless.pdf").toFile());
            assertThat(reason(BookSource.of(folder.resolve("pageless.pdf")))).isEqualTo(Reason.NO_PAGES);
        }
    }

    @Test
    void opensEncryptedFilesWithTheRightPasswordOnly() throws Exception {
        Path file = folder.resolve("locked.pdf");
        try (TestPdf pdf = new TestPdf()) {
            pdf.line(20, 60, "Hello, reader.");
            var policy = new StandardProtectionPolicy("owner", "s3cret", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.document().protect(policy);
            pdf.save(file);
        }

        assertThat(reason(BookSource.of(file))).isEqualTo(Reason.PASSWORD_REQUIRED);
        assertThat(reason(BookSource.of(file).withPassword("guess".toCharArray())))
                .isEqualTo(Reason.PASSWORD_WRONG);
        BookSource right = BookSource.of(file).withPassword("s3cret".toCharArray());
        assertThat(ReadingText.of(new PdfReader(ReadLimits.DEFAULT).read(right)))
                .isEqualTo("Hello, reader.\n");
    }

    @Test
    void stopsAtTheLimits() throws Exception {
        Path file = simple();

        assertLimit(file, new ReadLimits(20_000, 10, 100, Duration.ofSeconds(30)), "maxStreamBytes", 1);
        try (TestPdf pdf = new TestPdf()) {
            Path two = pdf.line(20, 60, "One").page().line(20, 60, "Two").save(folder.resolve("two.pdf"));
            assertLimit(two, new ReadLimits(1, 1 << 20, 100, Duration.ofSeconds(30)), "maxPages", 0);
        }
    }

    @Test
    void stopsAtFormsNestedTooDeep() throws Exception {
        Path file = folder.resolve("nested.pdf");
        try (PDDocument document = new PDDocument()) {
            PDFormXObject inner = form(document, "");
            for (int i = 0; i < 5; i++) {
                PDFormXObject outer = form(document, "/F Do");
                outer.getResources().put(COSName.F, inner);
                inner = outer;
            }
            addPage(document, inner);
            document.save(file.toFile());
        }

        assertLimit(file, new ReadLimits(10, 1 << 20, 3, Duration.ofSeconds(30)), "maxDepth", 1);
    }

    @Test
    void survivesAFormThatDrawsItself() throws Exception {
        Path file = folder.resolve("cycle.pdf");
        try (PDDocument document = new PDDocument()) {
            PDFormXObject form = form(document, "/F Do");
            form.getResources().put(COSName.F, form);
            addPage(document, form);
            document.save(file.toFile());
        }

        assertThat(reason(BookSource.of(file))).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void stopsAtAPageThatTakesTooLong() throws Exception {
        assertLimit(full(), new ReadLimits(10, 1 << 20, 100, Duration.ofNanos(1)), "maxPageTime", 1);
    }

    @Test
    void stopsAtAStepThatTakesTooLong() throws Exception {
        Duration pageTime = Duration.ofSeconds(30);
        ReadLimits limits = new ReadLimits(10, 1 << 20, 100, pageTime, Duration.ofNanos(1));

        assertLimit(full(), limits, "maxStepTime", 0);
    }

    @Test
    void readsWhatIsWholeAndListsADamagedPage() throws Exception {
        Path file;
        try (TestPdf pdf = new TestPdf()) {
            pdf.line(20, 60, "The first page is whole.").page();
            file = pdf.line(20, 60, "The second is not.").save(folder.resolve("whole.pdf"));
        }
        Path damaged = folder.resolve("damaged.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            COSStream content = new COSStream();
            content.setItem(COSName.FILTER, COSName.getPDFName("NoSuchFilter"));
            document.getPage(1).getCOSObject().setItem(COSName.CONTENTS, content);
            try (var out = content.createRawOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
            document.save(damaged.toFile());
        }

        Book book = new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(damaged));

        assertThat(ReadingText.of(book)).isEqualTo("The first page is whole.\n");
        assertThat(book.omissions()).singleElement().satisfies(omission -> {
            assertThat(omission.reason()).isEqualTo(Omission.Reason.DAMAGED_PAGE);
            assertThat(omission.source().page()).isEqualTo(2);
        });
    }

    @Test
    void endsWhenInterrupted() throws Exception {
        Path file = full();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(file)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static PDFormXObject form(PDDocument document, String content) throws Exception {
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(new PDResources());
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes("US-ASCII"));
        }
        return form;
    }

    private static void addPage(PDDocument document, PDFormXObject form) throws Exception {
        PDPage page = new PDPage();
        page.setResources(new PDResources());
        page.getResources().put(COSName.F, form);
        var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
        try (var out = stream.createOutputStream()) {
            out.write("/F Do".getBytes("US-ASCII"));
        }
        page.setContents(stream);
        document.addPage(page);
    }

    private static void assertLimit(Path file, ReadLimits limits, String limit, int page) {
        ReadLimitException failure =
                catchThrowableOfType(ReadLimitException.class, () -> new PdfReader(limits).read(BookSource.of(file)));

        assertThat(failure.limit()).isEqualTo(limit);
        assertThat(failure.page()).isEqualTo(page);
        assertThat(failure.getMessage()).contains(limit);
    }
}
