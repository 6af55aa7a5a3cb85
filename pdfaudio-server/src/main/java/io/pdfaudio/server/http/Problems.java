package io.pdfaudio.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.uri.UriPath;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.ProblemMapping.Mapped;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Answers with a problem whatever was not answered: what handlers throw, requests for which there is no route, and what could
 * not be read as a request at all. A fault of the server is logged once, with the request's id, and never told to the client.
 */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "application/problem+json";

    private final JsonMapper json;
    private final AnswerHeaders headers;
    private final RequestIds ids;
    private final AccessLog accessLog;

    Problems(JsonMapper json, AnswerHeaders headers, RequestIds ids, AccessLog accessLog) {
        this.json = json;
        this.headers = headers;
        this.ids = ids;
        this.accessLog = accessLog;
    }

    /** Answers a request whose handling ended with an exception; nothing of an answer may have been sent. */
    void answer(ServerRequest request, ServerResponse response, Throwable thrown) {
        RequestContext context = RequestContext.of(request);
        String path = instance(request.prologue().uriPath());
        Mapped mapped = ProblemMapping.map(thrown, path, context.id());
        logFault(mapped.problem(), thrown);
        response.status(Status.create(mapped.problem().status()));
        headers.apply(request, response, context);
        mapped.headers().forEach((name, value) -> response.headers().set(HeaderNames.create(name), value));
        response.headers().set(HeaderNames.CONTENT_TYPE, TYPE);
        response.headers().set(HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));
        if (Bodies.leavesMuchUnread(request)) {
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
        }
        byte[] body = body(mapped.problem());
        if (Bodies.isHead(request)) {
            response.headers().contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /** Answers what never becomes a request, or fails as one in a way that ends the connection. */
    DirectHandlers directHandlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, new Direct());
        }
        return handlers.build();
    }

    /** The path as it was sent: a problem's instance is a reference, not text. */
    private static @Nullable String instance(UriPath path) {
        return path.rawPath().startsWith("/") ? path.rawPathNoParams() : null;
    }

    private byte[] body(Problem problem) {
        try {
            return json.writeValueAsBytes(problem.toMembers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The members of a problem must be plain data", e);
        }
    }

    private static void logFault(Problem problem, Throwable thrown) {
        if (problem.status() == Status.INTERNAL_SERVER_ERROR_500.code()) {
            LOG.error("A request failed", thrown);
        }
    }

    private final class Direct implements DirectHandler {

        @Override
        public TransportResponse handle(
                TransportRequest request,
                EventType type,
                Status status,
                ServerResponseHeaders given,
                Throwable thrown,
                System.Logger logger) {
            return handle(request, thrown);
        }

        @Override
        public TransportResponse handle(
                TransportRequest request, EventType type, Status status, ServerResponseHeaders given, String message) {
            return handle(request, new HttpException(message, status));
        }

        private TransportResponse handle(TransportRequest request, Throwable thrown) {
            String known = MDC.get(RequestScope.MDC_ID);
            String id = known == null ? ids.next() : known;
            Throwable cause = thrown.getCause();
            // the reader of heads throws this at bytes that are no HTTP at all
            boolean unreadable = known == null && cause instanceof IllegalArgumentException;
            Mapped mapped = ProblemMapping.map(unreadable ? new BadRequestException("") : thrown, null, id);
            logFault(mapped.problem(), thrown);
            if (known == null) {
                accessLog.writeRefused(id, request.method(), mapped.problem().status());
            }
            return response(request, mapped, id);
        }

        private TransportResponse response(TransportRequest request, Mapped mapped, String id) {
            ServerResponseHeaders answer = ServerResponseHeaders.create();
            SecurityHeaders.applyToRefusal(answer);
            answer.set(HeaderValues.create(AnswerHeaders.REQUEST_ID, id));
            answer.set(HeaderNames.CONTENT_TYPE, TYPE);
            answer.set(HeaderValues.CONNECTION_CLOSE);
            mapped.headers().forEach((name, value) -> answer.set(HeaderNames.create(name), value));
            TransportResponse.Builder response = TransportResponse.builder()
                    .status(Status.create(mapped.problem().status()))
                    .headers(answer)
                    .keepAlive(false);
            boolean head = request.method().equals(Method.HEAD.text());
            return head
                    ? response.build()
                    : response.entity(body(mapped.problem())).build();
        }
    }
}
