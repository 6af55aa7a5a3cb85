package io.pdfaudio.provider.http;

import static java.util.Objects.requireNonNullElse;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls a provider over HTTP, once for each call: nothing is sent again here. A call that may have been carried out although no
 * answer came says so. Headers may be secret, and neither they nor what was sent are in any message. Thread-safe.
 */
public final class HttpCalls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String provider;
    private final String name;
    private final Duration timeout;
    private final Map<String, String> headers;
    private final HttpClient client;
    private volatile boolean closed;

    /**
     * Creates what calls a provider.
     *
     * @param provider the provider's id
     * @param name its name for people
     * @param timeout how long a call may take
     * @param headers what is sent with every call
     * @param proxy the proxy to use, or nothing for what Java's settings say
     */
    public HttpCalls(
            String provider,
            String name,
            Duration timeout,
            Map<String, String> headers,
            Optional<InetSocketAddress> proxy) {
        this.provider = provider;
        this.name = name;
        this.timeout = timeout;
        this.headers = Map.copyOf(headers);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .proxy(Proxies.selector(proxy))
                .build();
    }

    /**
     * Sends JSON.
     *
     * @throws SynthesisException if there is no complete answer
     * @throws IllegalStateException if this has been closed
     */
    public Reply post(URI address, Map<String, ?> object) throws InterruptedException {
        return post(address, "application/json", Json.write(object));
    }

    /**
     * Sends bytes of some type.
     *
     * @throws SynthesisException if there is no complete answer
     * @throws IllegalStateException if this has been closed
     */
    public Reply post(URI address, String contentType, byte[] body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        return send(request, true);
    }

    /**
     * Asks for something; nothing is charged for it.
     *
     * @throws SynthesisException if there is no complete answer
     * @throws IllegalStateException if this has been closed
     */
    public Reply get(URI address) throws InterruptedException {
        return send(HttpRequest.newBuilder(address).GET(), false);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }

    private Reply send(HttpRequest.Builder builder, boolean charged) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        headers.forEach(builder::header);
        HttpRequest request = builder.build();
        BodyHandler<byte[]> body = info -> BodySubscribers.ofByteArray();
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, body);
        try {
            HttpResponse<byte[]> response = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (TimeoutException e) {
            call.cancel(true);
            throw lost(charged, name + " did not answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw failure(request.uri(), charged, requireNonNullElse(e.getCause(), e));
        }
    }

    private RuntimeException failure(URI address, boolean charged, Throwable cause) {
        if (closed) {
            return new IllegalStateException("the synthesizer is closed");
        }
        return switch (cause) {
            case ConnectException e -> unreachable(address, e);
            case HttpConnectTimeoutException e -> unreachable(address, e);
            case UnresolvedAddressException e -> unreachable(address, e);
            case IOException e ->
                lost(charged, "The connection to " + name + " broke before the answer was complete", e);
            default ->
                new IllegalStateException(
                        name + " could not be called: " + cause.getClass().getSimpleName());
        };
    }

    private SynthesisException unreachable(URI address, Exception cause) {
        boolean unknown = cause instanceof UnresolvedAddressException
                || cause.getCause() instanceof UnresolvedAddressException
                || cause.getCause() instanceof ClosedChannelException;
        String why = unknown ? "there is no such host, or no network" : "nobody answers there";
        return new SynthesisException(
                provider,
                Kind.UNAVAILABLE,
                name + " cannot be reached at " + address.getAuthority() + ": " + why
                        + ". Check the network and the provider's address.",
                cause);
    }

    private SynthesisException lost(boolean charged, String what, Exception cause) {
        return charged
                ? new SynthesisException(
                        provider, Kind.UNKNOWN_OUTCOME, what + "; whether the request was charged is not known.", cause)
                : new SynthesisException(provider, Kind.UNAVAILABLE, what + ".", cause);
    }
}
