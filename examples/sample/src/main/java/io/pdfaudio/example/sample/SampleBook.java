package io.pdfaudio.example.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Makes the sample book: a PDF, and beside it the text that a reader should hear. */
public final class SampleBook {

    static final String FILE_NAME = "the-keeper-of-small-lights";

    private static final String TITLE = "The Keeper of Small Lights";
    private static final String SUBTITLE = "A story in five chapters";
    private static final String DEDICATION = "For everyone who leaves a light on.";

    private final byte[] pdf;
    private final String text;

    private SampleBook(byte[] pdf, String text) {
        this.pdf = pdf;
        this.text = text;
    }

    /** Writes both files into the folder named by the only argument. */
    public static void main(String... args) throws IOException {
        SampleBook book = make();
        Path folder = Path.of(args[0]);
        Files.write(folder.resolve(FILE_NAME + ".pdf"), book.pdf);
        Files.writeString(folder.resolve(FILE_NAME + ".txt"), book.text);
    }

    /** Typesets the book; the outcome is the same on every machine. */
    static SampleBook make() throws IOException {
        ReadingText reading = new ReadingText();
        try (PDDocument document = new PDDocument()) {
            describe(document);
            Type.Family family = Type.Family.load(document);
            try (Sheets sheets = new Sheets(document, family, TITLE)) {
                frontMatter(sheets, family, reading);
                new Composer(document, family, sheets, reading).compose(Manuscript.load());
            }
            return new SampleBook(withoutCompression(save(document)), reading.toString());
        }
    }

    byte[] pdf() {
        return pdf.clone();
    }

    String text() {
        return text;
    }

    private static void describe(PDDocument document) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(TITLE);
        information.setAuthor("The pdfaudio authors");
        information.setSubject(SUBTITLE);
        information.setCreator("pdfaudio-example-sample");
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        date.setTimeInMillis(0);
        date.set(2026, Calendar.NOVEMBER, 22);
        information.setCreationDate(date);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("en-US");
    }

    private static void frontMatter(Sheets sheets, Type.Family family, ReadingText reading) {
        new Scenes(sheets.pen()).cover(family, TITLE, SUBTITLE);
        reading.plain(TITLE);
        reading.plain(SUBTITLE);
        Type type = new Type(family.italic(), 12);
        sheets.blank().centered(DEDICATION, type, Ink.TEXT, Sheets.WIDTH / 2, Sheets.HEIGHT * 0.62);
        reading.plain(DEDICATION);
    }

    private static byte[] save(PDDocument document) throws IOException {
        document.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    /** Unpacks all streams, because the bytes that deflate yields differ between builds of zlib. */
    private static byte[] withoutCompression(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream && stream.containsKey(COSName.FILTER)) {
                    unpack(stream);
                }
            }
            return save(document);
        }
    }

    private static void unpack(COSStream stream) throws IOException {
        byte[] bytes;
        try (InputStream in = stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
    }
}
