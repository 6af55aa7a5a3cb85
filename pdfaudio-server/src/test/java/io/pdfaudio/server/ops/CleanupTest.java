package io.pdfaudio.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.job.Job;
import io.pdfaudio.server.job.JobEvents;
import io.pdfaudio.server.job.JobFiles;
import io.pdfaudio.server.job.JobRemains;
import io.pdfaudio.server.job.JobSettings;
import io.pdfaudio.server.job.JobStore;
import io.pdfaudio.server.job.JobWork;
import io.pdfaudio.server.job.NewJob;
import io.pdfaudio.server.job.Retention;
import io.pdfaudio.server.job.Steps;
import io.pdfaudio.server.storage.DiskStore;
import io.pdfaudio.server.storage.ObjectKey;
import io.pdfaudio.server.storage.ObjectPrefix;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnEachDatabase.class)
class CleanupTest {

    private static final Instant NOW = Instant.now();
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final ObjectPrefix CLIPS = ObjectPrefix.of("clips");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DiskStore store;

    @BeforeEach
    void open() {
        store = DiskStore.in(folder, 0);
    }

    @TestTemplate
    void jobsWhoseTimeIsOverGoWithRowsAndFiles(Database database) throws Exception {
        JobStore jobs = jobs(database, 0);
        JobWork work =
                new JobWork(database, events(database, 0), new Steps(clock(0), 2), clock(0), Retention.of(RETENTION));
        for (String id : new String[] {"done", "active", "again"}) {
            jobs.create(new NewJob(id, "ann", "a.pdf", JobSettings.DEFAULT), id, "", statements -> {});
            object("jobs/ann/" + id + "/source.pdf");
            database.update(
                    "insert into stored_object (object_key, account_id, job_id, kind, size_bytes, sha256, content_type,"
                            + " created_at) values (:key, 'ann', :id, 'source', 3, '', 'a/b', :now)",
                    Map.of("key", "jobs/ann/" + id + "/source.pdf", "id", id, "now", NOW));
        }
        work.cancel("done");
        work.cancel("again");
        jobs.retry("ann", "again", statements -> {});

        cleanup(database, 29).rows();
        assertThat(jobs.find("ann", "done")).isPresent();
        Cleanup later = cleanup(database, 31);
        assertThat(later.look().jobs()).isEqualTo(1);
        later.rows();

        PrometheusText metrics = new PrometheusText();
        later.write(metrics);
        assertThat(metrics.toString()).contains("pdfaudio_cleanup_removed_total{kind=\"job\"} 1\n");
        assertThat(later.look().jobs()).isZero();
        assertThat(jobs.find("ann", "done")).isEmpty();
        assertThat(jobs.find("ann", "active")).isPresent();
        assertThat(jobs.find("ann", "again")).isPresent();
        assertThat(store.exists(new ObjectKey("jobs/ann/done/source.pdf"))).isFalse();
        assertThat(store.exists(new ObjectKey("jobs/ann/active/source.pdf"))).isTrue();
        later.objects();
        assertThat(store.exists(new ObjectKey("jobs/ann/active/source.pdf"))).isTrue();
        assertThat(later.look().orphans().missing()).isZero();
    }

    @TestTemplate
    void eventsStayAWeekAndNamesOfUploadsTwoDays(Database database) throws Exception {
        jobs(database, 0).create(new NewJob("1", "ann", "a.pdf", JobSettings.DEFAULT), "key", "", statements -> {});

        cleanup(database, 1).rows();
        assertThat(cleanup(database, 1).look())
                .extracting("events", "idempotencyKeys")
                .containsExactly(0L, 0L);
        assertThat(rows(database, "idempotency")).isEqualTo(1);
        assertThat(cleanup(database, 8).look())
                .extracting("events", "idempotencyKeys")
                .containsExactly(1L, 1L);
        cleanup(database, 3).rows();
        assertThat(rows(database, "idempotency")).isZero();
        assertThat(rows(database, "job_event")).isEqualTo(1);
        cleanup(database, 8).rows();
        assertThat(rows(database, "job_event")).isZero();
    }

    @TestTemplate
    void filesWithoutARowAndOldClipsGoAndALookRemovesNothing(Database database) throws Exception {
        object("jobs/ann/9/source.pdf");
        object("clips/ab/abc.clip");
        object("else/1");

        assertThat(cleanup(database, 0).look().orphans().young()).isEqualTo(1);
        CleanupReport soon = cleanup(database, 3).look();
        assertThat(soon.orphans().removed()).isEqualTo(1);
        assertThat(soon.clips()).isZero();
        assertThat(cleanup(database, 400).look().clips()).isEqualTo(1);
        assertThat(store.exists(new ObjectKey("jobs/ann/9/source.pdf"))).isTrue();

        cleanup(database, 3).objects();
        assertThat(store.exists(new ObjectKey("jobs/ann/9/source.pdf"))).isFalse();
        assertThat(store.exists(new ObjectKey("clips/ab/abc.clip"))).isTrue();
        cleanup(database, 400).objects();
        assertThat(store.exists(new ObjectKey("clips/ab/abc.clip"))).isFalse();
        assertThat(store.exists(new ObjectKey("else/1"))).isTrue();
    }

    private Cleanup cleanup(Database database, int days) {
        JobFiles files = new JobFiles(database, store, clock(days));
        JobRemains remains = new JobRemains(database, events(database, days), files, clock(days));
        return new Cleanup(
                remains, store, new Cleanup.Rules(Duration.ofHours(1), CLIPS, Duration.ofDays(365)), clock(days));
    }

    private static JobStore jobs(Database database, int days) {
        database.update(
                "insert into account (id, issuer, subject, plan, created_at, synced_at) values ('ann', 'i', 'ann', 'free', :now,"
                        + " :now)",
                Map.of("now", NOW));
        return new JobStore(database, events(database, days), clock(days));
    }

    private static JobEvents events(Database database, int days) {
        return new JobEvents(database, clock(days), Job::id);
    }

    private static Clock clock(int days) {
        return Clock.fixed(NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC);
    }

    private void object(String key) throws Exception {
        store.put(new ObjectKey(key), new ByteArrayInputStream(new byte[3]), "a/b");
    }

    private static long rows(Database database, String table) {
        return database.first("select count(*) as found from " + table, Map.of(), row -> row.number("found"))
                .orElseThrow();
    }
}
