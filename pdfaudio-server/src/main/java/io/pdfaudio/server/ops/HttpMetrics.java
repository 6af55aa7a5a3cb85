package io.pdfaudio.server.ops;

import io.pdfaudio.server.http.RequestObserver;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests by method, route and status, and how long they took. Thread-safe. */
public final class HttpMetrics implements RequestObserver {

    private static final String NAME = "pdfaudio_http_request_seconds";
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private record Series(String method, String route, int status) {}

    private static final class Durations {

        private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Durations() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        void add(long took) {
            double seconds = took / 1e9;
            int bucket = 0;
            while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
                bucket++;
            }
            buckets[bucket].increment();
            nanos.add(took);
        }
    }

    private final Map<Series, Durations> series = new ConcurrentHashMap<>();

    /** Creates it. */
    public HttpMetrics() {}

    @Override
    public void answered(String method, String route, int status, long nanos) {
        // Clients may invent methods, but not as many series as they like.
        String known = METHODS.contains(method) ? method : "other";
        series.computeIfAbsent(new Series(known, route, status), key -> new Durations())
                .add(nanos);
    }

    void write(PrometheusText text) {
        text.metric(NAME, "histogram", "How long requests took, by method, route and status.");
        Map<Series, Durations> sorted = new TreeMap<>(Comparator.comparing(Series::route)
                .thenComparing(Series::method)
                .thenComparingInt(Series::status));
        sorted.putAll(series);
        sorted.forEach((key, durations) -> write(text, key, durations));
    }

    private static void write(PrometheusText text, Series key, Durations durations) {
        String status = Integer.toString(key.status());
        long count = 0;
        for (int i = 0; i < durations.buckets.length; i++) {
            count += durations.buckets[i].sum();
            double most = i < SECONDS.length ? SECONDS[i] : Double.POSITIVE_INFINITY;
            text.sample(
                    NAME + "_bucket",
                    count,
                    "method",
                    key.method(),
                    "route",
                    key.route(),
                    "status",
                    status,
                    "le",
                    PrometheusText.number(most));
        }
        text.sample(
                NAME + "_sum",
                durations.nanos.sum() / 1e9,
                "method",
                key.method(),
                "route",
                key.route(),
                "status",
                status);
        text.sample(NAME + "_count", count, "method", key.method(), "route", key.route(), "status", status);
    }
}
