package io.pdfaudio.server;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that is made in a thread of its own while the server opens other parts, so that it starts sooner. Closing it waits for what
 * is being made and closes it, if it can be closed. Thread-safe.
 */
final class Beside<T> implements AutoCloseable {

    private final FutureTask<T> making;

    private Beside(FutureTask<T> making) {
        this.making = making;
    }

    /** Begins to make something. */
    static <T> Beside<T> begin(String name, Callable<T> make) {
        FutureTask<T> making = new FutureTask<>(make);
        Thread.ofPlatform().daemon().name("start-" + name).start(making);
        return new Beside<>(making);
    }

    /**
     * Returns it when it is made; what its making threw is thrown here.
     *
     * @throws IllegalStateException if this thread is interrupted
     */
    T get() {
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("A part of the server could not be made.", failure);
    }

    @Override
    public void close() throws Exception {
        T made;
        try {
            made = making.get();
        } catch (ExecutionException e) {
            // nothing was made; get() says why
            return;
        }
        if (made instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
