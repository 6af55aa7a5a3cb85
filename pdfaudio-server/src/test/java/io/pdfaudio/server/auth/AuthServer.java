package io.pdfaudio.server.auth;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.pdfaudio.server.http.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A server on the loopback whose protected routes say for whom they were called. Requests are written line by line, since clients
 * do not let one choose {@code Host} and {@code Origin}.
 */
final class AuthServer implements AutoCloseable {

    private final WebServer server;

    AuthServer(Consumer<HttpRouting.Builder> features) {
        HttpRouting.Builder routing = HttpRouting.builder();
        features.accept(routing);
        routing.any("/api/v1/open", (request, response) -> response.send("open"))
                .any("/api/v1/*", AuthServer::whoami)
                .any("/api/v1/jobs/*", AuthServer::whoami)
                .any("/forgotten", AuthServer::whoami)
                .error(AuthenticationException.class, (request, response, refusal) -> refuse(response, refusal))
                .error(UnreadableRequestException.class, (request, response, fault) -> bad(response, fault))
                .error(
                        ProblemException.class,
                        (request, response, problem) -> response.status(
                                        Status.create(problem.type().status()))
                                .send())
                .error(WebhookException.class, (request, response, fault) -> bad(response, fault));
        server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .shutdownHook(false)
                // Helidon would log the headers of every request, and its address with the ticket, from DEBUG on
                .addProtocol(
                        Http1Config.builder().receiveLog(false).sendLog(false).build())
                .routing(routing)
                .build()
                .start();
    }

    int port() {
        return server.port();
    }

    /** Sends a request of these lines, with the right {@code Host} unless one is among them, and returns the whole answer. */
    String send(String first, String body, String... headers) {
        StringBuilder request = new StringBuilder(first + " HTTP/1.1\r\nConnection: close\r\n");
        if (String.join("\n", headers).indexOf("Host:") < 0) {
            request.append("Host: localhost:").append(port()).append("\r\n");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.append("Content-Length: ").append(bytes.length).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return answer(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String path, String... headers) {
        return send("GET " + path, "", headers);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Reads as much as the answer says it has: the server leaves the connection open. */
    private static String answer(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder answer = new StringBuilder();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            answer.append(line).append('\n');
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        char[] body = new char[length];
        for (int at = 0; at < length; ) {
            int read = reader.read(body, at, length - at);
            if (read < 0) {
                throw new IOException("the answer ends too early");
            }
            at += read;
        }
        return answer.append('\n').append(body).toString();
    }

    private static void whoami(ServerRequest request, ServerResponse response) {
        String account = AuthFilter.account(request).id();
        response.send(
                account + " " + AuthFilter.identity(request).map(Identity::name).orElse("nobody"));
    }

    private static void refuse(ServerResponse response, AuthenticationException refusal) {
        refusal.challenge().ifPresent(value -> response.header(HeaderNames.WWW_AUTHENTICATE, value));
        response.status(Status.create(refusal.status())).send(refusal.reason().name());
    }

    private static void bad(ServerResponse response, RuntimeException fault) {
        response.status(Status.BAD_REQUEST_400).send(String.valueOf(fault.getMessage()));
    }
}
