package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many jobs there are, of all accounts. Thread-safe. */
public final class JobFigures {

    private final Database database;

    /** Creates it. */
    public JobFigures(Database database) {
        this.database = database;
    }

    /** Returns how many jobs are in which of some states. Reads an entry of an index for each of these jobs. */
    public Map<JobState, Long> counts(Set<JobState> states) {
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        String names =
                states.stream().map(state -> "'" + state.wire() + "'").sorted().collect(Collectors.joining(", "));
        database.list(
                        "select state, count(*) as jobs from job where state in (" + names + ") group by state",
                        Map.of(),
                        row -> Map.entry(JobRows.state(row), row.number("jobs")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Returns since when the job waits that waits longest for its PDF to be read; nothing if none does. */
    public Optional<Instant> oldestQueued() {
        return database.first(
                "select updated_at from job where state = 'queued' order by state, updated_at limit 1",
                Map.of(),
                row -> row.time("updated_at"));
    }

    /** Returns how many jobs, of whatever account, wait that were there before one that waits; nothing for one that does not. */
    public Optional<Long> ahead(Job job) {
        return job.state() != JobState.QUEUED
                ? Optional.empty()
                : database.first(
                        "select count(*) as jobs from job where state = 'queued' and (updated_at, id) < (:updated, :id)",
                        Map.of("updated", job.times().updated(), "id", job.id()),
                        row -> row.number("jobs"));
    }
}
