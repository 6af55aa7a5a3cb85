package io.pdfaudio.pdf;

import io.pdfaudio.exception.ReadLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes the steps that look at a document as a whole, one after another, on a thread of their own, so that none of them can
 * take for ever. Used by one thread, which waits.
 */
final class DocumentSteps implements AutoCloseable {

    private final Path file;
    private final Duration longest;
    private final Workers thread = new Workers(1);

    DocumentSteps(Path file, Duration longest) {
        this.file = file;
        this.longest = longest;
    }

    /**
     * Takes a step and returns its result, or throws what it threw.
     *
     * @param what what is done to the file, such as "Opening"
     * @throws ReadLimitException if it takes too long; the step is interrupted then, and left behind if that does not end it
     * @throws ReadBudget.PageInterruptedException if the calling thread is interrupted
     */
    <T> T take(String what, Callable<T> step) throws IOException {
        return await(what, thread.start(step));
    }

    /** Waits for a step that another thread takes; otherwise as {@link #take}. */
    <T> T await(String what, Future<T> step) throws IOException {
        try {
            return step.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            step.cancel(true);
            long seconds = longest.toSeconds();
            String message = what + " " + file + " takes longer than " + seconds
                    + " s: raise the limit maxStepTime if you trust the file.";
            throw new ReadLimitException(file, 0, "maxStepTime", seconds, message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadBudget.PageInterruptedException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw Workers.failure(e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
