package io.pdfaudio.server.http.connection;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one connection. Its own thread says what it is about to wait for; the watchdog asks from another thread
 * whether that has taken too long. Only time spent waiting for the client counts, never the time the server takes itself.
 */
final class Pace {

    /** Where bytes come from. */
    @FunctionalInterface
    interface Source {

        /** Waits for the next bytes; null if there will be none. */
        byte @Nullable [] next();
    }

    private static final long NEVER = Long.MAX_VALUE;

    private enum Phase {
        IDLE,
        HEAD,
        BODY,
        LINGER
    }

    private final Patience patience;
    private final LongSupplier nanos;
    private final long origin;

    private Phase phase = Phase.HEAD;
    private long phaseEnds;
    private long waited;
    private long received;
    private volatile long readDeadline = NEVER;
    private volatile long writeDeadline = NEVER;

    Pace(Patience patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
        this.phaseEnds = patience.head().toNanos();
    }

    /** Whether the client has been waited for long enough. Called from any thread. */
    boolean overdue() {
        long now = now();
        return now > readDeadline || now > writeDeadline;
    }

    /** Whether nothing is expected of the client. */
    boolean isIdle() {
        return phase == Phase.IDLE;
    }

    /** Whether a body is being read. */
    boolean inBody() {
        return phase == Phase.BODY;
    }

    /** A request's head has been read, and what follows is its body. */
    void requestBegins() {
        phase = Phase.BODY;
        waited = 0;
        received = 0;
    }

    /** A request has been answered and its body read: nothing is expected of the client now. */
    void requestEnds() {
        phase = Phase.IDLE;
    }

    /** Some bytes of the next head have come. */
    void headBegins() {
        if (phase == Phase.IDLE) {
            phase = Phase.HEAD;
            phaseEnds = now() + patience.head().toNanos();
        }
    }

    /** What comes now is thrown away, for a short while. */
    void lingers() {
        phase = Phase.LINGER;
        phaseEnds = now() + patience.linger().toNanos();
    }

    byte @Nullable [] read(Source socket) {
        long from = now();
        readDeadline = switch (phase) {
            case IDLE -> NEVER;
            case HEAD, LINGER -> phaseEnds;
            case BODY -> from + bodyMayTake();
        };
        byte[] bytes;
        try {
            bytes = socket.next();
        } finally {
            readDeadline = NEVER;
        }
        if (phase == Phase.BODY) {
            waited += now() - from;
            received += bytes == null ? 0 : bytes.length;
        }
        headBegins();
        return bytes;
    }

    void write(long bytes, Runnable write) {
        writeDeadline = now() + patience.write().toNanos() + patience.nanosFor(bytes);
        try {
            write.run();
        } finally {
            writeDeadline = NEVER;
        }
    }

    private long bodyMayTake() {
        long earned = patience.body().toNanos() + patience.nanosFor(received);
        return Math.min(earned, patience.bodyInAll().toNanos()) - waited;
    }

    private long now() {
        return nanos.getAsLong() - origin;
    }
}
