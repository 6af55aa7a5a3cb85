package io.pdfaudio.benchmark;

import io.pdfaudio.fakes.FakePolly;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many large PDFs that are uploaded at the same time to a server with a small heap, and whether what it keeps is what was sent. */
final class ServerUploads {

    private static final int AT_ONCE = 100;
    private static final String HEAP = "-Xmx128m";

    private final Path folder;
    private final PostgresServer postgres;
    private final int bytes;
    private final Table table = new Table(
            "uploads at once",
            "MB each",
            "taken and complete",
            "seconds",
            "MB a second",
            "memory of the process before, MB",
            "at most, MB");

    ServerUploads(Path folder, PostgresServer postgres, int scale) {
        this.folder = folder;
        this.postgres = postgres;
        this.bytes = 50_000_000 / scale;
    }

    /** Uploads them, and fetches them again one after the other. */
    void measure() throws Exception {
        Path pdf = JobBook.large(folder.resolve("large.pdf"), bytes);
        String database = postgres.database();
        Map<String, String> settings = Map.of(
                "db.url",
                database,
                "db.user",
                PostgresServer.USER,
                "data.dir",
                Files.createDirectory(folder.resolve("data")).toString(),
                "jobs.steps",
                "1",
                "jobs.active-per-account",
                "1000",
                "limits.uploads-per-hour",
                "0");
        try (FakePolly voice = ServerKills.voice();
                ServerProcess server = ServerProcess.start(folder, HEAP, settings, ServerKills.voices(voice));
                HttpClient http = ServerClient.http()) {
            ServerClient user = ServerClient.signedIn(http, server.address(), "Uploader");
            long before = server.residentMegabytes()[0];
            long begin = System.nanoTime();
            List<String> jobs = upload(user, pdf);
            double seconds = (System.nanoTime() - begin) / 1e9;
            int complete = complete(user, pdf, jobs);
            double sent = AT_ONCE * (Files.size(pdf) / 1e6);
            table.add(
                    AT_ONCE, (int) (Files.size(pdf) / 1_000_000), complete, seconds, sent / seconds, (int) before, (int)
                            server.residentMegabytes()[1]);
        }
        postgres.drop(database);
    }

    String table() {
        return table.toString();
    }

    private static String end(int number) {
        return "\n% upload " + number + "\n";
    }

    private static List<String> upload(ServerClient user, Path pdf) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> uploads = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                uploads.add(threads.submit(() -> user.upload("upload-" + number + ".pdf", pdf, end(number))));
            }
            List<String> jobs = new ArrayList<>();
            for (Future<String> upload : uploads) {
                jobs.add(upload.get());
            }
            return jobs;
        }
    }

    /** Returns how many come back as they were sent. */
    private static int complete(ServerClient user, Path pdf, List<String> jobs)
            throws IOException, InterruptedException {
        int complete = 0;
        for (int i = 0; i < jobs.size(); i++) {
            HttpResponse<InputStream> response =
                    user.get("/api/v1/jobs/" + jobs.get(i) + "/source", BodyHandlers.ofInputStream());
            String kept = digest(response.body(), "");
            complete += kept.equals(digest(Files.newInputStream(pdf), end(i))) ? 1 : 0;
        }
        return complete;
    }

    private static String digest(InputStream content, String end) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // the digest sees what is read
            }
            MessageDigest digest = in.getMessageDigest();
            digest.update(end.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
