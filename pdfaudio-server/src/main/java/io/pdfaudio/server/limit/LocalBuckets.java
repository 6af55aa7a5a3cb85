package io.pdfaudio.server.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Buckets of this node. There are only so many: the one that was used longest ago makes room for a new one, and whoever it was of begins
 * with a full one. Thread-safe.
 */
final class LocalBuckets implements Buckets {

    private static final float LOAD = 0.75f;

    private final int perHour;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    /**
     * Creates them.
     *
     * @param perHour how many tokens there are in an hour, 1 or more; so many may be taken at once
     * @param most how many buckets there are at most
     */
    LocalBuckets(int perHour, int most, TimeMeter time) {
        this.perHour = perHour;
        this.time = time;
        this.buckets = new LinkedHashMap<>(16, LOAD, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public int perHour() {
        return perHour;
    }

    @Override
    public ConsumptionProbe take(String key) {
        return bucket(key).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    name -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, TIME))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
