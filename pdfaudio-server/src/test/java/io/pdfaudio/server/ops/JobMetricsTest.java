package io.pdfaudio.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.ManyRows;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.job.JobFigures;
import io.pdfaudio.server.job.JobMeter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnEachDatabase.class)
class JobMetricsTest {

    private Instant now = Instant.parse("2026-11-27T12:00:00Z");

    @TestTemplate
    void jobsUnderWayAreCountedEachTimeAndThoseThatEndedEveryFiveMinutes(Database database) throws Exception {
        ManyRows.fill(database, 1_000);
        JobMetrics metrics = metrics(database);
        assertThat(text(metrics))
                .contains("{state=\"queued\"} 50\n", "{state=\"failed\"} 50\n", "{state=\"done\"} 850\n");

        database.update("update job set state = 'failed' where state = 'queued'", Map.of());

        assertThat(text(metrics)).contains("{state=\"queued\"} 0\n", "{state=\"failed\"} 50\n");
        now = now.plus(JobMetrics.ENDED_AGE).plusSeconds(1);
        assertThat(text(metrics)).contains("{state=\"failed\"} 100\n", "{state=\"cancelled\"} 0\n");
    }

    private JobMetrics metrics(Database database) {
        Clock settable = clock();
        return new JobMetrics(new JobFigures(database), new JobMeter(List.of()), settable);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static String text(JobMetrics metrics) {
        PrometheusText text = new PrometheusText();
        metrics.write(text);
        return text.toString();
    }
}
