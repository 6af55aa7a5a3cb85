package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioOutput;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Writes to an output on a thread of its own, so that encoding goes on beside everything else. Whoever is faster waits: at
 * most some seconds of sound are on the way. Unlike outputs in general it keeps the arrays it is given until they are
 * written, so they must not be changed. Used by one thread.
 */
final class BackgroundOutput implements AudioOutput {

    /** How much sound may wait: 2 MB, which is 40 s at 24 kHz. */
    private static final int MOST_WAITING = 1 << 20;

    private record Piece(short[] samples, int offset, int length) {}

    private final AudioOutput output;
    private final Thread thread;
    private final Object lock = new Object();
    private final ArrayDeque<Piece> waiting = new ArrayDeque<>();
    private int waitingSamples;
    private boolean ended;
    private @Nullable Throwable failure;

    BackgroundOutput(AudioOutput output) {
        this.output = output;
        thread = Thread.ofPlatform().name("pdfaudio-encoder").daemon().start(this::writeAll);
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        synchronized (lock) {
            while (waitingSamples >= MOST_WAITING && failure == null) {
                await();
            }
            rethrow();
            waiting.add(new Piece(samples, offset, length));
            waitingSamples += length;
            lock.notifyAll();
        }
    }

    @Override
    public void finish(AudiobookTags tags) {
        end(false);
        synchronized (lock) {
            rethrow();
        }
        output.finish(tags);
    }

    @Override
    public void close() {
        end(true);
        output.close();
    }

    /** Lets the thread come to its end, with or without what still waits. The output is this thread's again then. */
    private void end(boolean discard) {
        synchronized (lock) {
            if (discard) {
                waiting.clear();
            }
            ended = true;
            lock.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try {
            for (Piece piece = next(); piece != null; piece = next()) {
                output.write(piece.samples, piece.offset, piece.length);
            }
        } catch (Throwable e) {
            synchronized (lock) {
                failure = e;
                waiting.clear();
                lock.notifyAll();
            }
        }
    }

    private @Nullable Piece next() throws InterruptedException {
        synchronized (lock) {
            while (waiting.isEmpty() && !ended) {
                lock.wait();
            }
            Piece piece = waiting.poll();
            waitingSamples -= piece == null ? 0 : piece.length;
            lock.notifyAll();
            return piece;
        }
    }

    /** Waits for the thread; an interruption is left for the caller's next step to see, as writing itself cannot stop half-way. */
    private void await() {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            failure = new java.util.concurrent.CancellationException("interrupted while encoding");
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
