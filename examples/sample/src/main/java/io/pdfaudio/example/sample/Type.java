package io.pdfaudio.example.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font at a size. */
record Type(PDFont font, double size) {

    /** The three faces of the book, embedded in a document. */
    record Family(PDFont regular, PDFont italic, PDFont bold) {
        static Family load(PDDocument document) {
            return new Family(
                    font(document, "LiberationSerif-Regular"),
                    font(document, "LiberationSerif-Italic"),
                    font(document, "LiberationSerif-Bold"));
        }

        private static PDFont font(PDDocument document, String name) {
            String path = "/liberation/" + name + ".ttf";
            try (InputStream in = Objects.requireNonNull(Type.class.getResourceAsStream(path), path)) {
                return PDType0Font.load(document, in, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the width of a text in points. */
    double width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
