package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Statements;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Schedules steps, in the transaction in which they become due, so that neither is there without the other. Only some chapters of an
 * account are scheduled at once, the others wait for them: however many books somebody uploads, those of others are spoken as well.
 * Thread-safe.
 */
final class Steps {

    private record Waiting(String job, long attempt, int chapter) {}

    private final Clock clock;
    private final int chaptersOfAnAccount;

    /**
     * Creates it.
     *
     * @param chaptersOfAnAccount how many chapters of an account are spoken at once
     */
    Steps(Clock clock, int chaptersOfAnAccount) {
        this.clock = clock;
        this.chaptersOfAnAccount = chaptersOfAnAccount;
    }

    /** Schedules a step unless it is, and tells whether it was not. */
    boolean schedule(Statements statements, Step step) {
        return statements.update(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select :task, :instance, :now, false, 1 where not exists (select 1 from scheduled_tasks where"
                                + " task_name = :task and task_instance = :instance)",
                        Map.of("task", step.kind().task(), "instance", step.instance(), "now", clock.instant()))
                > 0;
    }

    /** Schedules chapters of an account that wait, as many as there is room for, and returns how many. */
    long fill(Statements statements, String account) {
        // The row of the account is the lock: of two steps that end at once, one counts after the other.
        statements.list(
                "select id from account where id = :id for update", Map.of("id", account), row -> row.text("id"));
        long under = statements
                .first(
                        "select count(*) as chapters from job_chapter c join job j on j.id = c.job_id where j.account_id ="
                                + " :account and j.state = 'synthesising' and c.state = 'scheduled'",
                        Map.of("account", account),
                        row -> row.number("chapters"))
                .orElse(0L);
        long room = chaptersOfAnAccount - under;
        if (room <= 0) {
            return 0;
        }
        List<Waiting> waiting = statements.list(
                "select c.job_id, j.attempt, c.number from job_chapter c join job j on j.id = c.job_id where j.account_id ="
                        + " :account and j.state = 'synthesising' and c.state = 'waiting' order by j.account_id, j.state,"
                        + " j.created_at, j.id, c.number limit " + room,
                Map.of("account", account),
                row -> new Waiting(row.text("job_id"), row.number("attempt"), (int) row.number("number")));
        for (Waiting chapter : waiting) {
            statements.update(
                    "update job_chapter set state = 'scheduled' where job_id = :id and number = :number",
                    Map.of("id", chapter.job(), "number", chapter.chapter()));
            schedule(statements, new Step(Step.Kind.CHAPTER, chapter.job(), chapter.attempt(), chapter.chapter()));
        }
        return waiting.size();
    }
}
