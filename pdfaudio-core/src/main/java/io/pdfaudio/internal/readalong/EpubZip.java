package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file of an EPUB being written. Used by one thread. */
final class EpubZip implements AutoCloseable {

    /** An early time, as ZIP files must name one: that of writing stands in the package document only. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path file;
    private final ZipOutputStream zip;

    /**
     * Opens a file for writing; its first entry says what it is.
     *
     * @throws OutputException if it cannot be written
     */
    EpubZip(Path file) {
        this.file = file;
        try {
            zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(type);
            stored("mimetype", type.length, crc.getValue());
            zip.write(type);
            zip.closeEntry();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    void text(String name, String content) {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    /** Copies a file that cannot be made smaller. It is read twice, as its checksum stands in front. */
    void stored(String name, Path source) {
        try {
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = Files.newInputStream(source)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    crc.update(buffer, 0, n);
                }
            }
            stored(name, Files.size(source), crc.getValue());
            Files.copy(source, zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    void finish() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // The file was finished, or failed and is deleted.
            System.getLogger(EpubZip.class.getName()).log(System.Logger.Level.DEBUG, "Not closed: {0} ({1})", file, e);
        }
    }

    private void stored(String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }
}
