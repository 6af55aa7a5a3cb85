package io.pdfaudio.cli;

import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
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
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device such as /dev/stdout cannot be replaced.
                Files.writeString(file, text);
                return;
            }
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(beside);
            throw OutputErrors.of(file, e);
        }
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
