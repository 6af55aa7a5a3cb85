package io.pdfaudio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls a server as a browser or a program would. */
final class Client {

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final String BOUNDARY = "----a-boundary-of-ours";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Client(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Calls without having signed in. */
    static Client anonymous(int port) {
        return new Client("http://127.0.0.1:" + port, "");
    }

    /** Signs in by a name. */
    static Client signedIn(int port, String name) {
        Client client = anonymous(port);
        Reply reply =
                client.send("POST", "/auth/local", "{\"name\":\"" + name + "\"}", "Content-Type", "application/json");
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        return new Client(client.base, reply.json().get("token").asText());
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Reply post(String path, String... headers) {
        return send("POST", path, "", headers);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** Uploads a file as a form. */
    Reply upload(String path, String fileName, byte[] file, String settings, String... headers) {
        try {
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            if (!settings.isEmpty()) {
                form.writeBytes(
                        part("name=\"settings\"", "application/json", settings.getBytes(StandardCharsets.UTF_8)));
            }
            form.writeBytes(part("name=\"file\"; filename=\"" + fileName + "\"", "application/pdf", file));
            form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            List<String> all = new ArrayList<>(Arrays.asList(headers));
            all.add("Content-Type");
            all.add("multipart/form-data; boundary=" + BOUNDARY);
            return call(request(path, all.toArray(String[]::new))
                    .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                    .build());
        } catch (RuntimeException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] part(String disposition, String type, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    Reply send(String method, String path, @org.jspecify.annotations.Nullable String body, String... headers) {
        HttpRequest.Builder request = request(path, headers)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return call(request.build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Reply call(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
