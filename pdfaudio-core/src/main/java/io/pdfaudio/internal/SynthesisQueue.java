package io.pdfaudio.internal;

import io.pdfaudio.speech.SynthesizerTraits.Execution;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/**
 * Runs tasks side by side and hands their results over in the order of the tasks. Tasks are started at most a fixed number
 * ahead of the result handed over last, so memory does not grow with their count. Network work runs on virtual threads,
 * work that keeps a core busy on as many platform threads as may run at once. Used by one thread; closing interrupts what
 * still runs and waits until it has let go.
 */
final class SynthesisQueue implements AutoCloseable {

    /** Receives results in order. */
    interface Consumer<T, R> {
        void accept(T task, R result) throws InterruptedException;
    }

    /** Does one task. */
    interface Worker<T, R> {
        R work(T task) throws InterruptedException;
    }

    private record Started<T, R>(T task, Future<R> result) {}

    private final ExecutorService threads;
    private final Semaphore slots;
    private final int lookAhead;

    /**
     * Creates a queue.
     *
     * @param execution what the tasks do, which decides the kind of thread
     * @param concurrency how many tasks may run at once
     */
    SynthesisQueue(Execution execution, int concurrency) {
        ThreadFactory factory = switch (execution) {
            case NETWORK -> Thread.ofVirtual().name("pdfaudio-synthesis-", 1).factory();
            case CPU ->
                Thread.ofPlatform().daemon().name("pdfaudio-synthesis-", 1).factory();
        };
        threads = execution == Execution.NETWORK
                ? Executors.newThreadPerTaskExecutor(factory)
                : Executors.newFixedThreadPool(concurrency, factory);
        slots = new Semaphore(concurrency, true);
        lookAhead = 2 * concurrency;
    }

    /**
     * Works through all tasks; the consumer is called by this thread, once for each, in order.
     *
     * @throws InterruptedException if this thread or a worker is interrupted
     * @throws RuntimeException what a worker or the consumer throws; tasks behind it are not handed over
     */
    <T, R> void run(Iterator<T> tasks, Worker<T, R> worker, Consumer<T, R> consumer) throws InterruptedException {
        ArrayDeque<Started<T, R>> started = new ArrayDeque<>(lookAhead);
        while (tasks.hasNext() || !started.isEmpty()) {
            while (tasks.hasNext() && started.size() < lookAhead) {
                T task = tasks.next();
                started.add(new Started<>(task, threads.submit(inSlot(worker, task))));
            }
            Started<T, R> next = started.remove();
            consumer.accept(next.task, resultOf(next.result));
        }
    }

    private <T, R> Callable<R> inSlot(Worker<T, R> worker, T task) {
        return () -> {
            slots.acquire();
            try {
                return worker.work(task);
            } finally {
                slots.release();
            }
        };
    }

    private static <R> R resultOf(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
