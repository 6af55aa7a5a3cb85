package io.pdfaudio.provider.piper;

import static java.util.Objects.requireNonNullElse;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/** Fetches files over HTTP. Used by one thread. */
final class Downloads implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** How often a file is asked for before it is given up: connections break within a hundred megabytes. */
    private static final int ATTEMPTS = 5;

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_REFUSED = 416;

    private final Duration patience;
    private final HttpClient client;

    /**
     * Creates what fetches files.
     *
     * @param patience how long a server may be silent
     * @param proxy says which proxy to use for an address
     */
    Downloads(Duration patience, ProxySelector proxy) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .proxy(proxy)
                .build();
    }

    /**
     * Returns a small file.
     *
     * @throws UnavailableException if it is not there, cannot be reached or is too large
     */
    byte[] read(URI address, int most) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            HttpResponse<Chunks> response = ask(address, 0);
            try (Chunks body = response.body()) {
                requireOk(address, response.statusCode());
                for (ByteBuffer data = body.next(); data != null; data = body.next()) {
                    byte[] some = new byte[data.remaining()];
                    data.get(some);
                    bytes.writeBytes(some);
                    if (bytes.size() > most) {
                        throw new UnavailableException("What is at " + address
                                + " is too large for a catalogue: check the provider's setting of this address.");
                    }
                }
            }
        } catch (IOException e) {
            throw broken(address, e);
        }
        return bytes.toByteArray();
    }

    /**
     * Fetches a file, or what is missing of it.
     *
     * @param part where it is put; what is there of an earlier time is used
     * @param progress is told how many bytes are there
     * @throws UnavailableException if it cannot be fetched or is not what it should be
     * @throws OutputException if it cannot be written
     */
    void fetch(RemoteFile file, Path part, LongConsumer progress) throws InterruptedException {
        try (PartFile target = PartFile.open(part, file)) {
            boolean begun = target.length() > 0;
            complete(file, target, progress);
            if (!target.matches() && begun) {
                target.clear();
                complete(file, target, progress);
            }
            if (!target.matches()) {
                target.clear();
                throw new UnavailableException(file.address() + " is not the file that was meant, as its checksum is"
                        + " another one: try again later.");
            }
        }
    }

    private void complete(RemoteFile file, PartFile target, LongConsumer progress) throws InterruptedException {
        progress.accept(target.length());
        for (int attempt = 1; target.length() < file.bytes(); attempt++) {
            try {
                append(file.address(), target, progress);
                if (target.length() < file.bytes()) {
                    throw new IOException("the answer ended too soon");
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw broken(file.address(), e);
                }
            }
        }
    }

    private void append(URI address, PartFile target, LongConsumer progress) throws IOException, InterruptedException {
        long from = target.length();
        HttpResponse<Chunks> response = ask(address, from);
        try (Chunks body = response.body()) {
            boolean refused = from > 0 && response.statusCode() == RANGE_REFUSED;
            if (refused || response.statusCode() == PARTIAL && !continues(response, from)) {
                target.clear();
                return;
            }
            if (response.statusCode() != PARTIAL) {
                requireOk(address, response.statusCode());
                // A server that knows no ranges sends all of it.
                target.clear();
            }
            for (ByteBuffer data = body.next(); data != null; data = body.next()) {
                target.write(data);
                progress.accept(target.length());
            }
        }
    }

    private static boolean continues(HttpResponse<?> response, long from) {
        return response.headers()
                .firstValue("content-range")
                .filter(range -> range.startsWith("bytes " + from + "-"))
                .isPresent();
    }

    private HttpResponse<Chunks> ask(URI address, long from) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "pdfaudio");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        CompletableFuture<HttpResponse<Chunks>> call = client.sendAsync(request.build(), head -> new Chunks(patience));
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new UnavailableException(
                    address.getHost() + " did not answer within " + patience.toSeconds() + " s: try again later.", e);
        } catch (ExecutionException e) {
            throw failure(address, requireNonNullElse(e.getCause(), e));
        }
    }

    private static IOException failure(URI address, Throwable cause) {
        boolean unknown =
                cause instanceof UnresolvedAddressException || cause.getCause() instanceof UnresolvedAddressException;
        if (unknown || cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            throw new UnavailableException(
                    address.getHost()
                            + " cannot be reached: there is no network, no such host, or nobody answers there."
                            + " Check the network and the provider's setting of this address.",
                    cause);
        }
        return new IOException("the connection broke", cause);
    }

    private static void requireOk(URI address, int status) {
        if (status != OK) {
            throw new UnavailableException(
                    switch (status) {
                        case 404, 410 ->
                            "There is nothing at " + address + " (HTTP " + status
                                    + "): check the provider's setting of this address.";
                        case 401, 403 ->
                            address + " is not for everybody (HTTP " + status
                                    + "): check the provider's setting of this address.";
                        default -> address + " cannot be fetched now (HTTP " + status + "): try again later.";
                    });
        }
    }

    private static UnavailableException broken(URI address, IOException cause) {
        return new UnavailableException(
                "The connection to " + address.getHost() + " broke: " + cause.getMessage()
                        + ". Try again; what was fetched so far is not fetched again.",
                cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
