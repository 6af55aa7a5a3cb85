package io.pdfaudio.server.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param progress how much of the text is spoken, from 0 to 1
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
        @Nullable Long audioMillis,
        @Nullable JobProblem problem,
        long attempt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
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
            @Nullable Long audioMillis) {

        static ChapterView of(JobChapter chapter) {
            return new ChapterView(
                    chapter.number(),
                    chapter.title(),
                    chapter.done(),
                    chapter.characters().all().orElse(null),
                    chapter.characters().done(),
                    chapter.audioMillis().orElse(null));
        }
    }

    /** Shows a job among others. */
    public static JobView of(Job job) {
        return of(job, null, null);
    }

    /** Shows one job. */
    static JobView of(Job job, @Nullable List<JobChapter> chapters, @Nullable Map<String, String> files) {
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
                job.audioMillis().orElse(null),
                job.problem().orElse(null),
                job.attempt(),
                job.times().created(),
                job.times().updated(),
                job.times().started().orElse(null),
                job.times().finished().orElse(null),
                job.times().expires().orElse(null),
                chapters == null ? null : chapters.stream().map(ChapterView::of).toList(),
                files);
    }
}
