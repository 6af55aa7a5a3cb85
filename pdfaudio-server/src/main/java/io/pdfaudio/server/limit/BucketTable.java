package io.pdfaudio.server.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.pdfaudio.server.data.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buckets that all nodes share, in the table {@code rate_limit} of PostgreSQL. After a failure it is left alone for a while, so that
 * requests do not wait for a database that does not answer. Thread-safe.
 */
final class BucketTable {

    private static final Logger LOG = LoggerFactory.getLogger(BucketTable.class);

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final TimeMeter time;
    private final AtomicLong leftAloneUntil = new AtomicLong(Long.MIN_VALUE);

    BucketTable(Database database, TimeMeter time) {
        this.time = time;
        // a bucket that is full again is the same as none
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.dataSource())
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .clientClock(time)
                .requestTimeout(WAIT)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** Takes a token out of a bucket, if there is one; nothing if the database cannot be asked. */
    Optional<ConsumptionProbe> take(String key, int perHour) {
        long now = time.currentTimeNanos();
        if (now < leftAloneUntil.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    buckets.getProxy(key, () -> configuration(perHour)).tryConsumeAndReturnRemaining(1));
        } catch (RuntimeException e) {
            leftAloneUntil.set(now + PAUSE.toNanos());
            LOG.atWarn().setCause(e).log("limits cannot be counted together; this node counts for itself");
            return Optional.empty();
        }
    }

    private static BucketConfiguration configuration(int perHour) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Buckets.TIME))
                .build();
    }

    /** Removes buckets that have been full for a while. */
    void removeFull() {
        int removed;
        do {
            removed = buckets.removeExpired(AT_ONCE);
        } while (removed == AT_ONCE);
    }
}
