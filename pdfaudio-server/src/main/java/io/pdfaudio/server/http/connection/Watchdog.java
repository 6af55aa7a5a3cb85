package io.pdfaudio.server.http.connection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Cuts connections whose clients take too long: one thread that looks at all of them several times a second. Thread-safe. */
final class Watchdog {

    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());

    private final Set<PacedConnection> connections = ConcurrentHashMap.newKeySet();
    private final LongAdder cut = new LongAdder();
    private final Duration interval;
    private @Nullable Thread thread;

    Watchdog(Duration interval) {
        this.interval = interval;
    }

    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("http-watchdog").start(this::run);
        }
    }

    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    void watch(PacedConnection connection) {
        connections.add(connection);
    }

    void forget(PacedConnection connection) {
        connections.remove(connection);
    }

    /** How many connections have been cut so far. */
    long cut() {
        return cut.sum();
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(interval.toNanos());
                connections.forEach(this::check);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.TRACE, "The watchdog of connections stops");
        }
    }

    private void check(PacedConnection connection) {
        if (connection.overdue()) {
            connections.remove(connection);
            cut.increment();
            connection.cut();
        }
    }
}
