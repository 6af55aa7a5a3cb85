package io.pdfaudio.exception;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An audiobook, or a file of the cache, that cannot be written. */
public final class OutputException extends PdfAudioException {

    private final transient Path file;

    /** Creates an exception with a message for the user. */
    public OutputException(Path file, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    /** Returns the file that could not be written. */
    public Path file() {
        return file;
    }
}
