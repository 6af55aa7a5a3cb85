package io.pdfaudio.server.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request beside itself: its id, where it comes from, and what handlers find out on the way. Handlers get it
 * by {@link #of}. Thread-safe.
 */
public final class RequestContext {

    private final String id;
    private final ClientAddress client;
    private final Stopping stopping;
    private final long startedNanos;
    private volatile @Nullable String account;
    private volatile @Nullable String route;
    private volatile long bodyLimit;
    private volatile @Nullable BodyStream body;

    RequestContext(String id, ClientAddress client, Stopping stopping, long startedNanos, long bodyLimit) {
        this.id = id;
        this.client = client;
        this.stopping = stopping;
        this.startedNanos = startedNanos;
        this.bodyLimit = bodyLimit;
    }

    /**
     * The context of a request.
     *
     * @throws IllegalStateException if the request did not come by a server of {@link HttpServer}
     */
    public static RequestContext of(ServerRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("The request has no context"));
    }

    static Optional<RequestContext> find(ServerRequest request) {
        return request.context().get(RequestContext.class);
    }

    /** The request's id, made by this server. It is in the answer's {@code X-Request-Id} and in every line of the log. */
    public String id() {
        return id;
    }

    /** Where the request comes from. */
    public ClientAddress client() {
        return client;
    }

    /** Says for which account the request is, once that is known, for the log. */
    public void account(String accountId) {
        this.account = accountId;
    }

    /** For which account the request is. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Says what the log shall show instead of the path: the pattern of the route, in which there is no secret. */
    public void route(String pattern) {
        this.route = pattern;
    }

    /** Tells when the server stops. */
    public Stopping stopping() {
        return stopping;
    }

    Optional<String> route() {
        return Optional.ofNullable(route);
    }

    void bodyLimit(long bytes) {
        this.bodyLimit = bytes;
    }

    long bodyLimit() {
        return bodyLimit;
    }

    void body(BodyStream stream) {
        this.body = stream;
    }

    @Nullable
    BodyStream body() {
        return body;
    }

    long startedNanos() {
        return startedNanos;
    }
}
