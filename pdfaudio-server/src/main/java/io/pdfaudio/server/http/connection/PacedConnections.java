package io.pdfaudio.server.http.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/**
 * Takes connections for HTTP/1.1 and cuts those whose clients take too long, which the web server itself never does. Between
 * {@link #start} and {@link #stop} clients are watched. Thread-safe.
 */
public final class PacedConnections implements ServerConnectionSelector {

    private static final Duration WATCH_INTERVAL = Duration.ofMillis(100);

    private final Patience patience;
    private final Http1ConnectionSelector http;
    private final Watchdog watchdog = new Watchdog(WATCH_INTERVAL);

    /**
     * Creates what takes connections.
     *
     * @param patience how long clients are waited for
     * @param http how HTTP is spoken
     */
    public PacedConnections(Patience patience, Http1Config http) {
        this.patience = patience;
        this.http = Http1ConnectionSelector.builder().config(http).build();
    }

    /** Begins to watch the clients. */
    public void start() {
        watchdog.start();
    }

    /** Stops watching the clients. */
    public void stop() {
        watchdog.stop();
    }

    /** How many connections have been cut because their clients took too long. */
    public long cut() {
        return watchdog.cut();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext socket) {
        Pace pace = new Pace(patience, System::nanoTime);
        StrictReader reader = new StrictReader(pace, socket.serverSocket()::get);
        PacedContext context = new PacedContext(socket, reader, new PacedWriter(pace, socket.dataWriter()));
        return new PacedConnection(http.connection(context), socket.serverSocket(), reader, pace, watchdog);
    }
}
