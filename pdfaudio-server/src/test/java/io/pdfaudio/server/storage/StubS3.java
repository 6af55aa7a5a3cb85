package io.pdfaudio.server.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that gives what a test wants in answer to requests for the bucket {@code books}. */
final class StubS3 implements AutoCloseable {

    /**
     * A request.
     *
     * @param line the method, the path and the query
     * @param condition the header {@code If-None-Match}, or empty
     * @param body the body as it was sent
     */
    record Request(String line, String condition, String body) {}

    /** An answer. */
    record Answer(int status, String body) {

        static Answer error(int status, String code) {
            return new Answer(status, "<Error><Code>" + code + "</Code><Message>says the stub</Message></Error>");
        }
    }

    /** No answer at all: the connection is closed. */
    static final Answer HANG_UP = new Answer(0, "");

    /** Decides what is answered. */
    interface Script {
        Answer answer(Request request);
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private StubS3(HttpServer server) {
        this.server = server;
    }

    static StubS3 start(Script script) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StubS3 stub = new StubS3(server);
        server.createContext("/", exchange -> stub.handle(exchange, script));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return stub;
    }

    private void handle(HttpExchange exchange, Script script) throws IOException {
        try (exchange) {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            Request request = new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    condition == null ? "" : condition,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            requests.add(request);
            Answer answer = script.answer(request);
            if (answer.equals(HANG_UP)) {
                return;
            }
            byte[] body = answer.body().getBytes(UTF_8);
            if (exchange.getRequestMethod().equals("HEAD") && answer.status() == 200) {
                exchange.getResponseHeaders().set("Content-Length", "1");
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Returns what was asked for, in order. */
    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    List<Request> requests() {
        return requests;
    }

    S3Store store() {
        return S3Store.open(S3Settings.bucket("books")
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .pathStyle(true)
                .credentials("id", "secret")
                .build());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
