package io.pdfaudio.server.auth;

import static java.util.Objects.requireNonNullElse;

import io.helidon.security.jwt.jwk.JwkRSA;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An address with a JSON Web Key Set, and how it is read. Keys that cannot verify RS256 are passed over. Redirects are not
 * followed: whoever could redirect us would choose the keys. Thread-safe.
 */
final class JwksAddress implements AutoCloseable {

    private static final int LARGEST = 256 * 1024;

    private final URI address;
    private final Duration timeout;
    private final HttpClient client;

    /** Nothing of use came from the address; the message says why, after "could not be fetched". */
    static final class UnreachableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreachableException(URI address, String why) {
            super(address.getAuthority() + " " + why + ".");
        }
    }

    JwksAddress(URI address, Duration timeout) {
        if (!trusted(address.toString())) {
            throw new IllegalArgumentException(
                    "Keys can only be fetched by https, or by http from this machine, and not from \"" + address
                            + "\".");
        }
        this.address = address;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Says whether nobody on the way can change what an address answers. */
    static boolean trusted(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && Origins.ownHost(uri.getAuthority())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Fetches the keys, by their ids.
     *
     * @throws UnreachableException if no key set came, or one without any key that can be used
     */
    Map<String, JwkRSA> fetch() throws UnreachableException, InterruptedException {
        HttpResponse<byte[]> response = get();
        if (response.statusCode() != 200) {
            throw unreachable("answered with status " + response.statusCode());
        }
        Map<String, JwkRSA> keys = keys(response.body());
        if (keys.isEmpty()) {
            throw unreachable("has no key for RS256");
        }
        return keys;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> get() throws UnreachableException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, head -> new BoundedBody(LARGEST));
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw unreachable("did not answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = requireNonNullElse(e.getCause(), e);
            throw unreachable(
                    cause instanceof BoundedBody.TooLargeException
                            ? "answered with more than " + LARGEST + " bytes"
                            : "cannot be reached (" + cause.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        }
    }

    private Map<String, JwkRSA> keys(byte[] json) throws UnreachableException {
        Map<String, JwkRSA> keys = new HashMap<>();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            for (JsonValue value : reader.readObject().getJsonArray("keys")) {
                key(value).ifPresent(key -> keys.put(key.keyId(), key));
            }
        } catch (JsonException | IllegalStateException | ClassCastException | NullPointerException e) {
            throw unreachable("did not answer with a JSON Web Key Set");
        }
        return Map.copyOf(keys);
    }

    /** Makes a key of a member of the set; one that Helidon cannot read must not cost the others. */
    private static Optional<JwkRSA> key(JsonValue value) {
        if (!(value instanceof JsonObject object)
                || !object.getString("kty", "").equals("RSA")
                || object.getString("kid", "").isEmpty()
                || !object.getString("use", "sig").equals("sig")) {
            return Optional.empty();
        }
        try {
            JwkRSA key = JwkRSA.create(object);
            boolean usable = key.algorithm().equals(JwkRSA.ALG_RS256)
                    && ((RSAPublicKey) key.publicKey()).getModulus().bitLength() >= JwksKeys.LEAST_BITS;
            return usable ? Optional.of(key) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private UnreachableException unreachable(String why) {
        return new UnreachableException(address, why);
    }
}
