package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.Ids;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.http.Json;
import io.pdfaudio.server.job.JobStore.Creation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnEachDatabase.class)
class JobStoreTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final Outline OUTLINE = new Outline(
            "Lights",
            "A. Writer",
            "en",
            12,
            List.of(new ChapterOutline(1, "One", 100), new ChapterOutline(3, "Three", 50)));

    private final Ids ids = new Ids(Clock.systemUTC());

    private record Stores(JobStore store, JobWork work, JobEvents events, JobFigures figures) {}

    private static Stores stores(Database database, String... accounts) {
        for (String account : accounts) {
            database.update(
                    "insert into account (id, issuer, subject, plan, created_at, synced_at) values (:id, 'i', :id, 'free',"
                            + " :now, :now)",
                    Map.of("id", account, "now", NOON.instant()));
        }
        JobEvents events = new JobEvents(database, NOON, Job::id);
        JobWork work = new JobWork(database, events, new Steps(NOON, 2), NOON, Retention.of(Duration.ofDays(30)));
        return new Stores(new JobStore(database, events, NOON), work, events, new JobFigures(database));
    }

    private NewJob job(String account) {
        return new NewJob(ids.next(), account, "it's a book; drop table job.pdf", JobSettings.DEFAULT);
    }

    @TestTemplate
    void uploadsThatComeAtOnceWaitForEachOtherWithoutAConnectionEach(Database database) throws Exception {
        Stores stores = stores(database, "ann");
        AtomicInteger most = new AtomicInteger();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> stores.store.create(
                        job("ann"),
                        null,
                        "",
                        statements -> most.accumulateAndGet(database.connectionsInUse(), Math::max)));
            }
        }

        assertThat(most).hasValue(1);
        assertThat(database.list("select id from job", Map.of(), row -> row.text("id")))
                .hasSize(50);
    }

    @TestTemplate
    void aJobGoesItsWayAndItsSumsAreThoseOfItsChapters(Database database) {
        Stores stores = stores(database, "ann");
        NewJob job = job("ann");
        stores.store.create(job, null, "", statements -> {});

        assertThat(stores.work.move(job.id(), 1, JobState.ANALYSING)).isTrue();
        assertThat(stores.work.analysed(job.id(), 1, OUTLINE, statements -> {})).isTrue();
        stores.work.progress(job.id(), 1, 1, 60);
        stores.work.progress(job.id(), 1, 1, 40);
        assertThat(stores.work.chapters(job.id())).containsExactly(1, 3);
        stores.work.chapterDone(job.id(), 1, 3, 4000, 10, statements -> {});

        Job now = stores.store.find("ann", job.id()).orElseThrow();
        assertThat(now.fileName()).isEqualTo("it's a book; drop table job.pdf");
        assertThat(now.state()).isEqualTo(JobState.SYNTHESISING);
        assertThat(now.characters()).isEqualTo(new Job.Count(Optional.of(150L), 110));
        assertThat(now.chapters()).isEqualTo(new Job.Count(Optional.of(2L), 1));
        assertThat(now.spentMicros()).isEqualTo(10);

        stores.work.chapterDone(job.id(), 1, 1, 9000, 0, statements -> {});
        assertThat(stores.work.move(job.id(), 1, JobState.ASSEMBLING)).isTrue();
        assertThat(stores.work.done(job.id(), 1, 13_000, statements -> {})).isTrue();
        assertThat(stores.work.done(job.id(), 1, 13_000, statements -> {})).isFalse();

        Job done = stores.store.find("ann", job.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.audioMillis()).contains(13_000L);
        assertThat(done.times().expires()).contains(NOON.instant().plus(Duration.ofDays(30)));
        assertThat(stores.events.after("ann", Optional.of(job.id()), 0))
                .extracting(JobEvent::kind)
                .containsExactly(
                        "state", "state", "state", "progress", "progress", "progress", "progress", "state", "state");
    }

    @TestTemplate
    void whateverAPdfSaysOfItselfAndHoweverLongAProblemIsItIsKeptAndTold(Database database) {
        stores(database, "ann");
        ObjectMapper json = Json.mapper();
        JobEvents events = new JobEvents(database, NOON, job -> JobEvents.write(json, JobView.of(job)));
        JobStore store = new JobStore(database, events, NOON);
        JobWork work = new JobWork(database, events, new Steps(NOON, 2), NOON, Retention.of(Duration.ofDays(30)));
        String numbers =
                IntStream.rangeClosed(1, 1700).mapToObj(String::valueOf).collect(Collectors.joining(","));
        JobSettings settings = JobSettings.parse("{\"chapters\":[" + numbers + "]}");
        String hostile = "\u0001\"\uD83D\uDCD6".repeat(5000);
        store.create(new NewJob("1", "ann", "\u0001".repeat(255), settings), null, "", statements -> {});

        work.move("1", 1, JobState.ANALYSING);
        ChapterOutline chapter = new ChapterOutline(1, hostile, 100);
        assertThat(work.analysed("1", 1, new Outline(hostile, hostile, hostile, 3, List.of(chapter)), statements -> {}))
                .isTrue();
        assertThat(work.fail("1", 1, new JobProblem("internal", hostile))).isTrue();

        assertThat(store.find("ann", "1").orElseThrow().title().orElseThrow())
                .hasSizeBetween(499, 500)
                .endsWith("\u2026");
        assertThat(events.after("ann", Optional.empty(), 0))
                .hasSize(4)
                .allSatisfy(event -> assertThat(
                                json.readTree(event.data()).get("settings").get("chapters"))
                        .hasSize(1700));
    }

    @TestTemplate
    void aJobThatWaitsKnowsHowManyWaitBeforeIt(Database database) {
        Stores stores = stores(database, "ann", "bob");
        // of jobs that were uploaded at the same time, the ids decide
        List<NewJob> jobs = Stream.of(job("ann"), job("bob"), job("ann"))
                .sorted(Comparator.comparing(NewJob::id))
                .toList();
        jobs.forEach(job -> stores.store.create(job, null, "", statements -> {}));

        assertThat(jobs).extracting(job -> ahead(stores, job)).containsExactly(0L, 1L, 2L);
        stores.work.move(jobs.get(0).id(), 1, JobState.ANALYSING);
        assertThat(jobs).extracting(job -> ahead(stores, job)).containsExactly(-1L, 0L, 1L);
    }

    private static long ahead(Stores stores, NewJob job) {
        Job there = stores.store.find(job.account(), job.id()).orElseThrow();
        return stores.figures.ahead(there).orElse(-1L);
    }

    @TestTemplate
    void aJobMayNameAsManyChaptersAsSettingsTakeAndHaveTheLongestNames(Database database) {
        Stores stores = stores(database, "ann");
        JobEvents events = new JobEvents(database, NOON, job -> job.settings().json() + job.fileName() + job.title());
        List<Integer> numbers = IntStream.range(100_000, 102_000).boxed().toList();
        JobSettings settings =
                new JobSettings("p".repeat(200), "v".repeat(200), 1.5, "flac", "podcast", numbers, true, true, null);
        NewJob job = new NewJob(ids.next(), "ann", "\u00e4".repeat(255), JobSettings.parse(settings.json()));

        new JobStore(database, events, NOON).create(job, null, "", statements -> {});

        assertThat(stores.store.find("ann", job.id()).orElseThrow().settings()).isEqualTo(settings);
    }

    @TestTemplate
    void chaptersSayWhenTheyBeginInTheAudiobook(Database database) {
        Stores stores = stores(database, "ann");
        NewJob job = job("ann");
        stores.store.create(job, null, "", statements -> {});
        stores.work.move(job.id(), 1, JobState.ANALYSING);
        Outline outline =
                new Outline(null, null, null, 1, List.of(new ChapterOutline(7, "Seven", 100, new TextRange(12, 34))));
        stores.work.analysed(job.id(), 1, outline, statements -> JobWork.begins(statements, job.id(), 7, 8900));

        assertThat(stores.store.chapters("ann", job.id()))
                .extracting(JobChapter::startMillis)
                .containsExactly(Optional.of(8900L));
    }

    @TestTemplate
    void jobsStayAfterTheirEndAsLongAsThePlanOfTheirOwnerSays(Database database) {
        Stores stores = stores(database, "ann", "bob");
        database.update("update account set plan = 'pro' where id = 'bob'", Map.of());
        Retention retention = new Retention(Duration.ofDays(30), Map.of("free", Duration.ofDays(7)));
        JobWork work = new JobWork(database, stores.events, new Steps(NOON, 2), NOON, retention);

        for (String account : List.of("ann", "bob")) {
            stores.store.create(new NewJob(account, account, "a.pdf", JobSettings.DEFAULT), null, "", statements -> {});
            work.cancel(account);
        }

        assertThat(stores.store.find("ann", "ann").orElseThrow().times().expires())
                .contains(NOON.instant().plus(Duration.ofDays(7)));
        assertThat(stores.store.find("bob", "bob").orElseThrow().times().expires())
                .contains(NOON.instant().plus(Duration.ofDays(30)));
    }

    @TestTemplate
    void anEventIsNotSeenBeforeThoseWithSmallerIds(Database database) throws Exception {
        Stores stores = stores(database, "ann");
        for (String id : List.of("1", "2")) {
            stores.store.create(new NewJob(id, "ann", "a.pdf", JobSettings.DEFAULT), null, "", statements -> {});
        }
        long before = stores.events.last("ann", Optional.empty());

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> second = () -> {
                stores.work.cancel("2");
                return stores.events.after("ann", Optional.empty(), before).stream()
                        .map(JobEvent::job)
                        .toList();
            };
            Future<List<String>> seen = database.transaction(statements -> {
                stores.events.add(statements, stores.store.find("ann", "1").orElseThrow(), "state");
                Future<List<String>> later = threads.submit(second);
                // it would be done by then if it did not wait for this transaction
                assertThatThrownBy(() -> later.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return later;
            });

            assertThat(seen.get()).containsExactly("1", "2");
        }
    }

    @TestTemplate
    void nobodySeesOrChangesAJobOfAnother(Database database) {
        Stores stores = stores(database, "ann", "bob");
        NewJob job = job("ann");
        stores.store.create(job, null, "", statements -> {});
        stores.work.fail(job.id(), 1, new JobProblem("unreadable-pdf", "It is no PDF."));

        assertThat(stores.store.find("bob", job.id())).isEmpty();
        assertThat(stores.store.chapters("bob", job.id())).isEmpty();
        assertThat(stores.store.retry("bob", job.id(), statements -> {})).isFalse();
        assertThat(stores.store.delete("bob", job.id())).isFalse();
        assertThat(stores.events.after("bob", Optional.of(job.id()), 0)).isEmpty();
        assertThat(stores.store
                        .page("bob", new JobQuery(Optional.empty(), JobQuery.Order.CREATED, true, 10), Optional.empty())
                        .jobs())
                .isEmpty();
        assertThat(stores.store.find("ann", job.id()).orElseThrow().problem())
                .contains(new JobProblem("unreadable-pdf", "It is no PDF."));
    }

    @TestTemplate
    void anUploadThatIsSentTwiceIsOneJob(Database database) throws Exception {
        Stores stores = stores(database, "ann");
        Set<String> made = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<JobStore.Created>> uploads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                uploads.add(() -> stores.store.create(job("ann"), "key", "hash", statements -> {}));
            }
            for (Future<JobStore.Created> upload : threads.invokeAll(uploads)) {
                made.add(upload.get().job());
            }
        }

        assertThat(made).hasSize(1);
        assertThat(stores.store
                        .create(job("ann"), "key", "another", statements -> {})
                        .how())
                .isEqualTo(Creation.CONFLICT);
        assertThat(database.list("select id from job", Map.of(), row -> row.text("id")))
                .hasSize(1);
    }

    @TestTemplate
    void anAccountHasNoMoreJobsUnderWayThanItMayHave(Database database) throws Exception {
        Stores stores = stores(database, "ann", "bob");
        JobStore store = new JobStore(database, stores.events, NOON, 2);
        List<Callable<String>> uploads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            uploads.add(() -> {
                try {
                    return store.create(job("ann"), null, "", statements -> {}).job();
                } catch (TooManyJobsException e) {
                    assertThat(e.problem().headers()).containsKey("Retry-After");
                    return "";
                }
            });
        }
        List<String> made = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> upload : threads.invokeAll(uploads)) {
                made.add(upload.get());
            }
        }
        made.removeIf(String::isEmpty);

        assertThat(made).hasSize(2);
        assertThatThrownBy(() -> store.requireRoom("ann")).isInstanceOf(TooManyJobsException.class);
        store.requireRoom("bob");
        stores.work.cancel(made.getFirst());
        store.requireRoom("ann");
        store.create(job("ann"), "key", "hash", statements -> {});
        assertThat(store.create(job("ann"), "key", "hash", statements -> {}).how())
                .isEqualTo(Creation.REPEATED);
        assertThatThrownBy(() -> store.retry("ann", made.getFirst(), statements -> {}))
                .isInstanceOf(TooManyJobsException.class)
                .hasMessageContaining("2 jobs");
        assertThat(store.find("ann", made.getFirst()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    @TestTemplate
    void pagesGiveEachJobOnceAlsoWhereTimesAreTheSame(Database database) {
        Stores stores = stores(database, "ann", "bob");
        Set<String> made = new java.util.HashSet<>();
        for (int i = 0; i < 23; i++) {
            NewJob job = job(i % 10 == 9 ? "bob" : "ann");
            stores.store.create(job, null, "", statements -> {});
            if (job.account().equals("ann")) {
                made.add(job.id());
            }
        }

        for (boolean descending : new boolean[] {true, false}) {
            for (JobQuery.Order order : JobQuery.Order.values()) {
                List<String> seen = new ArrayList<>();
                Optional<JobCursor> next = Optional.empty();
                do {
                    JobPage page = stores.store.page(
                            "ann", new JobQuery(Optional.of(JobState.QUEUED), order, descending, 4), next);
                    page.jobs().forEach(job -> seen.add(job.id()));
                    next = page.next()
                            .map(cursor -> JobCursor.parse(cursor.text()).orElseThrow());
                } while (next.isPresent());
                assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
            }
        }
    }

    @TestTemplate
    void aJobEndsOnceAndMayBeTriedAgain(Database database) {
        Stores stores = stores(database, "ann");
        NewJob job = job("ann");
        stores.store.create(job, null, "", statements -> {});

        assertThat(stores.work.goesOn(job.id(), 1)).isTrue();
        assertThat(stores.store.delete("ann", job.id())).isFalse();
        assertThat(stores.work.cancel(job.id())).isTrue();
        assertThat(stores.work.fail(job.id(), 1, new JobProblem("x", "y"))).isFalse();
        assertThat(stores.store.retry("ann", job.id(), statements -> {})).isTrue();
        assertThat(stores.store.retry("ann", job.id(), statements -> {})).isFalse();

        Job again = stores.store.find("ann", job.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(stores.work.move(job.id(), 1, JobState.ANALYSING)).isFalse();
        assertThat(stores.work.goesOn(job.id(), 1)).isFalse();
        stores.work.fail(job.id(), 2, new JobProblem("x", "y".repeat(5000)));
        assertThat(stores.store.delete("ann", job.id())).isTrue();
        assertThat(stores.store.find("ann", job.id())).isEmpty();
        assertThat(stores.work.goesOn(job.id(), 2)).isFalse();
    }

    @Test
    void settingsThatMakeNoSenseAreAllTold() {
        assertThat(JobSettings.parse("{\"rate\":1.25,\"chapters\":[1,3]}").json())
                .isEqualTo("{\"rate\":1.25,\"chapters\":[1,3]}");
        assertThatThrownBy(() -> JobSettings.parse("{\"rate\":9,\"format\":\"exe\",\"chapters\":[2,1]}"))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(e.faults()).containsOnlyKeys("format", "rate", "chapters"));
        for (String text : List.of("", "null", "[]", "{\"speed\":1}", "{\"rate\":\"NaN\"}", "[".repeat(10_000))) {
            assertThatThrownBy(() -> JobSettings.parse(text)).isInstanceOf(InvalidSettingsException.class);
        }
    }

    @Test
    void cursorsThatAreNotOursAreNone() {
        for (String text : List.of("", "x", "!!", "MjAyNg", "fA", "a".repeat(10_000))) {
            assertThat(JobCursor.parse(text)).isEmpty();
        }
    }
}
