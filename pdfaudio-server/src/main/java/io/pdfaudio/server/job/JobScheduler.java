package io.pdfaudio.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.job.Step.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has steps done: takes those that are due on this node, tries again what failed for now, and ends jobs whose steps fail for good. A
 * step whose node died is done by another one. Thread-safe.
 */
public final class JobScheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);

    private interface Doing {
        void run(Step step) throws IOException, InterruptedException;
    }

    private final JobWork work;
    private final StepWork with;
    private final Scheduler scheduler;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private JobScheduler(Database database, StepWork with, JobTiming timing, List<Recurring> recurring) {
        this.work = with.work();
        this.with = with;
        SchedulerBuilder builder = Scheduler.create(
                        database.dataSource(),
                        task(Kind.ANALYSE, new AnalyseStep(with)::run),
                        task(Kind.CHAPTER, new ChapterStep(with)::run),
                        task(Kind.ASSEMBLE, new AssembleStep(with)::run))
                .startTasks(recurring.stream().map(JobScheduler::task).toList())
                .threads(timing.steps())
                .executorService(Executors.newFixedThreadPool(
                        timing.steps(), Thread.ofVirtual().name("step-", 0).factory()))
                .schedulerName(new SchedulerName.Fixed(timing.node()))
                .pollingInterval(timing.polling())
                .heartbeatInterval(timing.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(timing.grace());
        if (database.postgres()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        this.scheduler = builder.build();
    }

    /** Starts to take steps, first those that a node of this name left behind when it died, and does what recurs. */
    static JobScheduler start(Database database, StepWork with, JobTiming timing, List<Recurring> recurring) {
        database.update(
                "update scheduled_tasks set picked = false, picked_by = null, version = version + 1 where picked_by = :node",
                Map.of("node", timing.node()));
        JobScheduler scheduler = new JobScheduler(database, with, timing, recurring);
        scheduler.scheduler.start();
        return scheduler;
    }

    /** Has this node look for steps at once. */
    public void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Takes no more steps, breaks off those under way, which another node goes on with, and waits for them. */
    @Override
    public void close() {
        stopping.set(true);
        scheduler.stop();
    }

    private OneTimeTask<Void> task(Kind kind, Doing doing) {
        return Tasks.oneTime(kind.task())
                .onFailure((complete, operations) -> failed(kind, complete, operations))
                .execute((instance, context) -> run(doing, Step.of(kind, instance.getId())));
    }

    private static RecurringTask<Void> task(Recurring recurring) {
        return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.pause()))
                .execute((instance, context) -> {
                    try {
                        recurring.work().run();
                    } catch (IOException | InterruptedException e) {
                        throw new StepFailure(e);
                    }
                });
    }

    private void run(Doing doing, Step step) {
        try {
            doing.run(step);
            look();
        } catch (IOException e) {
            throw new StepFailure(e);
        } catch (InterruptedException e) {
            if (work.goesOn(step.job(), step.attempt())) {
                throw new StepFailure(e);
            }
        }
    }

    private void failed(Kind kind, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Throwable thrown = complete.getCause().orElseThrow();
        Throwable cause = thrown instanceof StepFailure && thrown.getCause() != null ? thrown.getCause() : thrown;
        Step step = Step.of(kind, complete.getExecution().taskInstance.getId());
        if (stopping.get() || cause instanceof InterruptedException) {
            operations.reschedule(complete, Instant.now());
            return;
        }
        count(step, cause);
        Optional<Duration> pause = Problems.retry(cause, complete.getExecution().consecutiveFailures);
        LOG.atWarn()
                .addKeyValue("job", step.job())
                .addKeyValue("step", kind.task())
                .addKeyValue("again", pause.isPresent())
                .setCause(cause)
                .log("a step failed");
        if (pause.isPresent()) {
            operations.reschedule(complete, Instant.now().plus(pause.get()));
        } else {
            work.fail(step.job(), step.attempt(), Problems.of(cause));
            operations.stop();
        }
    }

    private void count(Step step, Throwable cause) {
        if (cause instanceof SynthesisException || cause instanceof UnavailableException) {
            work.find(step.job())
                    .ifPresent(job -> with.meter().failed(with.voices().provider(job.settings())));
        }
    }

    /** Carries what a step may not throw. */
    private static final class StepFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StepFailure(Exception cause) {
            super(cause);
        }
    }
}
