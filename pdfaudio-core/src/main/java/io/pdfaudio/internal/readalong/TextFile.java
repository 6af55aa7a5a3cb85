package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file in UTF-8 being written; what cannot be encoded becomes a question mark. Used by one thread. */
final class TextFile implements AutoCloseable {

    private final Path file;
    private final Writer writer;

    /**
     * Opens a file for writing.
     *
     * @throws OutputException if it cannot be written
     */
    TextFile(Path file) {
        this.file = file;
        try {
            writer = new BufferedWriter(new OutputStreamWriter(
                    Files.newOutputStream(file),
                    StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)));
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    /** Makes sure that all is written. */
    void finish() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // The file was finished, or failed and is deleted.
            System.getLogger(TextFile.class.getName()).log(System.Logger.Level.DEBUG, "Not closed: {0} ({1})", file, e);
        }
    }
}
