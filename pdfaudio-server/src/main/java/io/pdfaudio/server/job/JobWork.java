package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.Statements;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The jobs for those who do them: nodes, which work for all accounts. Thread-safe. */
public final class JobWork {

    /** Stands for whichever attempt a job is in. */
    private static final long ANY = 0;

    private static final int MOST_TITLE = 500;
    private static final int MOST_DETAIL = 2000;
    private static final int MOST_LANGUAGE = 35;

    private final Database database;
    private final JobEvents events;
    private final Steps steps;
    private final Clock clock;
    private final Retention retention;

    /**
     * Creates it.
     *
     * @param retention how long jobs stay after their end
     */
    public JobWork(Database database, JobEvents events, Steps steps, Clock clock, Retention retention) {
        this.database = database;
        this.events = events;
        this.steps = steps;
        this.clock = clock;
        this.retention = retention;
    }

    /** Returns a job of whatever account. */
    public Optional<Job> find(String id) {
        return find(database, id);
    }

    static Optional<Job> find(Statements statements, String id) {
        return statements
                .first("select account_id from job where id = :id", Map.of("id", id), row -> row.text("account_id"))
                .flatMap(account -> JobStore.find(statements, account, id));
    }

    /** Tells whether a job goes on in the attempt that a step is of. */
    public boolean goesOn(String id, long attempt) {
        return database.first(
                        "select state, attempt from job where id = :id",
                        Map.of("id", id),
                        row -> row.number("attempt") == attempt
                                && JobRows.state(row).active())
                .orElse(false);
    }

    /**
     * Brings a job to another state, if it may go there from where it is, and is in the attempt that a step is of.
     *
     * @return whether it did
     */
    public boolean move(String id, long attempt, JobState next) {
        return move(id, attempt, next, null, statements -> {});
    }

    /** Ends a job with a problem, if it is in this attempt and has not come to its end yet. */
    public boolean fail(String id, long attempt, JobProblem problem) {
        return move(id, attempt, JobState.FAILED, problem, statements -> {});
    }

    /** Ends a job because its owner wants it, if it has not come to its end yet. */
    public boolean cancel(String id) {
        return move(id, ANY, JobState.CANCELLED, null, statements -> {});
    }

    private boolean move(
            String id, long attempt, JobState next, @Nullable JobProblem problem, Consumer<Statements> also) {
        return database.transaction(statements -> {
            Optional<Job> job = locked(statements, id, attempt)
                    .filter(there -> there.state().leadsTo(next));
            if (job.isEmpty()) {
                return false;
            }
            change(statements, job.get(), next, problem);
            also.accept(statements);
            if (next == JobState.SYNTHESISING || !next.active()) {
                // A PDF of the account that waits, or a chapter of whichever book, has its turn now.
                steps.fill(statements, job.get().account());
            }
            find(statements, id).ifPresent(now -> events.add(statements, now, "state"));
            return true;
        });
    }

    /** Returns a job that is in this attempt, which nobody else changes until the transaction ends. */
    private static Optional<Job> locked(Statements statements, String id, long attempt) {
        Locks.job(statements, id);
        return find(statements, id).filter(job -> attempt == ANY || job.attempt() == attempt);
    }

    private void change(Statements statements, Job job, JobState next, @Nullable JobProblem problem) {
        Instant now = clock.instant();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", job.id());
        values.put("next", next.wire());
        values.put("now", now);
        values.put("finished", next.active() ? null : now);
        values.put("expires", next.active() ? null : now.plus(retention.of(plan(statements, job.account()))));
        values.put("type", problem == null ? null : problem.type());
        values.put("detail", problem == null ? null : cut(problem.detail(), MOST_DETAIL));
        statements.update(
                "update job set state = :next, updated_at = :now, started_at = coalesce(started_at, :now),"
                        + " finished_at = cast(:finished as timestamp(6) with time zone),"
                        + " expires_at = cast(:expires as timestamp(6) with time zone),"
                        + " problem_type = cast(:type as varchar), problem_detail = cast(:detail as varchar)"
                        + " where id = :id",
                values);
    }

    private static String plan(Statements statements, String account) {
        return statements
                .first("select plan from account where id = :id", Map.of("id", account), row -> row.text("plan"))
                .orElseThrow();
    }

