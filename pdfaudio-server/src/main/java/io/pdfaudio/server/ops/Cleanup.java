package io.pdfaudio.server.ops;

import io.pdfaudio.server.job.JobFiles;
import io.pdfaudio.server.job.JobRemains;
import io.pdfaudio.server.job.Recurring;
import io.pdfaudio.server.storage.ListedObject;
import io.pdfaudio.server.storage.ObjectKey;
import io.pdfaudio.server.storage.ObjectPages;
import io.pdfaudio.server.storage.ObjectPrefix;
import io.pdfaudio.server.storage.ObjectStore;
import io.pdfaudio.server.storage.ObjectSweeper;
import io.pdfaudio.server.storage.SweepReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nobody needs any more, every now and then and on one node at a time. Rows are looked at often; the store, in which
 * everything has to be listed for it, once a day. Thread-safe.
 */
public final class Cleanup {

    /**
     * What is removed when.
     *
     * @param pause how long after a cleanup the next one begins
     * @param clips where the clips lie
     * @param clipAge how long a clip is kept
     */
    public record Rules(Duration pause, ObjectPrefix clips, Duration clipAge) {}

    /** How long events are kept for clients whose connection broke. */
    static final Duration EVENTS = Duration.ofDays(7);

    /** How long an upload can be repeated under its name. */
    static final Duration KEYS = Duration.ofDays(2);

    /** No step takes longer between a file and its row. */
    static final Duration GRACE = Duration.ofDays(1);

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(Cleanup.class);

    private final JobRemains remains;
    private final ObjectStore store;
    private final ObjectSweeper sweeper;
    private final Rules rules;
    private final Clock clock;
    private final CleanupMeter meter = new CleanupMeter();

    /** Creates it. */
    public Cleanup(JobRemains remains, ObjectStore store, Rules rules, Clock clock) {
        this.remains = remains;
        this.store = store;
        this.sweeper = new ObjectSweeper(store, remains.objects(), clock, GRACE);
        this.rules = rules;
        this.clock = clock;
    }

    /** Returns what has to be done again and again. */
    public List<Recurring> tasks() {
        return List.of(
                new Recurring("cleanup", rules.pause(), this::rows), new Recurring("sweep", DAILY, this::objects));
    }

    /** Removes jobs whose time is over, and old rows. */
    void rows() throws InterruptedException {
        long events = remains.removeEvents(EVENTS);
        long keys = remains.removeKeys(KEYS);
        long jobs = remains.removeExpired();
        meter.removed("event", events);
        meter.removed("idempotency-key", keys);
        meter.removed("job", jobs);
        LOG.atInfo()
                .addKeyValue("jobs", jobs)
                .addKeyValue("events", events)
                .addKeyValue("idempotencyKeys", keys)
                .log("cleaned up");
    }

    /** Removes files without a row, and old clips. */
    void objects() throws InterruptedException {
        SweepReport orphans = sweeper.sweep(JobFiles.ALL, Cleanup::missing);
        long clips = sweeper.removeOlder(rules.clips(), rules.clipAge());
        meter.removed("orphan", orphans.removed());
        meter.removed("clip", clips);
        meter.missing(orphans.missing());
        LOG.atInfo()
                .addKeyValue("orphans", orphans.removed())
                .addKeyValue("orphanBytes", orphans.removedBytes())
                .addKeyValue("missing", orphans.missing())
                .addKeyValue("clips", clips)
                .log("swept the store");
    }

    /** Writes what was removed on this node. */
    void write(PrometheusText text) {
        meter.write(text);
    }

    private static void missing(ObjectKey key) {
        LOG.atWarn().addKeyValue("object", key).log("a file of a job is not in the store");
    }

    /** Returns what would be removed now, and removes nothing. Lists the whole store. */
    public CleanupReport look() throws InterruptedException {
        return new CleanupReport(
                remains.countExpired(),
                remains.countEvents(EVENTS),
                remains.countKeys(KEYS),
                sweeper.look(JobFiles.ALL, key -> {}),
                oldClips());
    }

    private long oldClips() throws InterruptedException {
        Instant before = clock.instant().minus(rules.clipAge());
        ObjectPages clips = new ObjectPages(store, rules.clips());
        long old = 0;
        for (ListedObject clip = clips.next(); clip != null; clip = clips.next()) {
            old += clip.modified().isBefore(before) ? 1 : 0;
        }
        return old;
    }
}
