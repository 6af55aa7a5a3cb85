package io.pdfaudio.exception;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A PDF that cannot be read. */
public class PdfReadException extends PdfAudioException {

    /** Why a PDF cannot be read. */
    public enum Reason {
        /** There is no such file. */
        NOT_FOUND,
        /** The path is a folder. */
        IS_DIRECTORY,
        /** The file system refuses to hand the file out. */
        UNREADABLE,
        /** The file has no bytes. */
        EMPTY_FILE,
        /** The bytes are not a PDF. */
        NOT_A_PDF,
        /** The PDF is truncated or broken beyond repair. */
        DAMAGED,
        /** The PDF is encrypted and no password was given. */
        PASSWORD_REQUIRED,
        /** The PDF is encrypted with another password or by a scheme other than passwords. */
        PASSWORD_WRONG,
        /** The PDF has no pages, or none in the range asked for. */
        NO_PAGES,
        /** The pages hold no text: they are scanned and need OCR. */
        NO_TEXT,
        /** A safety limit was exceeded; see {@link ReadLimitException}. */
        LIMIT_EXCEEDED
    }

    private final transient Path file;
    private final Reason reason;

    /** Creates an exception with a message for the user. */
    public PdfReadException(Path file, Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
        this.reason = reason;
    }

    /** Returns the PDF. */
    public Path file() {
        return file;
    }

    /** Returns why it cannot be read. */
    public Reason reason() {
        return reason;
    }
}
