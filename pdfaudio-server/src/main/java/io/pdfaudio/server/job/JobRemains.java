package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.storage.KnownObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What jobs leave behind when their time is over: rows and files that somebody has to remove. Thread-safe. */
public final class JobRemains {

    private record Expired(String account, String job) {}

    /** Only jobs that have come to their end have such a time. */
    private static final String EXPIRED = " from job where expires_at < :now";

    private static final int AT_ONCE = 100;

    private final Database database;
    private final JobStore store;
    private final JobEvents events;
    private final JobFiles files;
    private final Clock clock;

    /** Creates it. */
    public JobRemains(Database database, JobEvents events, JobFiles files, Clock clock) {
        this.database = database;
        this.store = new JobStore(database, events, clock);
        this.events = events;
        this.files = files;
        this.clock = clock;
    }

    /** Removes the jobs whose time is over, with their rows and their files, and returns how many. */
    public long removeExpired() throws InterruptedException {
        long removed = 0;
        long before;
        do {
            before = removed;
            for (Expired job : expired()) {
                if (store.delete(job.account(), job.job())) {
                    // Objects that stay where this fails have no row any more, and go with the next sweep.
                    files.remove(job.account(), job.job());
                    removed++;
                }
            }
        } while (removed > before);
        return removed;
    }

    private List<Expired> expired() {
        return database.list(
                "select account_id, id" + EXPIRED + " order by expires_at limit " + AT_ONCE,
                Map.of("now", clock.instant()),
                row -> new Expired(row.text("account_id"), row.text("id")));
    }

    /** Returns how many jobs {@link #removeExpired} would remove. */
    public long countExpired() {
        return database.first(
                        "select count(*) as found" + EXPIRED,
                        Map.of("now", clock.instant()),
                        row -> row.number("found"))
                .orElse(0L);
    }

    /** Removes events older than an age, and returns how many. */
    public long removeEvents(Duration age) {
        return events.prune(before(age));
    }

    /** Returns how many events {@link #removeEvents} would remove. */
    public long countEvents(Duration age) {
        return new OldRows(database, "job_event", "at").count(before(age));
    }

    /** Forgets by which keys uploads were named that are older than an age, and returns how many. */
    public long removeKeys(Duration age) {
        return keys().remove(before(age));
    }

    /** Returns how many keys {@link #removeKeys} would forget. */
    public long countKeys(Duration age) {
        return keys().count(before(age));
    }

    private OldRows keys() {
        return new OldRows(database, "idempotency", "created_at");
    }

    /** Returns the files that there should be. */
    public KnownObjects objects() {
        return new StoredObjectRows(database);
    }

    private Instant before(Duration age) {
        return clock.instant().minus(age);
    }
}