    /** Writes down what was read of a PDF, and brings the job to the state in which its chapters are spoken. */
    public boolean analysed(String id, long attempt, Outline outline, Consumer<Statements> also) {
        return move(id, attempt, JobState.SYNTHESISING, null, statements -> {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("id", id);
            values.put("title", outline.title() == null ? null : cut(outline.title(), MOST_TITLE));
            values.put("author", outline.author() == null ? null : cut(outline.author(), MOST_TITLE));
            values.put("language", outline.language() == null ? null : cut(outline.language(), MOST_LANGUAGE));
            values.put("pages", outline.pages());
            values.put("now", clock.instant());
            values.put("chapters", outline.chapters().size());
            values.put(
                    "characters",
                    outline.chapters().stream()
                            .mapToLong(ChapterOutline::characters)
                            .sum());
            statements.update(
                    "update job set title = cast(:title as varchar), author = cast(:author as varchar), language ="
                            + " cast(:language as varchar), pages = :pages, chapters = :chapters, characters ="
                            + " :characters, chapters_done = 0, characters_done = 0, speaking_at = :now where id = :id",
                    values);
            statements.update("delete from job_chapter where job_id = :id", Map.of("id", id));
            for (ChapterOutline chapter : outline.chapters()) {
                statements.update(
                        "insert into job_chapter (job_id, number, title, state, characters, characters_done, text_start,"
                                + " text_bytes) values (:id, :number, :title, 'waiting', :characters, 0, :start, :bytes)",
                        Map.of(
                                "id", id,
                                "number", chapter.number(),
                                "title", cut(chapter.title(), MOST_TITLE),
                                "characters", chapter.characters(),
                                "start", chapter.text().start(),
                                "bytes", chapter.text().length()));
            }
            also.accept(statements);
        });
    }

    /** Writes down how far a chapter is; progress never goes back. */
    public void progress(String id, long attempt, int chapter, long charactersDone) {
        database.transaction(statements -> {
            if (!goesOn(locked(statements, id, attempt))) {
                return false;
            }
            statements.update(
                    "update job_chapter set characters_done = :done where job_id = :id and number = :chapter and"
                            + " characters_done < :done and characters >= :done",
                    Map.of("id", id, "chapter", chapter, "done", charactersDone));
            return summed(statements, id, 0);
        });
    }

    /**
     * Writes down that a chapter is done, schedules what comes next, and does something more in the same transaction; nothing of it if
     * the job does not go on in this attempt. What was spent is written down in any case.
     */
    public void chapterDone(
            String id, long attempt, int chapter, long audioMillis, long spentMicros, Consumer<Statements> also) {
        database.transaction(statements -> {
            Optional<Job> job = locked(statements, id, attempt);
            if (!goesOn(job)) {
                return statements.update(
                                "update job set spent_micros = spent_micros + :spent where id = :id",
                                Map.of("id", id, "spent", spentMicros))
                        > 0;
            }
            statements.update(
                    "update job_chapter set state = 'done', characters_done = characters, audio_millis = :millis where"
                            + " job_id = :id and number = :chapter",
                    Map.of("id", id, "chapter", chapter, "millis", audioMillis));
            also.accept(statements);
            boolean last = summed(statements, id, spentMicros);
            if (last) {
                steps.schedule(statements, new Step(Step.Kind.ASSEMBLE, id, attempt, 0));
            }
            steps.fill(statements, job.orElseThrow().account());
            return last;
        });
    }

    private static boolean goesOn(Optional<Job> job) {
        return job.filter(there -> there.state().active()).isPresent();
    }

    /** Brings the sums of a job up to date, and tells whether all chapters are done. The row of the job is the lock. */
    private boolean summed(Statements statements, String id, long spentMicros) {
        statements.update(
                "update job set spent_micros = spent_micros + :spent, updated_at = :now where id = :id",
                Map.of("id", id, "spent", spentMicros, "now", clock.instant()));
        statements.update(
                "update job set characters_done = (select coalesce(sum(characters_done), 0) from job_chapter where job_id ="
                        + " :id), chapters_done = (select count(*) from job_chapter where job_id = :id and state ="
                        + " 'done') where id = :id",
                Map.of("id", id));
        Optional<Job> job = find(statements, id);
        job.ifPresent(there -> events.add(statements, there, "progress"));
        return job.map(there ->
                        there.chapters().all().orElse(-1L) == there.chapters().done())
                .orElse(false);
    }

    /** Returns the numbers of the chapters that are spoken, in order. */
    public List<Integer> chapters(String id) {
        return database.list(
                "select number from job_chapter where job_id = :id order by number", Map.of("id", id), row ->
                        (int) row.number("number"));
    }

    /** Writes down when a chapter begins in the audiobook. */
    static void begins(Statements statements, String id, int chapter, long millis) {
        statements.update(
                "update job_chapter set start_millis = :millis where job_id = :id and number = :chapter",
                Map.of("id", id, "chapter", chapter, "millis", millis));
    }

    /** Writes down how long the audiobook is, and that it is there. */
    public boolean done(String id, long attempt, long audioMillis, Consumer<Statements> also) {
        return move(id, attempt, JobState.DONE, null, statements -> {
            statements.update(
                    "update job set audio_millis = :millis where id = :id", Map.of("id", id, "millis", audioMillis));
            also.accept(statements);
        });
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "\u2026";
    }
}
