package io.pdfaudio.server.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.http.media.jackson.JacksonSupport;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.pdfaudio.server.http.connection.HttpGuard;
import io.pdfaudio.server.http.connection.PacedConnections;
import java.net.StandardSocketOptions;
import java.util.function.Consumer;

/**
 * The HTTP server on its two sockets: one for everybody, one for health and metrics. Both are guarded alike; only the first has a
 * limit of concurrent requests, so that health is answered when the server has too much to do. Thread-safe.
 */
public final class HttpServer implements AutoCloseable {

    private static final String ADMIN = "admin";

    /** The web server's own 4 KiB make uploads several times slower. */
    private static final int RECEIVE_BUFFER = 1 << 20;

    private final WebServer server;
    private final PacedConnections connections;
    private final Stopping stopping;

    private HttpServer(WebServer server, PacedConnections connections, Stopping stopping) {
        this.server = server;
        this.connections = connections;
        this.stopping = stopping;
    }

    /**
     * Puts a server together, which does not listen yet.
     *
     * @param settings where it listens and how much it takes
     * @param routes adds what is for everybody
     * @param adminRoutes adds what is for operators
     */
    public static HttpServer create(HttpSettings settings, Consumer<Routes> routes, Consumer<Routes> adminRoutes) {
        return create(settings, RequestObserver.NONE, routes, adminRoutes);
    }

    /**
     * Puts a server together, which does not listen yet.
     *
     * @param settings where it listens and how much it takes
     * @param observer is told of every request
     * @param routes adds what is for everybody
     * @param adminRoutes adds what is for operators
     */
    public static HttpServer create(
            HttpSettings settings, RequestObserver observer, Consumer<Routes> routes, Consumer<Routes> adminRoutes) {
        Stopping stopping = new Stopping();
        Parts parts = Parts.of(settings, stopping, observer);
        ListenerConfig.Builder admin = ListenerConfig.builder()
                .name(ADMIN)
                .host(settings.adminHost())
                .port(settings.adminPort())
                .routing(parts.routing(adminRoutes));
        parts.configure(admin);
        WebServerConfig.Builder main = WebServer.builder()
                .featuresDiscoverServices(false)
                .shutdownHook(false)
                .host(settings.host())
                .port(settings.port())
                .concurrencyLimit(limit(settings.limits()))
                .putSocket(ADMIN, admin.build())
                .routing(parts.routing(routes));
        parts.configure(main);
        return new HttpServer(main.build(), parts.connections(), stopping);
    }

    /** Begins to listen. */
    public void start() {
        server.start();
        connections.start();
    }

    /** Stops: what runs long is told, no new request is taken, and those at work may go on for the grace period. */
    public void stop() {
        stopping.begin();
        server.stop();
        connections.stop();
    }

    /** Stops. */
    @Override
    public void close() {
        stop();
    }

    /** The port for everybody, while the server runs. */
    public int port() {
        return server.port();
    }

    /** The port for operators, while the server runs. */
    public int adminPort() {
        return server.port(ADMIN);
    }

    /** Tells when the server stops. */
    public Stopping stopping() {
        return stopping;
    }

    /** How many connections have been cut because their clients took too long. */
    public long connectionsCut() {
        return connections.cut();
    }

    private static Http1Config http(HttpLimits limits) {
        return Http1Config.builder()
                .maxPrologueLength(limits.requestLine())
                .maxHeadersSize(limits.headers())
                .validateResponseHeaders(true)
                // these logs would show headers and bodies, secrets among them
                .receiveLog(false)
                .sendLog(false)
                .addReceiveListener(new HttpGuard())
                .build();
    }

    private static Limit limit(HttpLimits limits) {
        return FixedLimit.builder().permits(limits.concurrentRequests()).build();
    }

    /** What both sockets share. */
    private record Parts(
            HttpSettings settings,
            MediaContext media,
            Problems problems,
            RequestScope scope,
            CrossOrigin crossOrigin,
            PacedConnections connections) {

        static Parts of(HttpSettings settings, Stopping stopping, RequestObserver observer) {
            JsonMapper json = Json.mapper();
            RequestIds ids = new RequestIds();
            AccessLog accessLog = new AccessLog(observer);
            CrossOrigin crossOrigin = new CrossOrigin(settings.crossOrigin());
            AnswerHeaders headers = new AnswerHeaders(new SecurityHeaders(settings.contentSecurity()), crossOrigin);
            Problems problems = new Problems(json, headers, ids, accessLog);
            RequestScope scope = new RequestScope(settings, stopping, ids, headers, problems, accessLog);
            MediaContext media = MediaContext.builder()
                    .mediaSupportsDiscoverServices(false)
                    .addMediaSupport(JacksonSupport.create(json))
                    .build();
            HttpLimits limits = settings.limits();
            PacedConnections connections = new PacedConnections(limits.patience(), http(limits));
            return new Parts(settings, media, problems, scope, crossOrigin, connections);
        }

        void configure(ListenerConfig.BuilderBase<?, ?> socket) {
            HttpLimits limits = settings.limits();
            ContentEncodingContext encoding = new GzipContext();
            socket.protocolsDiscoverServices(false)
                    .addConnectionSelector(connections)
                    .directHandlers(problems.directHandlers())
                    .mediaContext(media)
                    .contentEncoding(encoding)
                    // events are small, and each must go out at once
                    .connectionOptions(options -> options.tcpNoDelay(true))
                    .maxPayloadSize(limits.anyBody())
                    .idleConnectionTimeout(limits.idle())
                    .idleConnectionPeriod(limits.idle().dividedBy(4).plusMillis(1))
                    .shutdownGracePeriod(settings.shutdownGrace())
                    .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        }

        HttpRouting.Builder routing(Consumer<Routes> contribution) {
            Routes routes = new Routes();
            contribution.accept(routes);
            HttpRouting.Builder routing = HttpRouting.builder()
                    .addFilter(scope)
                    .addFilter(crossOrigin)
                    .error(Throwable.class, problems::answer);
            routes.register(routing);
            return routing;
        }
    }
}
