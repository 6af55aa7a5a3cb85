package io.pdfaudio.benchmark;

import io.pdfaudio.benchmark.OpenLoop.Arrival;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Users who look at their jobs on a server with a million of them: lists from the first page on, by state and by the time of the last
 * change, one page after another, and how far single jobs are.
 */
final class ServerLoad {

    private static final int PER_SECOND = 200;
    private static final int USERS = 20;
    private static final List<String> LISTS = List.of(
            "limit=20",
            "sort=-updated",
            "sort=updated",
            "sort=created",
            "state=done&sort=-updated",
            "state=failed",
            "state=done",
            "state=failed&sort=updated",
            "limit=100");

    private final Path folder;
    private final PostgresServer postgres;
    private final int jobs;
    private final int seconds;
    private final Table table = new Table("route", "requests", "failed", "p50, ms", "p99, ms", "max, ms");

    ServerLoad(Path folder, PostgresServer postgres, int scale) {
        this.folder = folder;
        this.postgres = postgres;
        this.jobs = 1_000_000 / scale;
        this.seconds = 60 / scale;
    }

    /** Measures it, and the same for the first half of the time before, so that the server is warm. */
    void measure() throws Exception {
        String database = postgres.database();
        Map<String, String> settings =
                Map.of("db.url", database, "db.user", PostgresServer.USER, "data.dir", folder.toString());
        try (ServerProcess server = ServerProcess.start(folder, "-Xmx256m", settings, "mode: development\n");
                HttpClient http = ServerClient.http()) {
            List<ServerClient> users = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                users.add(ServerClient.signedIn(http, server.address(), "User " + i));
            }
            fill(database);
            Requests requests = new Requests(users, jobs);
            new OpenLoop().run(PER_SECOND, PER_SECOND * seconds / 2, requests::next);
            OpenLoop load = new OpenLoop();
            load.run(PER_SECOND, PER_SECOND * seconds, requests::next);
            load.latencies()
                    .forEach((route, took) ->
                            table.add(route, took.requests(), took.failed(), took.median(), took.high(), took.most()));
        }
        postgres.drop(database);
        Files.deleteIfExists(folder.resolve("server.log"));
    }

    String table() {
        return table.toString();
    }

    /** Nine of ten jobs are of the first user; fifty of each hundred thousand failed. The events are those of the last week. */
    private void fill(String database) throws SQLException {
        PostgresServer.run(
                database,
                "create temporary table owner as select row_number() over (order by name) - 1 as number, id from account",
                "insert into job (id, account_id, state, file_name, title, settings, pages, chapters, chapters_done,"
                        + " characters, characters_done, audio_millis, spent_micros, attempt, created_at, updated_at,"
                        + " finished_at, expires_at) select '" + Requests.PREFIX
                        + "' || lpad(x::text, 12, '0'), owner.id, case when"
                        + " x % 2000 = 1 then 'failed' else 'done' end, 'book-' || x || '.pdf', 'The Book of Number ' || x,"
                        + " '{}', 300, 12, 12, 500000, 500000, 36000000, 12345, 1, at, at + interval '1 hour', at + interval"
                        + " '1 hour', at + interval '400 days' from generate_series(1, " + jobs
                        + ") x cross join lateral"
                        + " (select now() - (" + jobs
                        + " - x) * interval '30 seconds' as at) t join owner on owner.number ="
                        + " case when x % 10 = 0 then 1 + (x / 10) % " + (USERS - 1) + " else 0 end",
                "insert into job_chapter (job_id, number, title, state, characters, characters_done, audio_millis) select"
                        + " id, 1, 'One', 'done', 500000, 500000, 36000000 from job",
                "insert into job_event (account_id, job_id, kind, data, at) select account_id, id, 'state', '{}',"
                        + " updated_at from job where updated_at > now() - interval '7 days'",
                "insert into stored_object (object_key, account_id, job_id, kind, size_bytes, sha256, content_type,"
                        + " created_at) select 'jobs/' || account_id || '/' || id || '/audio.m4b', account_id, id, 'audio', 1, '',"
                        + " 'audio/mp4', updated_at from job",
                "vacuum analyze");
    }

    /** The requests; the same mixture each time. */
    private static final class Requests {

        static final String PREFIX = "01900000-0000-7000-8000-";

        private final List<ServerClient> users;
        private final int jobs;
        private final Random random = new Random(1);

        /** Addresses of further pages, of the first user. */
        private final ConcurrentLinkedDeque<String> further = new ConcurrentLinkedDeque<>();

        Requests(List<ServerClient> users, int jobs) {
            this.users = users;
            this.jobs = jobs;
        }

        Arrival next(int number) {
            int kind = random.nextInt(10);
            String page = kind >= 8 ? further.pollFirst() : null;
            if (page != null) {
                return new Arrival("GET /jobs, further pages", () -> list(users.getFirst(), page));
            }
            if (kind >= 5) {
                return new Arrival("GET /jobs/{id}/status", status());
            }
            boolean first = kind < 4;
            String query = LISTS.get(random.nextInt(LISTS.size()));
            ServerClient user = first ? users.getFirst() : users.get(1 + random.nextInt(users.size() - 1));
            String route = query.contains("state") ? "GET /jobs, of one state" : "GET /jobs, of all states";
            return new Arrival(route, () -> list(user, query));
        }

        private OpenLoop.Request status() {
            // those that end in 1 to 9 are the first user's
            int job = random.nextInt(jobs / 10) * 10 + 1 + random.nextInt(9);
            String path = "/api/v1/jobs/" + PREFIX + String.format(Locale.ROOT, "%012d", job) + "/status";
            return () -> users.getFirst().get(path);
        }

        private void list(ServerClient user, String query) throws Exception {
            String reply = user.get("/api/v1/jobs?" + query);
            if (user.equals(users.getFirst())) {
                String same = query.replaceAll("&cursor=[^&]*", "");
                ServerClient.field(reply, "next").ifPresent(next -> further.addLast(same + "&cursor=" + next));
            }
        }
    }
}
