package io.pdfaudio.server.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.Statements;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What happened to jobs, kept for a while so that a client whose connection broke goes on where it was. Thread-safe. */
public final class JobEvents {

    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;
    private final Function<Job, String> json;

    /**
     * Creates it.
     *
     * @param json writes a job as the API shows it
     */
    public JobEvents(Database database, Clock clock, Function<Job, String> json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Writes what the API shows as JSON. */
    public static String write(ObjectMapper json, Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the API shows is always JSON", e);
        }
    }

    /**
     * Adds an event. Those of an account get their ids in the order in which they can be read: whoever has seen a later one would never
     * ask for one that comes to light behind it.
     */
    void add(Statements statements, Job job, String kind) {
        Locks.account(statements, job.account());
        statements.update(
                "insert into job_event (account_id, job_id, kind, data, at) values (:account, :job, :kind, :data, :now)",
                Map.of(
                        "account", job.account(),
                        "job", job.id(),
                        "kind", kind,
                        "data", json.apply(job),
                        "now", clock.instant()));
    }

    /**
     * Returns events behind another one, in order.
     *
     * @param job only those of this job
     */
    public List<JobEvent> after(String account, Optional<String> job, long id) {
        String only = job.isPresent() ? " and job_id = :job" : "";
        return database.list(
                "select id, job_id, kind, data, at from job_event where account_id = :account and id > :id" + only
                        + " order by " + (job.isPresent() ? "job_id" : "account_id") + ", id limit " + MOST,
                job.isPresent()
                        ? Map.of("account", account, "id", id, "job", job.get())
                        : Map.of("account", account, "id", id),
                row -> new JobEvent(
                        row.number("id"), row.text("job_id"), row.text("kind"), row.text("data"), row.time("at")));
    }

    /**
     * Returns the id of the last event of an account, or 0.
     *
     * @param job only those of this job
     */
    public long last(String account, Optional<String> job) {
        String only = job.isPresent() ? " and job_id = :job" : "";
        return database.first(
                        "select id as last from job_event where account_id = :account" + only + " order by "
                                + (job.isPresent() ? "job_id" : "account_id") + " desc, id desc limit 1",
                        job.isPresent() ? Map.of("account", account, "job", job.get()) : Map.of("account", account),
                        row -> row.number("last"))
                .orElse(0L);
    }

    /** Removes events from before a time, and returns how many. */
    public long prune(Instant before) {
        return new OldRows(database, "job_event", "at").remove(before);
    }
}
