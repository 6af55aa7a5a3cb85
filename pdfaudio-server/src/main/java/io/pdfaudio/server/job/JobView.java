package io.pdfaudio.server.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param progress how much of the text is spoken, from 0 to 1
 * @param remainingMillis how long the rest of the text takes to be spoken, reckoned from how long that before it took
 * @param costMicros what speech has cost so far, in millionths of the currency
 * @param jobsAhead how many jobs wait that were there before it, where it waits and is asked for
 * @param cover the address of its cover, where jobs are asked for
 * @param events the address of its events, where one job is asked for
 * @param chapterList its chapters, where one job is asked for
 * @param files the addresses of its files, where one job is asked for; they hold for a while and for whoever has them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        String id,
        String state,
        String fileName,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        JobSettings settings,
        @Nullable Long pages,
        @Nullable Long chapters,
        long chaptersDone,
        @Nullable Long characters,
        long charactersDone,
        double progress,
        @Nullable Long remainingMillis,
        long costMicros,
        String currency,
        @Nullable Long jobsAhead,
        @Nullable Long audioMillis,
        @Nullable JobProblem problem,
        long attempt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable String cover,
        @Nullable String events,
        @Nullable List<ChapterView> chapterList,
        @Nullable Map<String, String> files) {

    /** A chapter as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChapterView(
            int number,
            String title,
            boolean done,
            @Nullable Long characters,
            long charactersDone,
            @Nullable Long audioMillis,
            @Nullable Long startMillis) {

        static ChapterView of(JobChapter chapter) {
            return new ChapterView(
                    chapter.number(),
                    chapter.title(),
                    chapter.done(),
                    chapter.characters().all().orElse(null),
                    chapter.characters().done(),
                    chapter.audioMillis().orElse(null),
                    chapter.startMillis().orElse(null));
        }
    }

    /**
     * What a job is shown with besides its own row.
     *
     * @param jobsAhead how many jobs wait before it
     * @param chapters its chapters
     * @param files the addresses of its files
     * @param events the address of its events
     */
    record Details(Optional<Long> jobsAhead, List<JobChapter> chapters, Map<String, String> files, String events) {}

    /** What prices of voices are in. */
    private static final String CURRENCY = "USD";

    private static final String COVER = "cover";

    /** So many parts of the text make the whole of which one is spoken before anything is reckoned from it. */
    private static final long ENOUGH = 50;

    /** Shows a job by itself. */
    public static JobView of(Job job) {
        return of(job, null, null);
    }

    /** Shows a job among others, with the address of its cover where there is one. */
    static JobView of(Job job, Optional<String> cover) {
        return of(job, cover.orElse(null), null);
    }

    /** Shows a job with all that belongs to it. */
    static JobView of(Job job, Details details) {
        return of(job, details.files().get(COVER), details);
    }

    private static JobView of(Job job, @Nullable String cover, @Nullable Details details) {
        long characters = job.characters().all().orElse(0L);
        return new JobView(
                job.id(),
                job.state().wire(),
                job.fileName(),
                job.title().orElse(null),
                job.author().orElse(null),
                job.language().orElse(null),
                job.settings(),
                job.pages().orElse(null),
                job.chapters().all().orElse(null),
                job.chapters().done(),
                job.characters().all().orElse(null),
                job.characters().done(),
                characters == 0 ? 0 : (double) job.characters().done() / characters,
                remainingMillis(job).orElse(null),
                job.spentMicros(),
                CURRENCY,
                details == null ? null : details.jobsAhead().orElse(null),
                job.audioMillis().orElse(null),
                job.problem().orElse(null),
                job.attempt(),
                job.times().created(),
                job.times().updated(),
                job.times().started().orElse(null),
                job.times().finished().orElse(null),
                job.times().expires().orElse(null),
                cover,
                details == null ? null : details.events(),
                details == null
                        ? null
                        : details.chapters().stream().map(ChapterView::of).toList(),
                details == null ? null : details.files());
    }

    /** Reckoned at the time of the last change, so that nothing but a change changes it. */
    private static Optional<Long> remainingMillis(Job job) {
        long done = job.characters().done();
        long all = job.characters().all().orElse(done);
        if (job.state() != JobState.SYNTHESISING || done == 0 || done * ENOUGH < all) {
            return Optional.empty();
        }
        return job.times()
                .speaking()
                .map(since -> Duration.between(since, job.times().updated()).toMillis())
                .map(taken -> Math.round((double) taken * (all - done) / done));
    }
}
