package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * The threads that share the work on one document. Results are put together in the order of the work and never in that of
 * its end, so the number of threads changes nothing but the time. Used by one thread, which waits and does none of the work
 * that may hang.
 */
final class Workers implements AutoCloseable {

    /** Handing out a piece of work takes some microseconds, so small pieces are handed out together. */
    private static final int BATCH = 4;

    private static final long FAREWELL_SECONDS = 1;

    private final int threads;
    private final ExecutorService pool;

    /** Starts workers; threads are started as there is work for them. */
    Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().name("pdfaudio-read-", 1).daemon(true).factory());
    }

    /** Hands out one piece of work. */
    <T> Future<T> start(Callable<T> work) {
        return pool.submit(work);
    }

    /**
     * Does quick work for each of the numbers from 0 and returns the results in order.
     *
     * @throws ReadBudget.PageInterruptedException if the calling thread is interrupted
     */
    <T> List<T> map(int count, IntFunction<T> work) {
        if (threads == 1 || count <= BATCH) {
            return batch(0, count, work);
        }
        List<Future<List<T>>> batches = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            int start = from;
            batches.add(start(() -> batch(start, Math.min(start + BATCH, count), work)));
        }
        List<T> results = new ArrayList<>(count);
        for (Future<List<T>> batch : batches) {
            results.addAll(get(batch));
        }
        return results;
    }

    private static <T> List<T> batch(int from, int to, IntFunction<T> work) {
        List<T> results = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            ReadBudget.checkInterrupt();
            results.add(work.apply(i));
        }
        return results;
    }

    /**
     * Returns the result of quick work or throws what it threw.
     *
     * @throws ReadBudget.PageInterruptedException if the calling thread is interrupted
     */
    static <T> T get(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadBudget.PageInterruptedException();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Returns what work threw, to be thrown on. */
    static RuntimeException failure(ExecutionException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(thrown);
    }

    /** Interrupts what still runs and gives it a moment to end; a thread that hangs is left behind. */
    @Override
    public void close() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Workers.class.getName())
                        .log(System.Logger.Level.WARNING, "A thread that reads a PDF does not end and is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
