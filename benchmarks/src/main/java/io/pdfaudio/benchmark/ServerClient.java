package io.pdfaudio.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user of a server who has signed in. Thread-safe. */
final class ServerClient {

    private static final String BOUNDARY = "----of-the-benchmark";

    private final HttpClient http;
    private final String address;
    private final String token;

    private ServerClient(HttpClient http, String address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    /** Returns a client of HTTP/1.1 whose work is done by virtual threads. */
    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Signs in by a name, which opens an account. */
    static ServerClient signedIn(HttpClient http, String address, String name)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/auth/local"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\"}"))
                .build();
        String reply = http.send(request, BodyHandlers.ofString()).body();
        ServerClient client = new ServerClient(
                http, address, field(reply, "token").orElseThrow(() -> new IllegalStateException(reply)));
        client.get("/api/v1/me");
        return client;
    }

    /** Returns the same user of a server that was started again. */
    ServerClient at(String other) {
        return new ServerClient(http, other, token);
    }

    /**
     * Asks for something.
     *
     * @throws IllegalStateException if it is answered with anything but 200
     */
    String get(String path) throws IOException, InterruptedException {
        return answered(200, http.send(request(path).build(), BodyHandlers.ofString()));
    }

    /** Asks for something and gives what comes to a handler. */
    <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws IOException, InterruptedException {
        return http.send(request(path).build(), handler);
    }

    /**
     * Uploads a PDF with something behind its end, which makes it another one, and returns the id of the job.
     *
     * @throws IllegalStateException if it is not taken
     */
    String upload(String name, Path pdf, String end) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/pdf\r\n\r\n"),
                BodyPublishers.ofFile(pdf),
                BodyPublishers.ofString(end + "\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.US_ASCII));
        HttpRequest request = request("/api/v1/jobs")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
        String reply = answered(201, http.send(request, BodyHandlers.ofString()));
        return field(reply, "id").orElseThrow(() -> new IllegalStateException(reply));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private static String answered(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.request().uri().getPath() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Returns the first text of a name in JSON. */
    static Optional<String> field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
