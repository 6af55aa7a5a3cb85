package io.pdfaudio.benchmark;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.narration.ReadingText;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.pdf.ReadLimits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;

/** Ways from a PDF file to its text; each opens the file anew. */
public enum Extractor {
    /** This project on one thread. */
    PDFAUDIO("pdfaudio, 1 thread") {
        @Override
        public int characters(Path pdf) throws Exception {
            return read(pdf, 1);
        }
    },
    /** This project on two threads. */
    PDFAUDIO_2("pdfaudio, 2 threads") {
        @Override
        public int characters(Path pdf) throws Exception {
            return read(pdf, 2);
        }
    },
    /** The text stripper that comes with PDFBox. */
    PDF_TEXT_STRIPPER("PDFTextStripper") {
        @Override
        public int characters(Path pdf) throws Exception {
            try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(pdf.toFile()))) {
                return new PDFTextStripper().getText(document).length();
            }
        }
    },
    /** The PDF parser of Apache Tika. */
    TIKA("Apache Tika") {
        @Override
        public int characters(Path pdf) throws Exception {
            BodyContentHandler text = new BodyContentHandler(-1);
            try (InputStream input = Files.newInputStream(pdf)) {
                new PDFParser().parse(input, text, new Metadata(), new ParseContext());
            }
            return text.toString().length();
        }
    };

    private final String label;

    Extractor(String label) {
        this.label = label;
    }

    /** Returns its name in tables. */
    String label() {
        return label;
    }

    /** Extracts the text of a PDF and returns how many characters it has. */
    public abstract int characters(Path pdf) throws Exception;

    private static int read(Path pdf, int threads) throws InterruptedException {
        PdfReader reader = new PdfReader(ReadLimits.DEFAULT).withThreads(threads);
        return ReadingText.of(reader.read(BookSource.of(pdf))).length();
    }
}
