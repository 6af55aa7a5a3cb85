package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.job.StuckJobs.Outcome;
import io.pdfaudio.server.job.StuckJobs.Requeued;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnEachDatabase.class)
class StuckJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Clock EARLIER = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Clock NOW = Clock.fixed(NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    private static final Duration QUIET = Duration.ofMinutes(30);
    private static final Outline OUTLINE = new Outline(
            "Lights",
            null,
            "en",
            3,
            List.of(
                    new ChapterOutline(1, "One", 100),
                    new ChapterOutline(2, "Two", 100),
                    new ChapterOutline(3, "Three", 100)));

    private final Steps steps = new Steps(EARLIER, 2);

    @TestTemplate
    void aJobWhoseStepWasLostIsFoundAndGoesOnOnce(Database database) {
        work(database);
        StuckJobs stuck = stuck(database);

        assertThat(stuck.list(QUIET)).singleElement().satisfies(job -> {
            assertThat(job.id()).isEqualTo("1");
            assertThat(job.state()).isEqualTo("queued");
            assertThat(job.steps()).isEmpty();
        });
        assertThat(stuck.list(Duration.ofHours(2))).isEmpty();
        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.REQUEUED, 1, 0));

        assertThat(scheduled(database)).containsExactly("analyse 1/1/0");
        assertThat(stuck.list(QUIET)).isEmpty();
        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.ALIVE, 0, 1));
        assertThat(scheduled(database)).hasSize(1);
    }

    @TestTemplate
    void aStepThatANodeIsAtIsLeftAlone(Database database) {
        work(database);
        StuckJobs stuck = stuck(database);
        stuck.requeue("1");
        database.update(
                "update scheduled_tasks set picked = true, picked_by = 'node', last_heartbeat = :now, version = 2",
                Map.of("now", NOON));

        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.ALIVE, 0, 1));

        assertThat(database.list(
                        "select picked, version from scheduled_tasks",
                        Map.of(),
                        row -> row.flag("picked") + " " + row.number("version")))
                .containsExactly("true 2");
        StuckJobs.Due due = new StuckJobs(database, work(database, NOW), steps, Clock.offset(NOW, Duration.ofHours(1)))
                .list(Duration.ZERO.minusSeconds(1))
                .getFirst()
                .steps()
                .getFirst();
        assertThat(due.node()).isEqualTo("node");
        assertThat(due.heartbeat()).isEqualTo(NOON);
    }

    @TestTemplate
    void aStepThatWaitsAfterAFailureIsTriedAtOnce(Database database) {
        work(database);
        StuckJobs stuck = stuck(database);
        stuck.requeue("1");
        database.update(
                "update scheduled_tasks set execution_time = :later, consecutive_failures = 3",
                Map.of("later", NOON.plus(Duration.ofHours(5))));

        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.REQUEUED, 1, 0));

        assertThat(database.list(
                        "select execution_time from scheduled_tasks", Map.of(), row -> row.time("execution_time")))
                .containsExactly(NOW.instant());
    }

    @TestTemplate
    void onlyTheChaptersThatWereLostAreScheduled(Database database) {
        JobWork work = work(database);
        StuckJobs stuck = stuck(database);
        work.move("1", 1, JobState.ANALYSING);
        work.analysed("1", 1, OUTLINE, statements -> {});
        database.update("delete from scheduled_tasks where task_instance = '1/1/2'", Map.of());

        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.REQUEUED, 1, 1));
        assertThat(scheduled(database)).containsExactly("chapter 1/1/1", "chapter 1/1/2");

        for (int chapter = 1; chapter <= 3; chapter++) {
            work.chapterDone("1", 1, chapter, 1000, 0, statements -> {});
        }
        database.update("delete from scheduled_tasks where task_name = 'assemble'", Map.of());
        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.REQUEUED, 1, 0));
        assertThat(scheduled(database)).contains("assemble 1/1/0");
        work.move("1", 1, JobState.ASSEMBLING);
        assertThat(stuck.requeue("1")).contains(new Requeued(Outcome.ALIVE, 0, 1));
    }

    @TestTemplate
    void whatHasEndedOrIsNotThereIsNotScheduled(Database database) {
        work(database).cancel("1");

        assertThat(stuck(database).requeue("1")).contains(new Requeued(Outcome.ENDED, 0, 0));
        assertThat(stuck(database).requeue("2")).isEmpty();
        assertThat(stuck(database).list(QUIET)).isEmpty();
        assertThat(scheduled(database)).isEmpty();
    }

    private JobWork work(Database database) {
        database.update(
                "insert into account (id, issuer, subject, plan, created_at, synced_at) values ('ann', 'i', 'ann', 'free', :now,"
                        + " :now)",
                Map.of("now", NOON));
        new JobStore(database, events(database), EARLIER)
                .create(new NewJob("1", "ann", "a.pdf", JobSettings.DEFAULT), null, "", statements -> {});
        return work(database, EARLIER);
    }

    private JobWork work(Database database, Clock clock) {
        return new JobWork(database, events(database), steps, clock, Retention.of(Duration.ofDays(1)));
    }

    private StuckJobs stuck(Database database) {
        return new StuckJobs(database, work(database, NOW), new Steps(NOW, 2), NOW);
    }

    private static JobEvents events(Database database) {
        return new JobEvents(database, EARLIER, Job::id);
    }

    private static List<String> scheduled(Database database) {
        return database.list(
                "select task_name, task_instance from scheduled_tasks order by task_instance",
                Map.of(),
                row -> row.text("task_name") + " " + row.text("task_instance"));
    }
}
