package io.pdfaudio.server.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes one line for each request: method, route, status, milliseconds, bytes, the client's address and the account. Queries,
 * headers, cookies and bodies are never in it. Of a route from {@link Routes} its pattern is written, so that what is secret in
 * a path stays out too. Whoever counts requests is told of them here as well.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.pdfaudio.server.access");

    /** What nginx writes, too, when there is nobody left to answer. */
    private static final int CLIENT_GONE = 499;

    /** Of requests that are refused before there is a route. */
    private static final int LONGEST_PATH = 200;

    private final RequestObserver observer;

    AccessLog(RequestObserver observer) {
        this.observer = observer;
    }

    void write(ServerRequest request, ServerResponse response, RequestContext context, boolean gone, long nowNanos) {
        int status =
                gone && !response.isSent() ? CLIENT_GONE : response.status().code();
        long took = nowNanos - context.startedNanos();
        observer.answered(
                request.prologue().method().text(), context.route().orElse(RequestObserver.NO_ROUTE), status, took);
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", request.prologue().method().text())
                .addKeyValue(
                        "route",
                        context.route()
                                .orElseGet(() ->
                                        shortened(request.path().absolute().path())))
                .addKeyValue("status", status)
                .addKeyValue("ms", took / 1_000_000)
                .addKeyValue("bytes", response.bytesWritten())
                .addKeyValue("client", context.client().address().getHostAddress());
        Optional<String> account = context.account();
        line = account.isPresent() ? line.addKeyValue("account", account.get()) : line;
        line = gone ? line.addKeyValue("gone", true) : line;
        line.log("request");
    }

    /** Writes the line of a request that was refused before it was routed; often there is no more than its status. */
    void writeRefused(String requestId, String method, int status) {
        LOG.atInfo()
                .addKeyValue("requestId", requestId)
                .addKeyValue("method", method)
                .addKeyValue("status", status)
                .log("refused");
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }
}
