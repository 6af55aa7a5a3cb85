package io.pdfaudio.pdf;

import io.pdfaudio.document.BookSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF one at a time. Not thread-safe. */
public final class PagePictures implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PagePictures.class.getName());
    private static final float POINTS_PER_INCH = 72;
    /** Half of what a picture takes at full quality, and still sharp enough to read. */
    private static final float QUALITY = 0.5f;
    /** The longest side in pixels, which bounds the memory for a page the size of a wall. */
    private static final float MOST_PIXELS = 2_000;

    private final BookSource source;
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PagePictures(BookSource source, PDDocument document) {
        this.source = source;
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /**
     * The size of a page as it is shown.
     *
     * @param width the width in points
     * @param height the height in points
     */
    public record Size(double width, double height) {}

    /**
     * Opens a PDF; its page range does not matter here.
     *
     * @throws io.pdfaudio.exception.PdfReadException if it cannot be opened
     */
    public static PagePictures open(BookSource source) {
        return new PagePictures(source, PdfFile.open(source));
    }

    /** Returns how many pages the PDF has. */
    public int pageCount() {
        return document.getNumberOfPages();
    }

    /** Returns how large a page is, counted from 1; 1 by 1 point for a page that says nothing sensible. */
    public Size size(int page) {
        try {
            PDPage content = document.getPage(page - 1);
            PDRectangle box = content.getCropBox();
            boolean turned = content.getRotation() % 180 != 0;
            double width = turned ? box.getHeight() : box.getWidth();
            double height = turned ? box.getWidth() : box.getHeight();
            return new Size(Math.max(1, width), Math.max(1, height));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "Page " + page + " of " + source.file() + " has no size", e);
            return new Size(1, 1);
        }
    }

    /**
     * Draws a page, counted from 1, as a JPEG.
     *
     * @param dpi pixels per inch; large pages are drawn with fewer
     * @return the picture, or empty where the page cannot be drawn
     */
    public Optional<byte[]> jpeg(int page, int dpi) {
        Size size = size(page);
        float scale = Math.min(dpi / POINTS_PER_INCH, MOST_PIXELS / (float) Math.max(size.width(), size.height()));
        try {
            return Optional.of(jpeg(renderer.renderImage(page - 1, scale, ImageType.RGB)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.INFO, "Page " + page + " of " + source.file() + " cannot be drawn", e);
            return Optional.empty();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Closes the PDF. */
    @Override
    public void close() throws IOException {
        document.close();
    }
}
