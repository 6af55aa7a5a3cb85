package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.OnEachDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which steps are scheduled, of an account that may have two PDFs read and two chapters spoken at once. */
@ExtendWith(OnEachDatabase.class)
class StepsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private record Jobs(Database database, JobStore store, JobWork work, Steps steps) {

        static Jobs in(Database database) {
            for (String account : new String[] {"ann", "bob"}) {
                database.update(
                        "insert into account (id, issuer, subject, plan, created_at, synced_at) values (:id, 'i', :id, 'free',"
                                + " :now, :now)",
                        Map.of("id", account, "now", NOON.instant()));
            }
            JobEvents events = new JobEvents(database, NOON, Job::id);
            Steps steps = new Steps(NOON, 2);
            JobWork work = new JobWork(database, events, steps, NOON, Retention.of(Duration.ofDays(30)));
            return new Jobs(database, new JobStore(database, events, NOON), work, steps);
        }

        void upload(String account, String id) {
            store.create(
                    new NewJob(id, account, "a.pdf", JobSettings.DEFAULT),
                    null,
                    "",
                    statements -> steps.fill(statements, account));
        }

        /** Has the PDF of a job read, which turns out to have this many chapters. */
        void read(String id, int chapters) {
            work.move(id, 1, JobState.ANALYSING);
            List<ChapterOutline> outline = IntStream.rangeClosed(1, chapters)
                    .mapToObj(number -> new ChapterOutline(number, "Part", 100))
                    .toList();
            work.analysed(id, 1, new Outline("Lights", null, "en", 3, outline), statements -> {});
            ended("analyse", id, 1, 0);
        }

        void speak(String id, int chapter) {
            work.chapterDone(id, 1, chapter, 1000, 0, statements -> {});
            ended("chapter", id, 1, chapter);
        }

        /** What db-scheduler does with a step that has come to its end. */
        void ended(String task, String id, long attempt, int chapter) {
            database.update(
                    "delete from scheduled_tasks where task_name = :task and task_instance = :instance",
                    Map.of("task", task, "instance", id + "/" + attempt + "/" + chapter));
        }

        List<String> scheduled() {
            return database.list(
                    "select task_name, task_instance from scheduled_tasks order by task_name, task_instance",
                    Map.of(),
                    row -> row.text("task_name") + " " + row.text("task_instance"));
        }
    }

    @TestTemplate
    void whoeverUploadsManyBooksHasTwoReadAtOnceAndLeavesRoomForOthers(Database database) {
        Jobs jobs = Jobs.in(database);
        for (String id : new String[] {"a1", "a2", "a3", "a4"}) {
            jobs.upload("ann", id);
        }
        jobs.upload("bob", "b1");

        assertThat(jobs.scheduled()).containsExactly("analyse a1/1/0", "analyse a2/1/0", "analyse b1/1/0");

        jobs.read("a1", 3);
        assertThat(jobs.scheduled())
                .containsExactly(
                        "analyse a2/1/0", "analyse a3/1/0", "analyse b1/1/0", "chapter a1/1/1", "chapter a1/1/2");
    }

    @TestTemplate
    void aChapterThatIsDoneMakesRoomForTheNextAndTheLastOneForTheFiles(Database database) {
        Jobs jobs = Jobs.in(database);
        jobs.upload("ann", "a1");
        jobs.read("a1", 3);

        jobs.speak("a1", 1);
        assertThat(jobs.scheduled()).containsExactly("chapter a1/1/2", "chapter a1/1/3");
        jobs.speak("a1", 3);
        jobs.speak("a1", 2);
        assertThat(jobs.scheduled()).containsExactly("assemble a1/1/0");
    }

    @TestTemplate
    void aBookThatIsCancelledLetsTheNextOneBeSpoken(Database database) {
        endLetsTheNextOneBeSpoken(database, work -> work.cancel("a1"));
    }

    @TestTemplate
    void aBookThatFailsLetsTheNextOneBeSpoken(Database database) {
        endLetsTheNextOneBeSpoken(database, work -> work.fail("a1", 1, new JobProblem("provider", "No voice.")));
    }

    private static void endLetsTheNextOneBeSpoken(Database database, Consumer<JobWork> end) {
        Jobs jobs = Jobs.in(database);
        jobs.upload("ann", "a1");
        jobs.upload("ann", "a2");
        jobs.read("a1", 2);
        jobs.read("a2", 1);
        assertThat(jobs.scheduled()).containsExactly("chapter a1/1/1", "chapter a1/1/2");

        end.accept(jobs.work);

        assertThat(jobs.scheduled()).contains("chapter a2/1/1");
    }

    @TestTemplate
    void aPdfThatCannotBeReadLetsTheNextOneBeRead(Database database) {
        Jobs jobs = Jobs.in(database);
        for (String id : new String[] {"a1", "a2", "a3"}) {
            jobs.upload("ann", id);
        }
        jobs.work.move("a1", 1, JobState.ANALYSING);

        jobs.work.fail("a1", 1, new JobProblem("unreadable-pdf", "It is no PDF."));

        assertThat(jobs.scheduled()).contains("analyse a3/1/0");
    }

    @TestTemplate
    void aBookThatIsTriedAgainWaitsForItsTurnLikeOthers(Database database) {
        Jobs jobs = Jobs.in(database);
        for (String id : new String[] {"a1", "a2", "a3"}) {
            jobs.upload("ann", id);
        }
        jobs.work.cancel("a1");
        jobs.ended("analyse", "a1", 1, 0);

        jobs.store.retry("ann", "a1", statements -> jobs.steps.fill(statements, "ann"));
        assertThat(jobs.scheduled()).containsExactly("analyse a2/1/0", "analyse a3/1/0");

        jobs.work.cancel("a2");
        assertThat(jobs.scheduled()).contains("analyse a1/2/0");
    }
}
