package io.pdfaudio.audio.spi;

import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a file could not be written. */
public final class OutputErrors {

    private OutputErrors() {}

    /** Returns the exception for a failed write to a file. */
    public static OutputException of(Path file, IOException cause) {
        return new OutputException(file, message(file, cause), cause);
    }

    /** Returns the exception for a file for which no space is left. */
    public static OutputException diskFull(Path file, @Nullable Throwable cause) {
        return new OutputException(file, diskFullMessage(file), cause);
    }

    private static String diskFullMessage(Path file) {
        return "The disk is full: free some space to write " + file + ".";
    }

    private static String message(Path file, IOException cause) {
        String reason = reason(cause);
        String known = reason.toLowerCase(Locale.ROOT);
        if (known.contains("no space left") || known.contains("not enough space")) {
            return diskFullMessage(file);
        }
        if (known.contains("quota exceeded")) {
            return "Your disk quota is used up: free some space to write " + file + ".";
        }
        return switch (cause) {
            case NoSuchFileException e ->
                "The folder " + file.toAbsolutePath().getParent()
                        + " does not exist: create it or write to another one.";
            case AccessDeniedException e ->
                "You may not write " + file + ": choose another folder or change its permissions.";
            default -> "The file " + file + " cannot be written: " + reason + ".";
        };
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
