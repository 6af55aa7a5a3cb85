package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Statements;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Schedules steps, in the transaction in which they become due, so that neither is there without the other. Only some PDFs and chapters
 * of an account are scheduled at once, the others wait for them: however many books somebody uploads, those of others are read and
 * spoken as well. Thread-safe.
 */
public final class Steps {

    /** The scheduled step that reads the PDF of the job j. */
    private static final String ANALYSIS =
            "(select 1 from scheduled_tasks where task_name = 'analyse' and task_instance = j.id || '/' || cast(j.attempt as"
                    + " varchar) || '/0')";

    private final Clock clock;
    private final int ofAnAccount;

    /**
     * Creates it.
     *
     * @param ofAnAccount how many PDFs of an account are read at once, and how many chapters spoken
     */
    public Steps(Clock clock, int ofAnAccount) {
        this.clock = clock;
        this.ofAnAccount = ofAnAccount;
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

    /**
     * Schedules PDFs and chapters of an account that wait, as many as there is room for, and returns how many. To be called whenever
     * something begins to wait, and whenever room is made.
     */
    long fill(Statements statements, String account) {
        // The row of the account is the lock: of two steps that end at once, one counts after the other.
        Locks.account(statements, account);
        return fillAnalyses(statements, account) + fillChapters(statements, account);
    }

    private long fillAnalyses(Statements statements, String account) {
        long under = underWay(statements, account, "queued") + underWay(statements, account, "analysing");
        List<Step> waiting = waiting(
                statements,
                account,
                "select j.id, j.attempt, 0 as number from job j where j.account_id = :account and j.state = 'queued' and not"
                        + " exists " + ANALYSIS + " order by j.account_id, j.state, j.created_at, j.id",
                Step.Kind.ANALYSE,
                under);
        waiting.forEach(step -> schedule(statements, step));
        return waiting.size();
    }

    /** Counts PDFs that are scheduled, up to as many as may be; in the order of an index, as H2 would read all jobs of the account. */
    private long underWay(Statements statements, String account, String state) {
        return statements
                .list(
                        "select j.id from job j where j.account_id = :account and j.state = :state and exists "
                                + ANALYSIS + " order by j.account_id, j.state, j.created_at, j.id limit :most",
                        Map.of("account", account, "state", state, "most", ofAnAccount),
                        row -> row.text("id"))
                .size();
    }

    private long fillChapters(Statements statements, String account) {
        long under = count(
                statements,
                account,
                "select count(*) as steps from job_chapter c join job j on j.id = c.job_id where j.account_id = :account and"
                        + " j.state = 'synthesising' and c.state = 'scheduled'");
        List<Step> waiting = waiting(
                statements,
                account,
                "select j.id, j.attempt, c.number from job_chapter c join job j on j.id = c.job_id where j.account_id ="
                        + " :account and j.state = 'synthesising' and c.state = 'waiting' order by j.account_id, j.state,"
                        + " j.created_at, j.id, c.number",
                Step.Kind.CHAPTER,
                under);
        for (Step step : waiting) {
            statements.update(
                    "update job_chapter set state = 'scheduled' where job_id = :id and number = :number",
                    Map.of("id", step.job(), "number", step.chapter()));
            schedule(statements, step);
        }
        return waiting.size();
    }

    private static long count(Statements statements, String account, String sql) {
        return statements
                .first(sql, Map.of("account", account), row -> row.number("steps"))
                .orElse(0L);
    }

    private List<Step> waiting(Statements statements, String account, String sql, Step.Kind kind, long under) {
        if (under >= ofAnAccount) {
            return List.of();
        }
        return statements.list(
                sql + " limit :room",
                Map.of("account", account, "room", ofAnAccount - under),
                row -> new Step(kind, row.text("id"), row.number("attempt"), (int) row.number("number")));
    }
}
