package io.pdfaudio.server.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Says what a failure of the file system means for a store. */
final class DiskFailures {

    private DiskFailures() {}

    /**
     * Returns the exception for a failure.
     *
     * @param what what is being done, as the beginning of a sentence, for example "The object a cannot be written"
     * @throws InterruptedException if this thread is interrupted, which closes files; its flag is cleared then
     */
    static StorageException of(String what, IOException cause) throws InterruptedException {
        Interruption.check();
        String reason = reason(cause);
        String known = reason.toLowerCase(Locale.ROOT);
        if (known.contains("no space left") || known.contains("not enough space") || known.contains("file too large")) {
            return new StorageException.Full(what + ": the disk is full; free some space or use a larger one.", cause);
        }
        if (known.contains("quota exceeded")) {
            return new StorageException.Full(what + ": the disk quota is used up; free some space or raise it.", cause);
        }
        if (cause instanceof AccessDeniedException || known.contains("read-only file system")) {
            return new StorageException.Denied(
                    what + ": the server has no permission; let its user write the folder of the store.", cause);
        }
        return new StorageException.Unavailable(what + ": " + reason + ".", cause);
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
