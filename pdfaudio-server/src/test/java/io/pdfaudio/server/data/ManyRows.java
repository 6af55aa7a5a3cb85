package io.pdfaudio.server.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Fills a database with jobs: nine of ten belong to one account, {@link #BIG}, which has a few under way and a few that failed; the
 * others to a thousand accounts.
 */
public final class ManyRows {

    /** The account that has most of the jobs. */
    public static final String BIG = "account-0";

    /** An account that has some. */
    public static final String SMALL = "account-7";

    private static final String START = "timestamp with time zone '2026-01-01 00:00:00+00:00'";

    /** So many jobs of the large account wait, as many are spoken, and as many failed. */
    private static final int RARE = 50;

    private ManyRows() {}

    /** Returns the id of a job; {@code number} is counted from 1. Those whose number ends in 0 belong to other accounts. */
    public static String job(int number) {
        return String.format(Locale.ROOT, "01900000-0000-7000-8000-%012d", number);
    }

    /** Adds jobs, some 1,000 or more, each with a chapter, a file, an event and the key of its upload. */
    public static void fill(Database database, int jobs) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements(database.postgres(), jobs)) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(boolean postgres, int jobs) {
        int every = jobs / RARE;
        int spoken = every / 4 + 1;
        int failed = every / 2 + 1;
        String state = "case mod(x, " + every + ") when 1 then 'queued' when " + spoken + " then 'synthesising' when "
                + failed + " then 'failed' else 'done' end";
        String numbers = " from " + (postgres ? "generate_series" : "system_range") + "(1, " + jobs + ") as g(x)";
        String id = "'01900000-0000-7000-8000-' || lpad(cast(x as varchar), 12, '0')";
        String account = "case when mod(x, 10) = 0 then 'account-' || (1 + mod(x / 10, 1000)) else '" + BIG + "' end";
        String time = START + " + x * interval '1' second";
        return List.of(
                "insert into account (id, issuer, subject, plan, created_at, synced_at) select 'account-' || x, 'issuer',"
                        + " 'subject-' || x, 'free', " + START + ", " + START + " from "
                        + (postgres ? "generate_series" : "system_range") + "(0, 1000) as g(x)",
                "insert into job (id, account_id, state, file_name, title, settings, chapters, chapters_done, characters,"
                        + " characters_done, spent_micros, attempt, created_at, updated_at, expires_at) select " + id
                        + ", "
                        + account + ", " + state
                        + ", 'book-' || x || '.pdf', 'Book ' || x, '{}', 1, 1, 1000, 1000, 0, 1, "
                        + time + ", " + time + " + interval '1' hour, case when mod(x, " + every
                        + ") in (1, " + spoken + ") then null else " + time + " + interval '1' day end" + numbers,
                "insert into job_chapter (job_id, number, title, state, characters, characters_done) select " + id
                        + ", 1, 'One', case when mod(x, " + every + ") = " + spoken
                        + " then 'waiting' else 'done' end, 1000, 1000" + numbers,
                "insert into job_event (account_id, job_id, kind, data, at) select " + account + ", " + id
                        + ", 'state', '{}', " + time + numbers,
                "insert into stored_object (object_key, account_id, job_id, kind, size_bytes, sha256, content_type,"
                        + " created_at) select 'jobs/' || " + account + " || '/' || " + id + " || '/source.pdf', "
                        + account
                        + ", " + id + ", 'source', 1, '', 'application/pdf', " + time + numbers,
                "insert into idempotency (account_id, idempotency_key, request_hash, job_id, created_at) select "
                        + account + ", 'key-' || x, '', " + id + ", " + time + numbers,
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) select 'chapter', "
                        + id + " || '/1/1', " + time + ", false, 1" + numbers + " where mod(x, 10) = 0",
                postgres ? "vacuum analyze" : "analyze");
    }
}
