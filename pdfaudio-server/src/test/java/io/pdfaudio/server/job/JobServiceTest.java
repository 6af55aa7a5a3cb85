package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.storage.DiskStore;
import io.pdfaudio.server.storage.ObjectPrefix;
import io.pdfaudio.server.storage.ObjectSpeechCache;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneProvider;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whole jobs, with a real database, store, scheduler and process that reads the PDF. */
@Timeout(180)
@ExtendWith(OnEachDatabase.class)
class JobServiceTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final BlockingQueue<Job> changes = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init")
    private JobService service;

    @SuppressWarnings("NullAway.Init")
    private JobFiles files;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @TestTemplate
    void aPdfBecomesAnAudiobookWithItsChaptersAndWhatIsReadAlong(Database database) throws Exception {
        start(database);
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six. The keeper slept.")
                .chapter("Noon", "Nothing was heard.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));

        String id = service.upload("ann", "Lights.pdf", JobSettings.DEFAULT, pdf, null, "")
                .job();
        Job job = awaitEnd(id);

        assertThat(job.problem()).isEmpty();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.chapters().done()).isEqualTo(3);
        assertThat(job.characters().all()).contains(job.characters().done());
        assertThat(job.audioMillis().orElseThrow()).isGreaterThan(1000);
        assertThat(service.jobs().chapters("ann", id))
                .extracting(JobChapter::title)
                .containsExactly("Morning", "Noon", "Evening");
        assertThat(files.kinds("ann", id))
                .contains("audio", "book", "captions", "chapter-1", "chapter-3", "epub", "source", "timings");
        JobFiles.JobFile audio = files.find("ann", id, "audio").orElseThrow();
        try (InputStream in = files.open(audio, 4, 4)) {
            assertThat(in.readAllBytes()).isEqualTo("ftyp".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(files.find("bob", id, "audio")).isEmpty();
        assertThat(files.having("ann", List.of("none", id), "cover")).containsExactly(id);
        assertThat(files.having("bob", List.of("none", id), "cover")).isEmpty();
        assertThat(files.having("ann", List.of(), "cover")).isEmpty();
        assertThat(text(id, files.text("ann", id, 2).orElseThrow())).isEqualTo("# Noon\n\nNothing was heard.\n");
        assertThat(files.text("bob", id, 2)).isEmpty();
        assertThat(files.text("ann", id, 4)).isEmpty();
        assertThat(text(
                        id,
                        new TextRange(
                                0, files.find("ann", id, "text").orElseThrow().size())))
                .startsWith("# Morning\n\n")
                .contains("slept.\n\n# Noon\n\nNothing was heard.\n\n# Evening\n");
        assertThat(service.delete("bob", id)).isFalse();
        assertThat(service.delete("ann", id)).isTrue();
        assertThat(files.find("ann", id, "audio")).isEmpty();
        assertThat(folder.resolve("objects").resolve("jobs")).doesNotExist();
        // a job is done a moment before its last step has tidied up, which closing waits for
        service.close();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    private String text(String id, TextRange part) throws Exception {
        JobFiles.JobFile file = files.find("ann", id, "text").orElseThrow();
        try (InputStream in = files.open(file, part.start(), part.length())) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @TestTemplate
    void wordsAreSpokenAsTheOwnerOfTheJobWantsThem(Database database) throws Exception {
        start(database);
        Path pdf = new PlainBook().chapter("Morning", "The lamp went out.").writeTo(folder.resolve("book.pdf"));
        JobSettings lantern =
                JobSettings.parse("{\"narration\":{\"words\":[{\"word\":\"lamp\",\"spoken\":\"lantern\"}]}}");

        Job plain = awaitEnd(service.upload("ann", "Lights.pdf", JobSettings.DEFAULT, pdf, null, "")
                .job());
        Job spoken = awaitEnd(
                service.upload("ann", "Lights.pdf", lantern, pdf, null, "").job());

        assertThat(spoken.state()).isEqualTo(JobState.DONE);
        assertThat(spoken.characters().done())
                .isEqualTo(plain.characters().done() + "lantern".length() - "lamp".length());
        assertThat(spoken.audioMillis().orElseThrow())
                .isGreaterThan(plain.audioMillis().orElseThrow());
    }

    @TestTemplate
    void aFileThatIsNoPdfFailsItsJobWithASentenceAndCanBeTriedAgain(Database database) throws Exception {
        start(database);
        Path pdf = Files.writeString(folder.resolve("book.pdf"), "I am no PDF.");

        String id = service.upload("ann", "Lights.pdf", JobSettings.DEFAULT, pdf, null, "")
                .job();
        Job job = awaitEnd(id);

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        JobProblem problem = job.problem().orElseThrow();
        assertThat(problem.type()).isEqualTo("unreadable-pdf");
        assertThat(problem.detail())
                .doesNotContain(folder.toString(), "Exception")
                .endsWith(".");
        assertThat(service.retry("ann", id)).isTrue();
        assertThat(awaitEnd(id).attempt()).isEqualTo(2);
    }

    @TestTemplate
    void aJobThatIsCancelledEndsAndIsNotSpokenFurther(Database database) throws Exception {
        start(database);
        Path pdf =
                new PlainBook().chapter("Morning", "The lamp went out at six.").writeTo(folder.resolve("book.pdf"));
        String id = service.upload("ann", "Lights.pdf", JobSettings.DEFAULT, pdf, null, "")
                .job();

        assertThat(service.cancel("bob", id)).isEmpty();
        assertThat(service.cancel("ann", id).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(service.retry("ann", id)).isTrue();
        assertThat(awaitEnd(id).state()).isEqualTo(JobState.DONE);
    }

    @TestTemplate
    void anotherNodeGoesOnWhereOneStopped(Database database) throws Exception {
        start(database);
        PlainBook book = new PlainBook();
        for (int i = 1; i <= 6; i++) {
            book.chapter("Part " + i, "The lamp went out at " + i + ". The keeper slept.");
        }
        Path pdf = book.writeTo(folder.resolve("book.pdf"));
        String id = service.upload("ann", "Lights.pdf", JobSettings.DEFAULT, pdf, null, "")
                .job();
        await(id, job -> job.state() == JobState.SYNTHESISING);

        service.close();
        start(database);

        Job job = awaitEnd(id);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.attempt()).isEqualTo(1);
    }

    private void start(Database database) {
        for (String account : new String[] {"ann", "bob"}) {
            database.update(
                    "insert into account (id, issuer, subject, plan, created_at, synced_at) select :id, 'i', :id, 'free', :now,"
                            + " :now where not exists (select 1 from account where id = :id)",
                    Map.of("id", account, "now", CLOCK.instant()));
        }
        DiskStore store = DiskStore.in(folder.resolve("objects"), 0);
        JobEvents events = new JobEvents(database, CLOCK, job -> {
            changes.add(job);
            return job.id();
        });
        files = new JobFiles(database, store, CLOCK);
        JobVoices voices = new JobVoices(
                Map.of(ToneProvider.ID, Map.of()),
                ToneProvider.ID,
                ObjectSpeechCache.in(store, ObjectPrefix.of("clips")),
                folder.resolve("clips"));
        JobTiming timing =
                new JobTiming("node", 3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20));
        service = new JobService(
                database,
                events,
                files,
                voices,
                new JobService.Options(
                        timing, 2, Duration.ofMinutes(1), 256, Duration.ofDays(1), folder.resolve("work")),
                CLOCK);
    }

    private Job awaitEnd(String id) throws InterruptedException {
        return await(id, job -> !job.state().active());
    }

    /** Looks whenever something has happened; the last time that is before its transaction has ended, so once more after a moment. */
    private Job await(String id, Predicate<Job> wanted) throws InterruptedException {
        Instant end = CLOCK.instant().plusSeconds(60);
        while (CLOCK.instant().isBefore(end)) {
            Job job = service.jobs().find("ann", id).orElseThrow();
            if (wanted.test(job)) {
                return job;
            }
            changes.poll(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("still " + service.jobs().find("ann", id).orElseThrow());
    }
}
