package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobViewTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void whatRemainsIsReckonedFromWhatWasSpokenSoFar() {
        assertThat(JobView.of(job(JobState.SYNTHESISING, 25, 60)).remainingMillis())
                .isEqualTo(180_000);
        assertThat(JobView.of(job(JobState.SYNTHESISING, 100, 60)).remainingMillis())
                .isZero();
    }

    @Test
    void nothingIsSaidOfWhatRemainsWhereNothingIsKnownOrNothingRemains() {
        assertThat(JobView.of(job(JobState.SYNTHESISING, 0, 60)).remainingMillis())
                .isNull();
        assertThat(JobView.of(job(JobState.SYNTHESISING, 1, 60)).remainingMillis())
                .isNull();
        assertThat(JobView.of(job(JobState.ASSEMBLING, 100, 60)).remainingMillis())
                .isNull();
        assertThat(JobView.of(job(JobState.FAILED, 50, 60)).remainingMillis()).isNull();
    }

    private static Job job(JobState state, long charactersDone, long secondsSinceStart) {
        return new Job(
                "id",
                "ann",
                state,
                "a.pdf",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JobSettings.DEFAULT,
                Optional.of(1L),
                new Job.Count(Optional.of(2L), 0),
                new Job.Count(Optional.of(100L), charactersDone),
                Optional.empty(),
                0,
                Optional.empty(),
                1,
                new Job.Times(
                        NOON.minusSeconds(500),
                        NOON.plusSeconds(secondsSinceStart),
                        Optional.of(NOON.minusSeconds(400)),
                        Optional.of(NOON),
                        Optional.empty(),
                        Optional.empty()));
    }
}
