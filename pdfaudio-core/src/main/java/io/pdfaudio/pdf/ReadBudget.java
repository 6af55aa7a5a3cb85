package io.pdfaudio.pdf;

import io.pdfaudio.exception.ReadLimitException;
import java.nio.file.Path;

/** Watches that one page of a PDF stays within the limits. Not thread-safe. */
final class ReadBudget {

    private static final int CHECK_EVERY = 256;

    private final Path file;
    private final ReadLimits limits;
    private final int page;
    private final long deadline;
    private long bytes;
    private int ticks;

    ReadBudget(Path file, ReadLimits limits, int page) {
        this.file = file;
        this.limits = limits;
        this.page = page;
        this.deadline = System.nanoTime() + limits.maxPageTime().toNanos();
    }

    /** Counts one small step of work; now and then looks at the clock and at the thread's interrupt flag. */
    void tick() {
        if (++ticks % CHECK_EVERY != 0) {
            return;
        }
        checkInterrupt();
        checkTime(0);
    }

    /** Gives up the page if its thread did not do so itself in half the time again. May be called by any thread. */
    void checkHanging() {
        checkTime(limits.maxPageTime().toNanos() / 2);
    }

    private void checkTime(long grace) {
        if (System.nanoTime() - deadline > grace) {
            long seconds = limits.maxPageTime().toSeconds();
            throw exceeded("maxPageTime", seconds, "takes longer than " + seconds + " s to read");
        }
    }

    /** Ends the work if the thread is interrupted, which also closes the file under PDFBox. */
    static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new PageInterruptedException();
        }
    }

    /** Returns how many more bytes the streams of the page may decode to. */
    long bytesLeft() {
        return limits.maxStreamBytes() - bytes;
    }

    /** Counts decoded bytes. */
    void spend(long decoded) {
        bytes += decoded;
        if (bytes > limits.maxStreamBytes()) {
            throw exceeded(
                    "maxStreamBytes",
                    limits.maxStreamBytes(),
                    "decodes to more than " + limits.maxStreamBytes() + " bytes");
        }
    }

    /** Checks how deep forms are nested. */
    void checkDepth(int depth) {
        if (depth > limits.maxDepth()) {
            throw exceeded("maxDepth", limits.maxDepth(), "nests forms deeper than " + limits.maxDepth());
        }
    }

    private ReadLimitException exceeded(String limit, long allowed, String what) {
        String message = "Page " + page + " of " + file + " " + what + ": raise the limit " + limit
                + " if you trust the file, or leave the page out.";
        return new ReadLimitException(file, page, limit, allowed, message);
    }

    /** Carries an interrupt out of PDFBox, whose methods cannot throw {@link InterruptedException}. */
    static final class PageInterruptedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
