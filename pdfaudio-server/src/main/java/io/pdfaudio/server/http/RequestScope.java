package io.pdfaudio.server.http;

import io.helidon.http.Headers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.pdfaudio.server.http.connection.ClientGoneException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The outermost filter: gives a request its id and its context, its answer the headers every answer has, and the log its line,
 * and leaves the connection where the next request begins.
 */
final class RequestScope implements Filter {

    static final String MDC_ID = "requestId";
    private static final Logger LOG = LoggerFactory.getLogger(RequestScope.class);

    private final HttpSettings settings;
    private final Stopping stopping;
    private final RequestIds ids;
    private final AnswerHeaders headers;
    private final Problems problems;
    private final AccessLog accessLog;

    RequestScope(
            HttpSettings settings,
            Stopping stopping,
            RequestIds ids,
            AnswerHeaders headers,
            Problems problems,
            AccessLog accessLog) {
        this.settings = settings;
        this.stopping = stopping;
        this.ids = ids;
        this.headers = headers;
        this.problems = problems;
        this.accessLog = accessLog;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        RequestContext context = begin(request);
        boolean gone = false;
        MDC.put(MDC_ID, context.id());
        try {
            headers.apply(request, response, context);
            proceed(chain, request, response);
            Bodies.finish(request, response, context);
        } catch (ClientGoneException e) {
            gone = true;
            throw e;
        } catch (CloseConnectionException e) {
            if (e.getCause() != null) {
                LOG.error("A request failed when a part of its answer had been sent", e.getCause());
            }
            throw e;
        } finally {
            accessLog.write(request, response, context, gone, System.nanoTime());
            MDC.remove(MDC_ID);
        }
    }

    private void proceed(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        try {
            checkPath(request.prologue().uriPath().path());
            check(request.headers());
            chain.proceed();
        } catch (CloseConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            // thrown by a filter: what handlers throw has been answered by the routing
            if (!response.reset()) {
                throw new CloseConnectionException("A filter failed behind the answer", e);
            }
            problems.answer(request, response, e);
        }
    }

    private RequestContext begin(RoutingRequest request) {
        InetAddress peer =
                request.remotePeer().address() instanceof InetSocketAddress socket && socket.getAddress() != null
                        ? socket.getAddress()
                        : InetAddress.getLoopbackAddress();
        ClientAddress client = ClientAddress.of(peer, request.isSecure(), request.headers(), settings.proxies());
        RequestContext context = new RequestContext(
                ids.next(),
                client,
                stopping,
                System.nanoTime(),
                settings.limits().body());
        request.context().register(context);
        Bodies.limit(request, context);
        return context;
    }

    /** What was percent-encoded is decoded after dots have been resolved: nobody behind here has to think of it. */
    private static void checkPath(String path) {
        boolean climbs = path.contains("/../") || path.endsWith("/..");
        if (climbs || path.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The path has control characters or ways up in it");
        }
    }

    /** The web server reads these headers only when they are needed, and fails then as if the fault were ours. */
    private static void check(Headers headers) {
        try {
            headers.contentType();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type cannot be read");
        }
        Accept.check(headers);
    }
}
