package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.account.AccountStore;
import io.pdfaudio.server.auth.Identity;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.ManyRows;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.data.Plans;
import io.pdfaudio.server.data.Plans.Plan;
import io.pdfaudio.server.storage.DiskStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the databases do each query where there are many jobs: {@code -Dpdfaudio.rows=1000000} for a million, which takes some minutes.
 * Whatever is asked for, the rows and pages that are read must depend on what is answered, and not on what there is.
 */
@ExtendWith(OnEachDatabase.class)
class QueryPlansTest {

    private static final int JOBS = Integer.getInteger("pdfaudio.rows", 20_000);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Before anything has expired. */
    private static final Clock EARLY = Clock.fixed(START, ZoneOffset.UTC);

    /** One of the jobs of the large account that are spoken. */
    private static final String SPOKEN = ManyRows.job(JOBS / 50 / 4 + 1);

    @TempDir
    private Path folder;

    @TestTemplate
    void whatIsReadDoesNotGrowWithTheNumberOfJobs(Database database) throws Exception {
        ManyRows.fill(database, JOBS);
        Plans plans = Plans.of(database);
        Database seen = plans.database(database);
        List<Plan> all = new ArrayList<>();

        owners(seen);
        all.addAll(plans.take());
        nodes(seen);
        all.addAll(plans.take());
        operators(seen);
        all.addAll(plans.take());
        cleanup(seen);
        all.addAll(plans.take());

        assertThat(all).hasSizeGreaterThan(100);
        SoftAssertions.assertSoftly(softly -> all.forEach(plan -> {
            softly.assertThat(plan.whole()).as(plan.sql() + "\n" + plan.text()).isEmpty();
            softly.assertThat(plan.rows()).as(plan.sql() + "\n" + plan.text()).isLessThan(1_000);
            softly.assertThat(plan.pages()).as(plan.sql() + "\n" + plan.text()).isLessThan(500);
        }));
    }

    private static JobEvents events(Database database) {
        return new JobEvents(database, EARLY, Job::id);
    }

    private static void owners(Database database) {
        JobStore store = new JobStore(database, events(database), EARLY, 1_000_000);
        for (String account : List.of(ManyRows.BIG, ManyRows.SMALL)) {
            lists(store, account);
            store.requireRoom(account);
            events(database).last(account, Optional.empty());
            events(database).after(account, Optional.empty(), JOBS / 2);
            events(database).after(account, Optional.of(ManyRows.job(1)), 0);
        }
        store.find(ManyRows.BIG, ManyRows.job(JOBS / 2 + 1));
        store.chapters(ManyRows.BIG, ManyRows.job(JOBS / 2 + 1));
        new AccountStore(database, EARLY)
                .of(new Identity("issuer", "subject-7", null, "http://localhost", null, null, START));
        new AccountStore(database, EARLY).profile(ManyRows.BIG);
        store.create(
                new NewJob("01900000-0000-7000-8000-f00000000000", ManyRows.BIG, "a.pdf", JobSettings.DEFAULT),
                "key",
                "",
                statements -> {});
        assertThat(store.retry(ManyRows.BIG, ManyRows.job(2), statements -> {})).isFalse();
        assertThat(store.delete(ManyRows.BIG, ManyRows.job(2))).isTrue();
    }

    /** Asks for pages from the first, from the middle and from the end, in each order and of each state. */
    private static void lists(JobStore store, String account) {
        List<Optional<JobState>> states = List.of(
                Optional.empty(),
                Optional.of(JobState.DONE),
                Optional.of(JobState.FAILED),
                Optional.of(JobState.CANCELLED));
        for (Optional<JobState> state : states) {
            for (JobQuery.Order order : JobQuery.Order.values()) {
                for (boolean descending : new boolean[] {true, false}) {
                    JobQuery query = new JobQuery(state, order, descending, 100);
                    store.page(account, query, Optional.empty());
                    for (int middle : new int[] {JOBS / 2, descending ? JOBS / 100 : JOBS - JOBS / 100}) {
                        Instant at = START.plusSeconds(middle).plusSeconds(order == JobQuery.Order.UPDATED ? 3600 : 0);
                        store.page(account, query, Optional.of(new JobCursor(at, ManyRows.job(middle))));
                    }
                }
            }
        }
    }

    private static void nodes(Database database) {
        JobWork work =
                new JobWork(database, events(database), new Steps(EARLY, 2), EARLY, Retention.of(Duration.ofDays(30)));
        Steps steps = new Steps(EARLY, 10_000);
        work.find(SPOKEN);
        work.goesOn(SPOKEN, 1);
        work.chapters(SPOKEN);
        work.progress(SPOKEN, 1, 1, 500);
        database.transaction(statements -> steps.schedule(statements, new Step(Step.Kind.CHAPTER, SPOKEN, 1, 1)));
        database.transaction(statements -> new Steps(EARLY, 2).fill(statements, ManyRows.BIG));
        database.transaction(statements -> new Steps(EARLY, 2).fill(statements, "account-50"));
    }

    private static void operators(Database database) {
        Clock late = Clock.offset(EARLY, Duration.ofDays(300));
        Steps steps = new Steps(EARLY, 2);
        JobWork work = new JobWork(database, events(database), steps, late, Retention.of(Duration.ofDays(30)));
        StuckJobs stuck = new StuckJobs(database, work, steps, late);
        stuck.list(Duration.ofMinutes(15));
        stuck.requeue(SPOKEN);
        JobFigures figures = new JobFigures(database);
        figures.oldestQueued();
        figures.counts(JobState.ACTIVE);
    }

    private void cleanup(Database database) throws Exception {
        // a time when two hundred jobs have expired, and as many events and keys are old
        Clock clock = Clock.offset(EARLY, Duration.ofDays(1).plusSeconds(200));
        JobRemains remains = new JobRemains(
                database, events(database), new JobFiles(database, DiskStore.in(folder, 0), clock), clock);
        remains.countExpired();
        remains.removeEvents(Duration.ofDays(1));
        remains.removeKeys(Duration.ofDays(1));
        remains.removeExpired();
        Iterator<?> objects = new StoredObjectRows(database, 100).below(JobFiles.ALL);
        for (int i = 0; i < 250; i++) {
            objects.next();
        }
    }
}
