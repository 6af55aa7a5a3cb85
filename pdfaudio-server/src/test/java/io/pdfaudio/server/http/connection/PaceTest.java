package io.pdfaudio.server.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(100),
            1000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(2));

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(PATIENCE, nanos::get);

    @Test
    void givesAHeadItsTimeFromItsFirstByteHoweverManyFollow() {
        assertThat(overdueAfter(9, 1)).isFalse();
        assertThat(overdueAfter(2, 1)).isTrue();
    }

    @Test
    void waitsForeverForTheNextRequest() {
        pace.requestBegins();
        pace.requestEnds();

        assertThat(overdueAfter(1_000_000, 1)).isFalse();
        assertThat(overdueAfter(11, 1)).isTrue();
    }

    @Test
    void givesABodyMoreTimeForEachByte() {
        pace.requestBegins();

        assertThat(overdueAfter(19, 30_000)).isFalse();
        assertThat(overdueAfter(30, 0)).isFalse();
        assertThat(overdueAfter(2, 0)).isTrue();
    }

    @Test
    void endsABodyAtLastWhateverItsRate() {
        pace.requestBegins();

        assertThat(overdueAfter(19, 10_000_000)).isFalse();
        assertThat(overdueAfter(80, 10_000_000)).isFalse();
        assertThat(overdueAfter(2, 10_000_000)).isTrue();
    }

    @Test
    void doesNotCountTheTimeTheServerTakes() {
        pace.requestBegins();
        assertThat(overdueAfter(5, 1)).isFalse();

        pass(1000);

        assertThat(pace.overdue()).isFalse();
        assertThat(overdueAfter(14, 1)).isFalse();
    }

    @Test
    void givesAWriteTimeByItsLength() {
        assertThat(writeOverdueAfter(31, 0)).isTrue();
        assertThat(writeOverdueAfter(39, 10_000)).isFalse();
        assertThat(writeOverdueAfter(41, 10_000)).isTrue();
    }

    private boolean overdueAfter(long seconds, int bytes) {
        boolean[] overdue = new boolean[1];
        pace.read(() -> {
            pass(seconds);
            overdue[0] = pace.overdue();
            return new byte[bytes];
        });
        return overdue[0];
    }

    private boolean writeOverdueAfter(long seconds, int bytes) {
        boolean[] overdue = new boolean[1];
        pace.write(bytes, () -> {
            pass(seconds);
            overdue[0] = pace.overdue();
        });
        return overdue[0];
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
