package io.pdfaudio.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.job.Recurring;
import io.pdfaudio.server.limit.RateLimits.PerHour;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(120)
@ExtendWith(OnEachDatabase.class)
class SharedBucketsTest {

    private static final PerHour THREE = new PerHour(3, 3, 3, 3, 5);

    private final SetTime time = new SetTime();

    @TestTemplate
    void twoNodesCountTogetherWithPostgresAndEachForItselfWithH2(Database database) {
        Buckets one = node(database).accounts(Limited.UPLOADS);
        Buckets other = node(database).accounts(Limited.UPLOADS);

        int taken = 0;
        for (int i = 0; i < 5; i++) {
            taken += one.take("ann").isConsumed() ? 1 : 0;
            taken += other.take("ann").isConsumed() ? 1 : 0;
        }

        assertThat(taken).isEqualTo(database.postgres() ? 3 : 6);
        assertThat(other.take("bob").getRemainingTokens()).isEqualTo(2);
        assertThat(node(database).accounts(Limited.ESTIMATES).take("ann").getRemainingTokens())
                .isEqualTo(2);
        time.millis += Duration.ofMinutes(20).toMillis();
        assertThat(one.take("ann").isConsumed()).isTrue();
    }

    @TestTemplate
    void requestsThatComeTogetherTakeNoMoreThanThereIs(Database database) throws Exception {
        List<RateLimits> nodes = Stream.generate(() -> node(database)).limit(2).toList();
        List<Callable<Boolean>> requests = Stream.iterate(0, i -> i + 1)
                .limit(24)
                .<Callable<Boolean>>map(i -> () ->
                        nodes.get(i % 2).accounts(Limited.SAMPLES).take("ann").isConsumed())
                .toList();

        int taken = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> request : threads.invokeAll(requests)) {
                taken += request.get() ? 1 : 0;
            }
        }

        assertThat(taken).isEqualTo(database.postgres() ? 3 : 6);
    }

    @TestTemplate
    void aNodeCountsForItselfWhileTheDatabaseCannotBeAsked(Database database) {
        Buckets buckets = node(database).accounts(Limited.UPLOADS);
        buckets.take("ann");
        database.update("alter table rate_limit rename to gone", Map.of());

        for (int i = 0; i < 2; i++) {
            assertThat(buckets.take("ann").isConsumed()).isTrue();
        }
        database.update("alter table gone rename to rate_limit", Map.of());
        assertThat(buckets.take("ann").isConsumed()).isEqualTo(database.postgres());
        assertThat(buckets.take("ann").isConsumed()).isFalse();
        assertThat(database.connectionsInUse()).isZero();

        time.millis += Duration.ofSeconds(11).toMillis();
        assertThat(buckets.take("ann").isConsumed()).isEqualTo(database.postgres());
    }

    @TestTemplate
    void bucketsThatAreFullAgainAreRemoved(Database database) throws Exception {
        RateLimits limits = node(database);
        limits.accounts(Limited.UPLOADS).take("ann");
        limits.accounts(Limited.UPLOADS).take("bob");
        database.update("update rate_limit set expires_at = 1 where id like '%ann'", Map.of());

        for (Recurring task : limits.tasks(Duration.ofHours(1))) {
            task.work().run();
        }

        assertThat(database.list("select id from rate_limit", Map.of(), row -> row.text("id")))
                .isEqualTo(database.postgres() ? List.of("account/uploads/3/bob") : List.of());
    }

    private RateLimits node(Database database) {
        return database.postgres() ? RateLimits.shared(THREE, database, time) : new RateLimits(THREE, 1000, time);
    }

    private static final class SetTime implements TimeMeter {

        private volatile long millis = System.currentTimeMillis();

        @Override
        public long currentTimeNanos() {
            return millis * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
