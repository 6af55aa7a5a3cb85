package io.pdfaudio.internal.synthesis;

import io.pdfaudio.speech.SynthesizerTraits.Execution;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks side by side and hands their results over in the order of the tasks. As many workers as tasks may run at once
 * take the next task whenever they are free, whatever the receiver of the results is doing, but no further ahead of it than
 * a fixed number, so memory does not grow with the number of tasks. Network work runs on virtual threads, work that keeps a
 * core busy on platform threads. Used by one thread; closing interrupts what still runs and waits until it has let go.
 */
public final class SynthesisQueue implements AutoCloseable {

    /** How far ahead of the receiver tasks are taken, for each task that may run at once. */
    private static final int AHEAD_PER_WORKER = 4;

    private static final int LEAST_AHEAD = 16;

    /** How long a failed run waits for requests under way, whose results are paid for and go into the cache. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Receives results in order. */
    public interface Consumer<T, R> {
        void accept(T task, R result) throws InterruptedException;
    }

    /** Does one task; called by many threads. */
    public interface Worker<T, R> {

        /** Does the task. */
        R work(T task) throws InterruptedException;

        /** Returns how much memory a result takes, in bytes. */
        default long weight(R result) {
            return 0;
        }

        /** Brings back the result of a task that is done, when it was let go to save memory. */
        default R again(T task) throws InterruptedException {
            return work(task);
        }
    }

    private final ExecutorService threads;
    private final int concurrency;

    /**
     * Creates a queue.
     *
     * @param execution what the tasks do, which decides the kind of thread
     * @param concurrency how many tasks may run at once
     */
    public SynthesisQueue(Execution execution, int concurrency) {
        ThreadFactory factory = switch (execution) {
            case NETWORK -> Thread.ofVirtual().name("pdfaudio-synthesis-", 1).factory();
            case CPU ->
                Thread.ofPlatform().daemon().name("pdfaudio-synthesis-", 1).factory();
        };
        this.threads = Executors.newThreadPerTaskExecutor(factory);
        this.concurrency = concurrency;
    }

    /**
     * Works through all tasks; the consumer is called by this thread, once for each, in order.
     *
     * @throws InterruptedException if this thread or a worker is interrupted
     * @throws RuntimeException what a worker or the consumer throws; tasks behind it are not handed over, and no more are
     *     started
     */
    public <T, R> void run(Iterator<T> tasks, Worker<T, R> worker, Consumer<T, R> consumer)
            throws InterruptedException {
        int ahead = Math.max(LEAST_AHEAD, AHEAD_PER_WORKER * concurrency);
        OrderedWork<T, R> work = new OrderedWork<>(tasks, worker, ahead);
        for (int i = 0; i < concurrency && work.mayHaveMore(i); i++) {
            threads.execute(work::takeTasks);
        }
        try {
            work.handOver(consumer);
        } catch (RuntimeException | Error e) {
            work.stop();
            work.awaitIdle(GRACE);
            throw e;
        } finally {
            work.stop();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
