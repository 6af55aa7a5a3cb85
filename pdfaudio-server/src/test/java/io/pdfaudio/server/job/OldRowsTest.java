package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.ManyRows;
import io.pdfaudio.server.data.OnEachDatabase;
import java.time.Instant;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnEachDatabase.class)
class OldRowsTest {

    @TestTemplate
    void allThatAreOldGoHoweverManyAndNoOthers(Database database) throws Exception {
        ManyRows.fill(database, 2_500);
        OldRows events = new OldRows(database, "job_event", "at");
        Instant before = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(2_001);

        assertThat(events.count(before)).isEqualTo(2_000);
        assertThat(events.remove(before)).isEqualTo(2_000);

        assertThat(events.count(before)).isZero();
        assertThat(events.remove(before)).isZero();
        assertThat(events.count(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(500);
    }
}
