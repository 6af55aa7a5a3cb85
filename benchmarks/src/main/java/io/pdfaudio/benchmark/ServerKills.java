package io.pdfaudio.benchmark;

import io.pdfaudio.fakes.FakePolly;
import io.pdfaudio.fakes.Traffic;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a server in the middle of its jobs, again and again, and starts it anew: all jobs come to their end, and nothing is bought
 * twice but what was under way at a kill. What is bought is counted by the service that sells it.
 */
final class ServerKills {

    private static final int JOBS = 20;
    private static final int KILLS = 5;
    private static final int PARAGRAPHS = 12;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration LATENCY = Duration.ofMillis(700);
    private static final Duration MOST = Duration.ofMinutes(20);
    private static final String KEY = "AKIDEXAMPLE";
    private static final String SECRET = "the secret of the benchmark";

    private final Path folder;
    private final PostgresServer postgres;
    private final int jobs;
    private final Table table = new Table(
            "kill",
            "jobs in which state at the kill",
            "bought before",
            "requests under way at the kill",
            "bought twice from then to the next kill");

    private final List<Object[]> rows = new ArrayList<>();
    private String result = "";

    ServerKills(Path folder, PostgresServer postgres, int scale) {
        this.folder = folder;
        this.postgres = postgres;
        this.jobs = scale == 1 ? JOBS : 3;
    }

    /** Returns the configuration of a voice, in YAML. */
    static String voices(FakePolly voice) {
        return """
                voices:
                  default: polly
                  settings:
                    polly:
                      endpoint: %s
                      region: eu-west-1
                      access-key-id: %s
                      secret-access-key: %s
                """.formatted(voice.address(), KEY, SECRET);
    }

    /** Starts the service that sells speech. */
    static FakePolly voice() {
        return new FakePolly(KEY, SECRET);
    }

    /** Measures it; a server that died is noticed after four seconds. */
    void measure() throws Exception {
        String database = postgres.database();
        Map<String, String> settings = Map.of(
                "db.url",
                database,
                "db.user",
                PostgresServer.USER,
                "data.dir",
                Files.createDirectory(folder.resolve("data")).toString(),
                "jobs.steps",
                "6",
                "jobs.chapters-per-account",
                "6",
                "jobs.heartbeat-seconds",
                "1");
        try (FakePolly voice = voice();
                HttpClient http = ServerClient.http()) {
            voice.under(new Traffic(LATENCY, 1000, 1000, 0, 0));
            run(voice, http, database, settings);
        }
        postgres.drop(database);
    }

    private void run(FakePolly voice, HttpClient http, String database, Map<String, String> settings) throws Exception {
        String configuration = voices(voice);
        ServerProcess server = ServerProcess.start(folder, "-Xmx512m", settings, configuration);
        try {
            long begin = System.nanoTime();
            ServerClient user = ServerClient.signedIn(http, server.address(), "Reader");
            for (int i = 0; i < jobs; i++) {
                Path pdf = JobBook.write(folder.resolve("book.pdf"), i, PARAGRAPHS);
                user.upload("book-" + i + ".pdf", pdf, "");
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitBought(voice, database, kill);
                kill(server, voice, database, kill);
                server = ServerProcess.start(folder, "-Xmx512m", settings, configuration);
            }
            awaitEnd(database);
            report(voice, database, (System.nanoTime() - begin) / 1e9);
        } finally {
            server.kill();
        }
    }

    /** The first kill comes while PDFs are read, the others when more and more has been bought. */
    private void awaitBought(FakePolly voice, String database, int kill) throws SQLException {
        String expected = "select coalesce(avg(characters), 1e9)::bigint * " + jobs + " from job";
        double share = (kill - 1) / (double) KILLS;
        long end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end
                && (voice.bought() == 0
                        || voice.billed()
                                < share
                                        * Long.parseLong(PostgresServer.texts(database, expected)
                                                .getFirst()))) {
            LockSupport.parkNanos(10 * LOOK_NANOS);
        }
    }

    private void kill(ServerProcess server, FakePolly voice, String database, int kill)
            throws InterruptedException, SQLException {
        int before = voice.underWay();
        server.kill();
        // what it had sent when it died is bought all the same
        int underWay = Math.max(before, voice.underWay());
        while (voice.underWay() > 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        note(voice);
        rows.add(new Object[] {
            kill, states(database), voice.bought() - voice.boughtAgain(), underWay, voice.boughtAgain()
        });
    }

    /** Replaces how much had been bought twice at the last kill by how much has been since. */
    private void note(FakePolly voice) {
        if (!rows.isEmpty()) {
            Object[] last = rows.getLast();
            last[4] = voice.boughtAgain() - (int) last[4];
        }
    }

    private static String states(String database) throws SQLException {
        return String.join(
                ", ",
                PostgresServer.texts(
                        database, "select count(*) || ' ' || state from job group by state order by max(updated_at)"));
    }

    private void awaitEnd(String database) throws SQLException {
        long end = System.nanoTime() + MOST.toNanos();
        String active =
                "select id from job where state in ('queued', 'analysing', 'synthesising', 'assembling') limit 1";
        while (!PostgresServer.texts(database, active).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The jobs do not come to their end: " + states(database));
            }
            LockSupport.parkNanos(10 * LOOK_NANOS);
        }
    }

    private void report(FakePolly voice, String database, double seconds) throws SQLException, IOException {
        note(voice);
        rows.forEach(table::add);
        result = String.format(
                java.util.Locale.ROOT,
                "In the end: %s after %.0f s; %d clips, %d of them bought twice.%n",
                states(database),
                seconds,
                voice.bought() - voice.boughtAgain(),
                voice.boughtAgain());
        Files.deleteIfExists(folder.resolve("book.pdf"));
    }

    String table() {
        return table + "\n" + result;
    }
}
