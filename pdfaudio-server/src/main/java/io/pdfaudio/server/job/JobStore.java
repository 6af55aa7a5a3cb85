package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.DuplicateException;
import io.pdfaudio.server.data.Statements;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of accounts, for those who own them: every method takes the account, and another account's job is not there.
 * Thread-safe.
 */
public final class JobStore {

    /** What became of an upload. */
    public enum Creation {
        /** There is a new job. */
        CREATED,
        /** The same was uploaded before under the same key. */
        REPEATED,
        /** Something else was uploaded before under the same key. */
        CONFLICT
    }

    /**
     * What became of an upload.
     *
     * @param how what became of it
     * @param job the id of the new job, or of the one from before
     */
    public record Created(Creation how, String job) {}

    private static final String COLUMNS = "id, account_id, state, file_name, title, author, language, settings, pages,"
            + " chapters, chapters_done, characters, characters_done, audio_millis, spent_micros, problem_type,"
            + " problem_detail, attempt, created_at, updated_at, started_at, speaking_at, finished_at, expires_at";

    /** A count for each state, as some databases would read all jobs of the account for one of them all. */
    private static final String COUNT_ACTIVE = "select sum(jobs) as jobs from ("
            + JobState.ACTIVE.stream()
                    .map(state -> "select count(*) as jobs from job where account_id = :account and state = '"
                            + state.wire() + "'")
                    .collect(Collectors.joining(" union all "))
            + ") as active";

    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant BEHIND_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private static final int TURNS = 64;

    private final Database database;
    private final JobEvents events;
    private final Clock clock;
    private final int mostActive;

    /**
     * Those of an account that come at once wait here, and not with a connection each for the lock on its row: else a hundred uploads of
     * one user would leave no connection for all others.
     */
    private final List<Lock> turns =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(TURNS).toList();

    /** Creates the store; accounts may have any number of jobs under way. */
    public JobStore(Database database, JobEvents events, Clock clock) {
        this(database, events, clock, Integer.MAX_VALUE);
    }

