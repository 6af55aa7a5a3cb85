package io.pdfaudio.server.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.Row;
import io.pdfaudio.server.data.Statements;
import io.pdfaudio.server.job.Step.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Jobs in which nothing has happened for a while although something should, for operators: what becomes of their steps, and a way to
 * have them go on. Thread-safe.
 */
public final class StuckJobs {

    /**
     * A job that is stuck, or only waits.
     *
     * @param steps what is scheduled of it; where there is nothing, it does not go on by itself
     */
    public record Stuck(String id, String account, String state, long attempt, Instant updatedAt, List<Due> steps) {}

    /**
     * A step that is scheduled.
     *
     * @param step what is done
     * @param chapter the number of the chapter, or 0 where it is not about one
     * @param at when it is due
     * @param node the node that is at it
     * @param heartbeat when that node said last that it lives
     * @param failures how often it failed in a row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Due(
            String step,
            int chapter,
            Instant at,
            @Nullable String node,
            @Nullable Instant heartbeat,
            long failures) {}

    /** What became of a wish to have a job go on. */
    public enum Outcome {
        /** It goes on. */
        REQUEUED,
        /** It was going to go on anyway: all its steps are waiting for their turn or under way. */
        ALIVE,
        /** It has come to its end. */
        ENDED
    }

    /**
     * What was done.
     *
     * @param scheduled how many steps were scheduled, or are tried again now and not later
     * @param alive how many were left alone because they are waiting for their turn or under way
     */
    public record Requeued(Outcome outcome, long scheduled, long alive) {}

    /** The first of each state, and then the first of these: one query for all states would sort whatever is under way. */
    private static final String QUIETEST = JobState.ACTIVE.stream()
                    .map(state -> "(select id, updated_at from job where state = '" + state.wire()
                            + "' and updated_at < :before order by updated_at limit 100)")
                    .collect(Collectors.joining(" union all "))
            + " order by updated_at limit 100";

    private static final String DUE =
            "select task_name, task_instance, execution_time, picked_by, last_heartbeat, consecutive_failures from ";

    private final Database database;
    private final JobWork work;
    private final Steps steps;
    private final Clock clock;

    StuckJobs(Database database, JobWork work, Steps steps, Clock clock) {
        this.database = database;
        this.work = work;
        this.steps = steps;
        this.clock = clock;
    }

    /** Returns up to 100 jobs in which nothing has happened for so long, the quietest first. */
    public List<Stuck> list(Duration quiet) {
        return database.list(QUIETEST, Map.of("before", clock.instant().minus(quiet)), row -> row.text("id")).stream()
                .map(work::find)
                .flatMap(Optional::stream)
                .map(this::view)
                .toList();
    }

    private Stuck view(Job job) {
        return new Stuck(
                job.id(),
                job.account(),
                job.state().wire(),
                job.attempt(),
                job.times().updated(),
                due(job));
    }

    private List<Due> due(Job job) {
        return database.list(
                DUE + "scheduled_tasks where task_name in ('analyse', 'assemble') and task_instance = :whole union all "
                        + DUE
                        + "job_chapter join scheduled_tasks on task_name = 'chapter' and task_instance = cast(:steps as varchar)"
                        + " || number where job_id = :id order by execution_time, task_instance limit 100",
                Map.of(
                        "id", job.id(),
                        "steps", job.id() + "/" + job.attempt() + "/",
                        "whole", new Step(Kind.ANALYSE, job.id(), job.attempt(), 0).instance()),
                StuckJobs::due);
    }

    private static Due due(Row row) {
        return new Due(
                row.text("task_name"),
                Step.of(Kind.ANALYSE, row.text("task_instance")).chapter(),
                row.time("execution_time"),
                row.optionalText("picked_by").orElse(null),
                row.optionalTime("last_heartbeat").orElse(null),
                row.optionalNumber("consecutive_failures").orElse(0L));
    }

    /**
     * Has a job go on: schedules the steps that it lacks, and has those tried at once that wait after a failure. A step that a node is
     * at is left alone, so that it is never done twice at the same time; where that node is dead, the others notice by themselves.
     *
     * @return nothing if there is no such job
     */
    public Optional<Requeued> requeue(String id) {
        return database.transaction(statements -> {
            Locks.job(statements, id);
            return JobWork.find(statements, id).map(job -> requeue(statements, job));
        });
    }

    private Requeued requeue(Statements statements, Job job) {
        if (!job.state().active()) {
            return new Requeued(Outcome.ENDED, 0, 0);
        }
        long scheduled = 0;
        List<Step> missing = missing(statements, job);
        for (Step step : missing) {
            scheduled += hurried(statements, step) ? 1 : 0;
        }
        long alive = missing.size() - scheduled;
        if (job.state() == JobState.SYNTHESISING) {
            scheduled += steps.fill(statements, job.account());
        }
        if (scheduled > 0) {
            statements.update(
                    "update job set updated_at = :now where id = :id", Map.of("id", job.id(), "now", clock.instant()));
        }
        return new Requeued(scheduled > 0 ? Outcome.REQUEUED : Outcome.ALIVE, scheduled, alive);
    }

    /** Returns the steps that have to be scheduled or under way for the job to go on. */
    private static List<Step> missing(Statements statements, Job job) {
        return switch (job.state()) {
            case QUEUED, ANALYSING -> List.of(new Step(Kind.ANALYSE, job.id(), job.attempt(), 0));
            case ASSEMBLING -> List.of(new Step(Kind.ASSEMBLE, job.id(), job.attempt(), 0));
            case SYNTHESISING -> chapters(statements, job);
            case DONE, FAILED, CANCELLED -> List.of();
        };
    }

    private static List<Step> chapters(Statements statements, Job job) {
        boolean allDone = statements
                .first(
                        "select number from job_chapter where job_id = :id and state <> 'done' limit 1",
                        Map.of("id", job.id()),
                        row -> row.number("number"))
                .isEmpty();
        if (allDone) {
            return List.of(new Step(Kind.ASSEMBLE, job.id(), job.attempt(), 0));
        }
        return statements.list(
                "select number from job_chapter where job_id = :id and state = 'scheduled' order by number",
                Map.of("id", job.id()),
                row -> new Step(Kind.CHAPTER, job.id(), job.attempt(), (int) row.number("number")));
    }

    /** Schedules a step that is not, or brings it forward if no node is at it; tells whether it did. */
    private boolean hurried(Statements statements, Step step) {
        return steps.schedule(statements, step)
                || statements.update(
                                "update scheduled_tasks set execution_time = :now, version = version + 1 where task_name ="
                                        + " :task and task_instance = :instance and picked = false and execution_time > :now",
                                Map.of("task", step.kind().task(), "instance", step.instance(), "now", clock.instant()))
                        > 0;
    }
}
