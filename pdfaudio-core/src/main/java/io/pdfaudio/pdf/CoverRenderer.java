package io.pdfaudio.pdf;

import io.pdfaudio.document.BookSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the first page of a PDF, for a cover. */
public final class CoverRenderer {

    private static final System.Logger LOG = System.getLogger(CoverRenderer.class.getName());

    private CoverRenderer() {}

    /**
     * Draws the first page of those to be read; empty where it cannot be drawn.
     *
     * @param maxPixels the length of the picture's longer side in pixels
     */
    public static Optional<BufferedImage> render(BookSource source, int maxPixels) {
        char[] password = source.password();
        try (PDDocument document =
                Loader.loadPDF(source.file().toFile(), password == null ? "" : String.valueOf(password))) {
            int page = source.pages().first() - 1;
            PDRectangle box = document.getPage(page).getCropBox();
            float scale = maxPixels / Math.max(box.getWidth(), box.getHeight());
            return Optional.of(new PDFRenderer(document).renderImage(page, scale, ImageType.RGB));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "No cover from {0}: {1}", source, e);
            return Optional.empty();
        }
    }
}
