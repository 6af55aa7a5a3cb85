package io.pdfaudio.server.ops;

import io.pdfaudio.server.data.DatabaseException;
import io.pdfaudio.server.job.JobFigures;
import io.pdfaudio.server.job.JobMeter;
import io.pdfaudio.server.job.JobMeter.Spoken;
import io.pdfaudio.server.job.JobState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Writes how many jobs there are on all nodes, and what this node has had spoken. Thread-safe. */
final class JobMetrics {

    /**
     * How long the numbers of jobs that ended are told again. There may be millions of them, which have to be counted one by one, and
     * nobody is called out of bed for them; what is under way is few and is counted each time.
     */
    static final Duration ENDED_AGE = Duration.ofMinutes(5);

    private record Ended(Instant at, Map<JobState, Long> counts) {}

    private final JobFigures figures;
    private final JobMeter meter;
    private final Clock clock;
    private Ended ended = new Ended(Instant.MIN, Map.of());

    JobMetrics(JobFigures figures, JobMeter meter, Clock clock) {
        this.figures = figures;
        this.meter = meter;
        this.clock = clock;
    }

    void write(PrometheusText text) {
        text.metric("pdfaudio_database_up", "gauge", "Whether the database answers.");
        try {
            Map<JobState, Long> counts = new HashMap<>(figures.counts(JobState.ACTIVE));
            counts.putAll(ended());
            Optional<Instant> oldest = figures.oldestQueued();
            text.sample("pdfaudio_database_up", 1);
            jobs(text, counts, oldest);
        } catch (DatabaseException e) {
            // What is counted here is told all the same.
            text.sample("pdfaudio_database_up", 0);
        }
        speech(text, meter.now());
    }

    /** One at a time, so that what takes a while is not done twice at once. */
    private synchronized Map<JobState, Long> ended() {
        Instant now = clock.instant();
        if (ended.at().isBefore(now.minus(ENDED_AGE))) {
            ended = new Ended(now, figures.counts(JobState.ENDED));
        }
        return ended.counts();
    }

    private void jobs(PrometheusText text, Map<JobState, Long> counts, Optional<Instant> oldest) {
        text.metric(
                "pdfaudio_jobs",
                "gauge",
                "How many jobs there are on all nodes, by state; those that ended are counted every five minutes.");
        for (JobState state : JobState.values()) {
            text.sample("pdfaudio_jobs", counts.getOrDefault(state, 0L), "state", state.wire());
        }
        double age = oldest.map(
                        since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
        text.metric("pdfaudio_oldest_queued_job_seconds", "gauge", "How long the oldest queued job has waited.")
                .sample("pdfaudio_oldest_queued_job_seconds", Math.max(0, age));
    }

    private static void speech(PrometheusText text, Map<String, Spoken> spoken) {
        counter(text, spoken, "pdfaudio_speech_clips_total", "Utterances that were bought.", Spoken::clips);
        counter(text, spoken, "pdfaudio_speech_characters_total", "Characters that were bought.", Spoken::characters);
        counter(
                text,
                spoken,
                "pdfaudio_speech_cost_micros_total",
                "What speech cost, in millionths of a US dollar.",
                Spoken::micros);
        counter(
                text,
                spoken,
                "pdfaudio_speech_cache_hits_total",
                "Utterances that did not have to be bought again.",
                Spoken::clipsReused);
        counter(
                text,
                spoken,
                "pdfaudio_speech_cached_characters_total",
                "Characters that did not have to be bought again.",
                Spoken::charactersReused);
        counter(
                text,
                spoken,
                "pdfaudio_speech_errors_total",
                "Steps that failed because a provider could not be used.",
                Spoken::errors);
    }

    private static void counter(
            PrometheusText text, Map<String, Spoken> spoken, String name, String help, ToLongFunction<Spoken> value) {
        text.metric(name, "counter", help);
        spoken.forEach((provider, now) -> text.sample(name, value.applyAsLong(now), "provider", provider));
    }
}
