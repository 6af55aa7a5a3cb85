package io.pdfaudio.server.http.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.time.Duration;

/** One connection that is cut when its client takes too long. */
final class PacedConnection implements ServerConnection, InterruptableTask<Void> {

    private final ServerConnection http;
    private final HelidonSocket socket;
    private final StrictReader reader;
    private final Pace pace;
    private final Watchdog watchdog;

    PacedConnection(ServerConnection http, HelidonSocket socket, StrictReader reader, Pace pace, Watchdog watchdog) {
        this.http = http;
        this.socket = socket;
        this.reader = reader;
        this.pace = pace;
        this.watchdog = watchdog;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        watchdog.watch(this);
        try {
            http.handle(new PacedLimit(limit, this::requestBegins, pace::requestEnds));
            // it returns only after it refused a request
            linger();
        } catch (UnreadBodyException e) {
            linger();
            throw e;
        } finally {
            watchdog.forget(this);
        }
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }

    boolean overdue() {
        return pace.overdue();
    }

    /** Closes the socket under the thread that waits for it. */
    void cut() {
        try {
            socket.close();
        } catch (UncheckedIOException e) {
            // then it is closed already
        }
    }

    private void requestBegins() {
        reader.forgetBody();
        pace.requestBegins();
    }

    /** A socket closed with bytes unread resets the connection, and the client may lose the answer: so they are read first. */
    private void linger() {
        pace.lingers();
        reader.forgetBody();
        try {
            while (true) {
                reader.readBuffer();
            }
        } catch (RuntimeException e) {
            // the client has closed its side, or was cut
        }
    }
}
