package io.pdfaudio.pdf;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.exception.PdfReadException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders the first page of a PDF as a cover picture. */
public final class CoverRenderer {

    private static final System.Logger LOG = System.getLogger(CoverRenderer.class.getName());
    private static final float MOST_MAGNIFIED = 4;

    private CoverRenderer() {}

    /**
     * Renders the first page. A page that cannot be rendered is no failure: an audiobook can do without a cover.
     *
     * @param maxPixels the length of the picture's longer side, at least 1
     * @return the picture without transparency, or empty where the file cannot be opened or its first page not rendered
     */
    public static Optional<BufferedImage> render(BookSource source, int maxPixels) {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("maxPixels must be 1 or more, was " + maxPixels);
        }
        try (PDDocument document = PdfFile.open(source)) {
            if (document.getNumberOfPages() == 0) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float scale = scale(document.getPage(0).getCropBox(), maxPixels);
            return Optional.of(renderer.renderImage(0, scale, ImageType.RGB));
        } catch (IOException | PdfReadException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(System.Logger.Level.INFO, "The first page of " + source.file() + " cannot be rendered", e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.WARNING, "The first page of " + source.file() + " cannot be rendered", e);
        }
        return Optional.empty();
    }

    /** Rounds down so that the longer side never exceeds the limit; tiny pages are not blown up without end. */
    private static float scale(PDRectangle page, int maxPixels) {
        float longer = Math.max(page.getWidth(), page.getHeight());
        if (!(longer > 0)) {
            throw new IllegalArgumentException("the page has no size");
        }
        return Math.min(MOST_MAGNIFIED, (maxPixels - 0.5f) / longer);
    }
}
