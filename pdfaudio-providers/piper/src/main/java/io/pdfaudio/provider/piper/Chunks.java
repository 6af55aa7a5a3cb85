package io.pdfaudio.provider.piper;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, piece by piece: who reads it waits no longer than he has patience, and can be interrupted. It is there as
 * soon as the head of the answer is. Used by one reader.
 */
final class Chunks implements BodySubscriber<Chunks>, AutoCloseable {

    private sealed interface Event {

        record Data(List<ByteBuffer> buffers) implements Event {}

        record Failure(Throwable cause) implements Event {}

        record End() implements Event {}
    }

    private final Duration patience;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    Chunks(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns the next piece, or null at the end.
     *
     * @throws IOException if the connection breaks or nothing comes for too long
     */
    @Nullable
    ByteBuffer next() throws IOException, InterruptedException {
        while (buffers.isEmpty()) {
            Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            switch (event) {
                case null -> throw new IOException("nothing came for " + patience.toSeconds() + " s");
                case Event.Data data -> {
                    buffers.addAll(data.buffers());
                    more();
                }
                case Event.Failure failure -> throw new IOException("the connection broke", failure.cause());
                case Event.End end -> {
                    return null;
                }
            }
        }
        return buffers.remove();
    }

    private void more() {
        Flow.Subscription current = subscription;
        if (current != null) {
            current.request(1);
        }
    }

    @Override
    public CompletionStage<Chunks> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscribed) {
        subscription = subscribed;
        if (closed) {
            subscribed.cancel();
        } else {
            subscribed.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> data) {
        events.add(new Event.Data(data));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event.Failure(failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event.End());
    }

    /** Ends the connection, if it is still open. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }
}