    /**
     * Creates the store.
     *
     * @param mostActive how many jobs of an account may be under way, waiting ones among them
     */
    public JobStore(Database database, JobEvents events, Clock clock, int mostActive) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.mostActive = mostActive;
    }

    /**
     * Adds a job, and does something more in the same transaction.
     *
     * @param key what the client calls this upload, so that it can be sent twice; nothing when null
     * @param hash tells one upload from another
     * @throws TooManyJobsException if the account has as many jobs under way as it may have
     */
    public Created create(NewJob job, @Nullable String key, String hash, Consumer<Statements> also) {
        Lock turn = turns.get(Math.floorMod(job.account().hashCode(), TURNS));
        turn.lock();
        try {
            return database.transaction(statements -> {
                // Of two jobs that begin at once, one is counted after the other; the job is not there yet, so nothing
                // is locked before.
                Locks.account(statements, job.account());
                Optional<Created> before =
                        key == null ? Optional.empty() : before(statements, job.account(), key, hash);
                if (before.isPresent()) {
                    return before.get();
                }
                requireRoom(statements, job.account(), mostActive - 1);
                insert(statements, job, key, hash);
                also.accept(statements);
                events.add(statements, find(statements, job.account(), job.id()).orElseThrow(), "state");
                return new Created(Creation.CREATED, job.id());
            });
        } catch (DuplicateException e) {
            return before(database, job.account(), String.valueOf(key), hash).orElseThrow(() -> e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Makes sure that an account may have one more job under way now, for those who would rather know before they send a large file.
     *
     * @throws TooManyJobsException if it has as many as it may have
     */
    public void requireRoom(String account) {
        requireRoom(database, account, mostActive - 1);
    }

    private void requireRoom(Statements statements, String account, int most) {
        long active = statements
                .first(COUNT_ACTIVE, Map.of("account", account), row -> row.number("jobs"))
                .orElse(0L);
        if (active > most) {
            throw new TooManyJobsException(mostActive);
        }
    }

    private void insert(Statements statements, NewJob job, @Nullable String key, String hash) {
        Instant now = clock.instant();
        Map<String, Object> values = new HashMap<>(Map.of(
                "id", job.id(),
                "account", job.account(),
                "file", job.fileName(),
                "settings", job.settings().json(),
                "now", now));
        statements.update(
                "insert into job (id, account_id, state, file_name, settings, chapters_done, characters_done,"
                        + " spent_micros, attempt, created_at, updated_at) values (:id, :account,"
                        + " 'queued', :file, :settings, 0, 0, 0, 1, :now, :now)",
                values);
        if (key != null) {
            statements.update(
                    "insert into idempotency (account_id, idempotency_key, request_hash, job_id, created_at)"
                            + " values (:account, :key, :hash, :id, :now)",
                    Map.of("account", job.account(), "key", key, "hash", hash, "id", job.id(), "now", now));
        }
    }

    private static Optional<Created> before(Statements statements, String account, String key, String hash) {
        return statements.first(
                "select request_hash, job_id from idempotency where account_id = :account and idempotency_key = :key",
                Map.of("account", account, "key", key),
                row -> new Created(
                        row.text("request_hash").equals(hash) ? Creation.REPEATED : Creation.CONFLICT,
                        row.text("job_id")));
    }

    /** Returns a job. */
    public Optional<Job> find(String account, String id) {
        return find(database, account, id);
    }

    static Optional<Job> find(Statements statements, String account, String id) {
        return statements.first(
                "select " + COLUMNS + " from job where id = :id and account_id = :account",
                Map.of("id", id, "account", account),
                JobRows::job);
    }

    /** Returns the chapters of a job in order; none before its PDF has been read. */
    public List<JobChapter> chapters(String account, String id) {
        return database.list(
                "select number, title, state, characters, characters_done, audio_millis, start_millis from job_chapter where"
                        + " job_id = :id and (select account_id from job where id = :id) = :account order by number",
                Map.of("id", id, "account", account),
                JobRows::chapter);
    }

    /** Returns some jobs of an account, from a cursor on. */
    public JobPage page(String account, JobQuery query, Optional<JobCursor> from) {
        List<Job> jobs = new ArrayList<>(read(account, query, from));
        if (jobs.size() <= query.limit()) {
            return new JobPage(jobs, Optional.empty());
        }
        jobs.removeLast();
        Job last = jobs.getLast();
        Instant at = query.order() == JobQuery.Order.CREATED
                ? last.times().created()
                : last.times().updated();
        return new JobPage(jobs, Optional.of(new JobCursor(at, last.id())));
    }

    /**
     * Reads one job more than a page has, along the index in whose order they are asked for. H2 does that only where the order names
     * all columns of the index, and where a bound says where to begin; it does not understand that a pair is one.
     */
    private List<Job> read(String account, JobQuery query, Optional<JobCursor> from) {
        String column = query.order().column();
        String direction = query.descending() ? " desc" : "";
        String behind = query.descending() ? "<" : ">";
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("account", account, "limit", query.limit() + 1));
        values.put("at", from.map(JobCursor::at).orElse(query.descending() ? BEHIND_ALL : BEFORE_ALL));
        StringBuilder sql = new StringBuilder(
                "select " + COLUMNS + " from job where account_id = :account and " + column + " " + behind + "= :at");
        from.ifPresent(cursor -> {
            sql.append(" and (" + column + ", id) " + behind + " (:at, :from)");
            values.put("from", cursor.id());
        });
        sql.append(query.state().isPresent() ? " and state = :state" : "")
                .append(" order by account_id")
                .append(direction);
        query.state().ifPresent(state -> {
            sql.append(", state").append(direction);
            values.put("state", state.wire());
        });
        sql.append(", " + column + direction + ", id" + direction + " limit :limit");
        return database.list(sql.toString(), values, JobRows::job);
    }

    /**
     * Begins a job that failed or was cancelled anew, and does something more in the same transaction.
     *
     * @return whether it was begun: it was there, and in one of these states
     * @throws TooManyJobsException if the account has as many jobs under way as it may have
     */
    public boolean retry(String account, String id, Consumer<Statements> also) {
        return database.transaction(statements -> {
            long changed = statements.update(
                    "update job set state = 'queued', problem_type = null, problem_detail ="
                            + " null, finished_at = null, expires_at = null, attempt = attempt + 1, updated_at = :now where id = :id and"
                            + " account_id = :account and state in ('failed', 'cancelled')",
                    Map.of("id", id, "account", account, "now", clock.instant()));
            if (changed > 0) {
                Locks.account(statements, account);
                requireRoom(statements, account, mostActive);
                also.accept(statements);
                events.add(statements, find(statements, account, id).orElseThrow(), "state");
            }
            return changed > 0;
        });
    }

    /** Removes a job that has come to its end, with all rows of it. Returns whether it was there and at its end. */
    public boolean delete(String account, String id) {
        return database.transaction(statements -> {
            Locks.job(statements, id);
            Optional<Job> job =
                    find(statements, account, id).filter(there -> !there.state().active());
            job.ifPresent(there -> {
                events.add(statements, there, "deleted");
                statements.update("delete from idempotency where job_id = :id", Map.of("id", id));
                statements.update(
                        "delete from job where id = :id and account_id = :account",
                        Map.of("id", id, "account", account));
            });
            return job.isPresent();
        });
    }
}
