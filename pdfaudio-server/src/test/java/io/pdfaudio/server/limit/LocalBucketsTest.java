package io.pdfaudio.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

    private final SetTime time = new SetTime();

    @Test
    void tokensComeBackEvenlyWithinAnHour() {
        Buckets buckets = new LocalBuckets(2, 10, time);

        assertThat(buckets.take("ann").isConsumed()).isTrue();
        assertThat(buckets.take("ann").getRemainingTokens()).isZero();
        ConsumptionProbe refused = buckets.take("ann");
        assertThat(refused.isConsumed()).isFalse();
        assertThat(Duration.ofNanos(refused.getNanosToWaitForRefill())).isEqualTo(Duration.ofMinutes(30));
        assertThat(buckets.take("bob").isConsumed()).isTrue();

        time.nanos += Duration.ofMinutes(30).toNanos();
        assertThat(buckets.take("ann").isConsumed()).isTrue();
        assertThat(buckets.take("ann").isConsumed()).isFalse();
        time.nanos += Duration.ofHours(5).toNanos();
        assertThat(buckets.take("ann").getRemainingTokens()).isEqualTo(1);
    }

    @Test
    void theBucketThatWasUsedLongestAgoMakesRoom() {
        Buckets buckets = new LocalBuckets(1, 2, time);
        buckets.take("ann");
        buckets.take("bob");
        buckets.take("ann");

        buckets.take("cid");

        assertThat(buckets.take("ann").isConsumed()).isFalse();
        assertThat(buckets.take("bob").isConsumed()).isTrue();
    }

    private static final class SetTime implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
