package io.pdfaudio.internal.synthesis;

import io.pdfaudio.internal.synthesis.SynthesisQueue.Consumer;
import io.pdfaudio.internal.synthesis.SynthesisQueue.Worker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one run: taken by workers, handed over in order. Results that wait for their turn may hold so many bytes and
 * no more; what goes beyond is let go and brought back from the cache when its turn comes.
 */
final class OrderedWork<T, R> {

    /** What waiting results may hold: ten minutes of sound at 24 kHz. */
    private static final long MOST_WAITING_BYTES = 28L << 20;

    /** A task that was taken and not yet handed over. Guarded by the lock. */
    private static final class Slot<T, R> {
        final T task;

        @Nullable
        R result;

        @Nullable
        Throwable failure;

        long weight;
        boolean done;

        Slot(T task) {
            this.task = task;
        }
    }

    private final Object lock = new Object();
    private final Iterator<T> tasks;
    private final Worker<T, R> worker;
    private final int mostAhead;
    private final ArrayDeque<Slot<T, R>> slots = new ArrayDeque<>();
    private long waitingBytes;
    private int busy;
    private boolean stopped;

    OrderedWork(Iterator<T> tasks, Worker<T, R> worker, int mostAhead) {
        this.tasks = tasks;
        this.worker = worker;
        this.mostAhead = mostAhead;
    }

    /** Tells whether another worker beside so many may find a task. */
    boolean mayHaveMore(int workers) {
        synchronized (lock) {
            return workers == 0 || tasks.hasNext();
        }
    }

    /** Takes one task after the other until there are none; run by each worker. */
    void takeTasks() {
        try {
            for (Slot<T, R> slot = next(); slot != null; slot = next()) {
                work(slot);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Slot<T, R> next() throws InterruptedException {
        synchronized (lock) {
            while (!stopped && slots.size() >= mostAhead) {
                lock.wait();
            }
            if (stopped || !tasks.hasNext()) {
                return null;
            }
            Slot<T, R> slot = new Slot<>(tasks.next());
            slots.add(slot);
            busy++;
            lock.notifyAll();
            return slot;
        }
    }

    private void work(Slot<T, R> slot) {
        try {
            R result = worker.work(slot.task);
            synchronized (lock) {
                keep(slot, result);
                done(slot);
            }
        } catch (Throwable e) {
            synchronized (lock) {
                slot.failure = e;
                stopped = true;
                done(slot);
            }
        }
    }

    private void done(Slot<T, R> slot) {
        slot.done = true;
        busy--;
        lock.notifyAll();
    }

    private void keep(Slot<T, R> slot, R result) {
        long weight = worker.weight(result);
        boolean isNext = slots.peekFirst() == slot;
        if (isNext || waitingBytes + weight <= MOST_WAITING_BYTES) {
            slot.result = result;
            slot.weight = weight;
            waitingBytes += weight;
        }
    }

    /** Hands results over until there are no more tasks. */
    void handOver(Consumer<T, R> consumer) throws InterruptedException {
        for (Slot<T, R> slot = nextDone(); slot != null; slot = nextDone()) {
            rethrow(slot.failure);
            R result = slot.result;
            slot.result = null;
            consumer.accept(slot.task, result != null ? result : worker.again(slot.task));
        }
    }

    private @Nullable Slot<T, R> nextDone() throws InterruptedException {
        synchronized (lock) {
            while (slots.isEmpty() ? !stopped && tasks.hasNext() : !slots.getFirst().done) {
                lock.wait();
            }
            Slot<T, R> slot = slots.poll();
            waitingBytes -= slot == null ? 0 : slot.weight;
            lock.notifyAll();
            return slot;
        }
    }

    /** Lets no more tasks be taken. */
    void stop() {
        synchronized (lock) {
            stopped = true;
            lock.notifyAll();
        }
    }

    /** Waits until no task is under way, or for so long. */
    void awaitIdle(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (lock) {
            try {
                for (long left = most.toMillis(); busy > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                    lock.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws InterruptedException {
        switch (failure) {
            case null -> {}
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
