package io.pdfaudio.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.connection.Patience;
import io.pdfaudio.server.http.multipart.MultipartReader;
import io.pdfaudio.server.http.multipart.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The server as it is, on free ports, with routes that show what arrives. */
final class TestServer implements AutoCloseable {

    static final long UPLOAD_LIMIT = 32L << 20;
    static final Patience QUICK = new Patience(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            4096,
            Duration.ofSeconds(20),
            Duration.ofSeconds(5));

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What the JSON route takes. */
    record Book(String title, int pages, List<Book> sequels) {}

    TestServer(HttpSettings settings, Consumer<Routes> more) {
        server = HttpServer.create(
                settings,
                routes -> {
                    standard(routes);
                    more.accept(routes);
                },
                admin -> admin.get("/health", (request, response) -> response.send("green")));
        server.start();
    }

    static TestServer start() {
        return new TestServer(settings(), routes -> {});
    }

    static TestServer start(Consumer<Routes> more) {
        return new TestServer(settings(), more);
    }

    static HttpSettings settings() {
        return HttpSettings.onLoopback(0, 0).withLimits(HttpLimits.DEFAULT.withPatience(QUICK));
    }

    int port() {
        return server.port();
    }

    HttpServer server() {
        return server;
    }

    HttpClient client() {
        return client;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }

    private static void standard(Routes routes) {
        routes.get("/echo/*", TestServer::echo)
                .post("/echo/*", TestServer::echo)
                .get("/api/v1/hello", (request, response) -> response.send("hello"))
                .post("/api/v1/unread", (request, response) -> response.send("unread"))
                .get("/api/v1/boom", (request, response) -> {
                    throw new IllegalStateException("secret-detail");
                })
                .get("/api/v1/inject", (request, response) -> {
                    String value = request.query().get("v");
                    response.headers().set(HeaderValues.create(HeaderNames.create("X-Echo"), value));
                    response.send("injected");
                })
                .post("/api/v1/books", (request, response) -> response.send(JsonBody.read(request, Book.class)))
                .post(
                        "/api/v1/raw",
                        UPLOAD_LIMIT,
                        (request, response) -> response.send(
                                "read " + request.content().inputStream().transferTo(OutputStream.nullOutputStream())))
                .post("/api/v1/upload", UPLOAD_LIMIT, TestServer::upload);
    }

    private static void echo(ServerRequest request, ServerResponse response) throws IOException {
        byte[] body =
                request.content().hasEntity() ? request.content().inputStream().readAllBytes() : new byte[0];
        response.headers().set(HeaderNames.CONTENT_TYPE, "text/plain");
        response.send("[" + request.prologue().method().text() + " "
                + request.path().path().replaceAll("\\p{Cntrl}", "~") + " "
                + new String(body, StandardCharsets.ISO_8859_1) + "]");
    }

    private static void upload(ServerRequest request, ServerResponse response) throws IOException {
        MultipartReader form = MultipartBody.open(request);
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Part part = form.next(); part != null; part = form.next()) {
            long size = part.body().transferTo(OutputStream.nullOutputStream());
            parts.add(Map.of("name", part.name(), "file", part.fileName().orElse(""), "size", size));
        }
        response.send(parts);
    }
}
