package io.pdfaudio.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Inputs made to take long: each can be made of any length, so that the cost of one shows how it grows. */
enum Hostile {
    /** Nothing but hyphens. */
    HYPHENS("hyphens") {
        @Override
        void write(StringBuilder out, Random random) {
            out.append("1 0 0 1 20 ")
                    .append(20 + random.nextInt(780))
                    .append(" Tm (")
                    .append("-".repeat(200));
            out.append(") Tj\n");
        }

        @Override
        String text(int length) {
            return "-".repeat(length);
        }
    },
    /** One line that never ends. */
    ENDLESS_LINE("one endless line") {
        @Override
        void write(StringBuilder out, Random random) {
            out.append("(").append("a".repeat(190)).append(") Tj\n");
        }

        @Override
        String text(int length) {
            return "a".repeat(length);
        }
    },
    /** Everything nested in itself, as deep as it goes. */
    NESTING("deep nesting") {
        @Override
        void write(StringBuilder out, Random random) {
            out.append("q /P BMC (a) Tj\n");
        }

        @Override
        String text(int length) {
            return "(".repeat(length / 2) + ")".repeat(length / 2);
        }
    },
    /** Letters strewn over the page; in text letters, digits and marks in turn. */
    STREWN("strewn letters") {
        @Override
        void write(StringBuilder out, Random random) {
            out.append("1 0 0 1 ").append(random.nextInt(600)).append(' ').append(random.nextInt(800));
            out.append(" Tm (").append((char) ('a' + random.nextInt(26))).append(") Tj\n");
        }

        @Override
        String text(int length) {
            Random random = new Random(3);
            StringBuilder text = new StringBuilder(length);
            String marks = "a1.-/$%:,'@ ";
            while (text.length() < length) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            }
            return text.toString();
        }
    };

    /** Longer content is spread over several pages: a single page is refused at some length. */
    private static final int PAGE_BYTES = 5_000_000;

    private final String label;

    Hostile(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Writes one more piece of content. */
    abstract void write(StringBuilder out, Random random);

    /** Returns text for narration. */
    abstract String text(int length);

    /** Saves a PDF whose pages have this many bytes of content together. */
    Path save(Path file, int bytes) {
        try (PDDocument document = new PDDocument()) {
            Random random = new Random(4);
            for (int left = bytes; left > 0; left -= PAGE_BYTES) {
                document.addPage(page(document, Math.min(left, PAGE_BYTES), random));
            }
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPage page(PDDocument document, int bytes, Random random) throws IOException {
        PDPage page = new PDPage();
        page.setResources(new PDResources());
        page.getResources().put(COSName.F, new PDType1Font(FontName.TIMES_ROMAN));
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            StringBuilder piece = new StringBuilder("BT /F 10 Tf\n");
            for (int written = 0; written < bytes; written += piece.length()) {
                out.write(piece.toString().getBytes(StandardCharsets.US_ASCII));
                piece.setLength(0);
                write(piece, random);
            }
        }
        page.setContents(stream);
        return page;
    }
}
