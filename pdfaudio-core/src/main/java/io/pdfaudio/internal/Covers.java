package io.pdfaudio.internal;

import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.pdf.CoverRenderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Makes cover pictures: from a file of the user's, or of the book's first page. */
public final class Covers {

    /** The longer side of a rendered cover in pixels: what players show on a phone, at a few hundred kilobytes. */
    private static final int RENDERED_PIXELS = 1_000;

    private static final long MAX_FILE_BYTES = 16L << 20;

    private Covers() {}

    /**
     * Reads a picture file, or nothing where none is given.
     *
     * @throws PdfAudioException if it is not a JPEG or PNG picture or is larger than 16 MiB
     */
    static @Nullable CoverImage given(@Nullable Path file) {
        return file == null ? null : read(file);
    }

    private static CoverImage read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new PdfAudioException("The cover " + file + " is larger than 16 MiB: choose a smaller picture.");
            }
            byte[] bytes = Files.readAllBytes(file);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
            if (picture == null || !(isPng(bytes) || isJpeg(bytes))) {
                throw new PdfAudioException(
                        "The cover " + file + " is not a JPEG or PNG picture: choose another file.");
            }
            CoverImage.Kind kind = isPng(bytes) ? CoverImage.Kind.PNG : CoverImage.Kind.JPEG;
            return new CoverImage(kind, bytes, picture.getWidth(), picture.getHeight());
        } catch (NoSuchFileException e) {
            throw new PdfAudioException("There is no cover file " + file + ": check the path.", e);
        } catch (IOException e) {
            throw new PdfAudioException(
                    "The cover " + file + " cannot be read (" + e.getMessage() + "): choose another file.", e);
        }
    }

    /** Renders the book's first page; a page that cannot be drawn gives none, as a book can do without. */
    public static Optional<CoverImage> ofFirstPage(BookSource source) {
        return CoverRenderer.render(source, RENDERED_PIXELS).flatMap(Covers::toJpeg);
    }

    private static Optional<CoverImage> toJpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return ImageIO.write(picture, "jpeg", bytes)
                    ? Optional.of(new CoverImage(
                            CoverImage.Kind.JPEG, bytes.toByteArray(), picture.getWidth(), picture.getHeight()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
    }

    private static boolean isPng(byte[] b) {
        return b.length > 8 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G';
    }

    private static boolean isJpeg(byte[] b) {
        return b.length > 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8 && (b[2] & 0xFF) == 0xFF;
    }
}
