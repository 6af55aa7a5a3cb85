package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.Ids;
import io.pdfaudio.server.job.JobStore.Created;
import io.pdfaudio.server.job.JobStore.Creation;
import io.pdfaudio.server.storage.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What owners do with their jobs. Thread-safe. */
public final class JobService implements AutoCloseable {

    /**
     * How a server does jobs.
     *
     * @param mostActive how many jobs of an account may be under way, waiting ones among them
     */
    public record Options(
            JobTiming timing,
            int chaptersOfAnAccount,
            java.time.Duration analysisTime,
            int analysisMegabytes,
            Retention retention,
            Path temporary,
            int mostActive) {

        /** The same for accounts that may have any number of jobs under way. */
        public Options(
                JobTiming timing,
                int chaptersOfAnAccount,
                java.time.Duration analysisTime,
                int analysisMegabytes,
                java.time.Duration retention,
                Path temporary) {
            this(
                    timing,
                    chaptersOfAnAccount,
                    analysisTime,
                    analysisMegabytes,
                    Retention.of(retention),
                    temporary,
                    Integer.MAX_VALUE);
        }
    }

    private final JobStore store;
    private final JobWork work;
    private final JobFiles files;
    private final Steps steps;
    private final StuckJobs stuck;
    private final JobFigures figures;
    private final JobMeter meter;
    private final Ids ids;
    private final JobScheduler scheduler;

    /** Starts to do jobs, and nothing else. */
    public JobService(
            Database database, JobEvents events, JobFiles files, JobVoices voices, Options options, Clock clock) {
        this(database, events, files, voices, options, List.of(), clock);
    }

    /** Starts to do jobs, and what recurs. */
    public JobService(
            Database database,
            JobEvents events,
            JobFiles files,
            JobVoices voices,
            Options options,
            List<Recurring> recurring,
            Clock clock) {
        this.store = new JobStore(database, events, clock, options.mostActive());
        this.steps = new Steps(clock, options.chaptersOfAnAccount());
        this.work = new JobWork(database, events, steps, clock, options.retention());
        this.files = files;
        this.stuck = new StuckJobs(database, work, steps, clock);
        this.figures = new JobFigures(database);
        this.meter = new JobMeter(voices.ids());
        this.ids = new Ids(clock);
        Analyzer analyzer = new Analyzer(options.analysisTime(), options.analysisMegabytes());
        this.scheduler = JobScheduler.start(
                database,
                new StepWork(work, files, voices, analyzer, meter, options.temporary()),
                options.timing(),
                recurring);
    }

    /** Returns the jobs as their owners see them. */
    public JobStore jobs() {
        return store;
    }

    /** Returns the files of jobs. */
    public JobFiles files() {
        return files;
    }

    /** Returns how many jobs there are. */
    public JobFigures figures() {
        return figures;
    }

    /** Returns what this node has had spoken. */
    public JobMeter meter() {
        return meter;
    }

    /** Returns the jobs in which nothing happens. */
    public StuckJobs stuck() {
        return stuck;
    }

    /** Has a job go on in which nothing happens, as {@link StuckJobs#requeue} says, and looks for its steps at once. */
    public Optional<StuckJobs.Requeued> requeue(String id) {
        Optional<StuckJobs.Requeued> requeued = stuck.requeue(id);
        scheduler.look();
        return requeued;
    }

    /**
     * Makes a job of an uploaded PDF.
     *
     * @param key what the client calls this upload, or null
     * @param hash tells one upload from another
     * @throws TooManyJobsException if the account has as many jobs under way as it may have
     */
    public Created upload(
            String account, String fileName, JobSettings settings, Path pdf, @Nullable String key, String hash)
            throws IOException, InterruptedException {
        String id = ids.next();
        StoredObject source = files.keep(account, id, "source.pdf", pdf, "application/pdf");
        Created created;
        try {
            created = store.create(new NewJob(id, account, fileName, settings), key, hash, statements -> {
                files.row(statements, account, id, "source", source);
                steps.fill(statements, account);
            });
        } catch (TooManyJobsException e) {
            files.remove(account, id);
            throw e;
        }
        if (created.how() != Creation.CREATED) {
            files.remove(account, id);
        }
        scheduler.look();
        return created;
    }

    /** Ends a job. Returns it as it is then, or nothing if there is none; one that has come to its end stays as it is. */
    public Optional<Job> cancel(String account, String id) {
        store.find(account, id).ifPresent(job -> work.cancel(job.id()));
        return store.find(account, id);
    }

    /** Begins a job anew that failed or was cancelled. What was spoken is not spoken again. Returns whether it was begun. */
    public boolean retry(String account, String id) {
        boolean begun = store.retry(account, id, statements -> steps.fill(statements, account));
        if (begun) {
            scheduler.look();
        }
        return begun;
    }

    /** Removes a job that has come to its end, with its files. Returns whether it was there and at its end. */
    public boolean delete(String account, String id) throws InterruptedException {
        boolean deleted = store.delete(account, id);
        if (deleted) {
            files.remove(account, id);
        }
        return deleted;
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
