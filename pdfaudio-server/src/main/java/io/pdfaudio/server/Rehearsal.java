package io.pdfaudio.server;

import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.server.storage.S3Settings;
import io.pdfaudio.server.storage.S3Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts a server on free ports and in a temporary folder, asks it what clients ask first, and stops it. Java makes its AOT cache of such
 * a run; it shows as well that the program is complete. The configuration and the environment count for nothing.
 */
final class Rehearsal {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String BOUNDARY = "rehearsal";
    private static final String FORM = "--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\nno PDF\r\n--"
            + BOUNDARY + "--\r\n";

    private final HttpClient http;
    private final Server server;

    private Rehearsal(HttpClient http, Server server) {
        this.http = http;
        this.server = server;
    }

    /**
     * Runs it.
     *
     * @throws IllegalStateException if the server does not answer as it has to
     */
    static void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pdfaudio-rehearsal");
        try {
            Map<String, String> config = Map.of(
                    "http.port", "0",
                    "http.admin-port", "0",
                    "data.dir", folder.resolve("data").toString());
            try (HttpClient http = HttpClient.newHttpClient();
                    Server server = Server.start(ServerConfig.read(config, name -> null))) {
                new Rehearsal(http, server).ask();
            }
            openBucket();
        } finally {
            remove(folder);
        }
    }

    private void ask() throws IOException, InterruptedException {
        expect(200, at(server.adminPort(), "/health/ready").build());
        expect(200, at(server.adminPort(), "/metrics").build());
        expect(200, at(server.port(), "/health").build());
        expect(200, at(server.port(), "/openapi.yaml").build());
        expect(200, at(server.port(), "/api/v1/config").build());
        Matcher token = TOKEN.matcher(expect(
                201,
                at(server.port(), "/auth/local")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"Rehearsal\"}"))
                        .build()));
        if (!token.find()) {
            throw new IllegalStateException("The rehearsal got no token.");
        }
        for (String path : List.of("/api/v1/me", "/api/v1/voices", "/api/v1/jobs")) {
            expect(200, signedIn(path, token.group(1)).build());
        }
        expect(404, signedIn("/api/v1/jobs/none", token.group(1)).build());
        // no PDF: what an upload takes is loaded, and no job is made
        expect(
                422,
                signedIn("/api/v1/jobs", token.group(1))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(FORM))
                        .build());
    }

    private static HttpRequest.Builder at(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder signedIn(String path, String token) {
        return at(server.port(), path).header("Authorization", "Bearer " + token);
    }

    private String expect(int status, HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new IllegalStateException("The rehearsal got " + response.statusCode() + " and not " + status
                    + " for " + request.uri().getPath() + ".");
        }
        return response.body();
    }

    /** A bucket is opened without asking anybody; its client is much of what a node with one loads. */
    private static void openBucket() {
        S3Store.open(S3Settings.bucket("rehearsal")
                        .region("us-east-1")
                        .endpoint(URI.create("http://127.0.0.1:9"))
                        .credentials("rehearsal", "rehearsal")
                        .build())
                .close();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
