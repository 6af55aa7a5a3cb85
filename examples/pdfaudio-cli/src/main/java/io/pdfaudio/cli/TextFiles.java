package io.pdfaudio.cli;

import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes text files that appear complete or not at all. */
final class TextFiles {

    private TextFiles() {}

    /**
     * Writes a file beside its final name and moves it there; what stood there is replaced.
     *
     * @throws io.pdfaudio.exception.OutputException if it cannot be written
     */
    static void write(Path file, String text) {
        write(file, out -> out.append(text));
    }

    /**
     * Writes a file that is not kept in memory beside its final name and moves it there; what stood there is replaced.
     *
     * @throws io.pdfaudio.exception.OutputException if it cannot be written
     */
    static void write(Path file, Content content) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device such as /dev/stdout cannot be replaced.
                writeTo(file, content);
                return;
            }
            writeTo(beside, content);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        } finally {
            delete(beside);
        }
    }

    private static void writeTo(Path file, Content content) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            content.writeTo(writer);
        }
    }

    /** Something that can be written to a file. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    /** Creates a folder with its parents. */
    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(folder, folder + " is a file and not a folder: choose another one.", e);
        } catch (IOException e) {
            throw OutputErrors.of(folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Nothing more can be done; the failure that led here is reported.
        }
    }
}
