package io.pdfaudio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Calls a server as a browser or a program would. */
final class Client {

    /** What came back. */
    record Reply(int status, HttpHeaders headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private static final String BOUNDARY = "----a-boundary-of-ours";

    /** The content type of {@link #form}. */
    static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    /** So much of a stream shows that it has begun. */
    private static final int BEGINNING = 11;

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

    /** Calls with a session token, whatever it is worth; none where it is empty. */
    static Client withToken(int port, String token) {
        return new Client("http://127.0.0.1:" + port, token);
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
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        all.add("Content-Type");
        all.add(FORM);
        return sendBytes("POST", path, form(fileName, file, settings), all.toArray(String[]::new));
    }

    /** Returns a form with a file, and with settings where they are not empty. */
    static byte[] form(String fileName, byte[] file, String settings) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        if (!settings.isEmpty()) {
            form.writeBytes(part("name=\"settings\"", "application/json", settings.getBytes(StandardCharsets.UTF_8)));
        }
        form.writeBytes(part("name=\"file\"; filename=\"" + fileName + "\"", "application/pdf", file));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
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

    Reply sendBytes(String method, String path, byte[] body, String... headers) {
        return call(request(path, headers)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                // what is too large is refused before it is sent, and the connection not cut in the middle of it
                .expectContinue(body.length > 2 << 20)
                .build());
    }

    /** Asks for a stream of events and leaves it as soon as it has begun. */
    Reply begin(String path, String... headers) {
        return begin(path, BEGINNING, headers);
    }

    /** Asks for a stream of events and leaves it after so many bytes. */
    Reply begin(String path, int bytes, String... headers) {
        try {
            HttpResponse<InputStream> response =
                    http.send(request(path, headers).build(), BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = response.statusCode() == 200 ? in.readNBytes(bytes) : in.readAllBytes();
                return new Reply(response.statusCode(), response.headers(), body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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

    private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] body = response.body();
        return zipped && body.length > 0 ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
    }

    private Reply call(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), plain(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
