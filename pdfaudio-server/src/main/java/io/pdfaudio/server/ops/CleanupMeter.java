package io.pdfaudio.server.ops;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what this node has removed since it started, and files that it found to be missing. Thread-safe. */
final class CleanupMeter {

    private static final List<String> KINDS = List.of("job", "event", "idempotency-key", "orphan", "clip");

    private final Map<String, LongAdder> removed =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> new LongAdder()));

    private final LongAdder missing = new LongAdder();

    /** Counts what was removed of one of the kinds there are. */
    void removed(String kind, long count) {
        LongAdder adder = removed.get(kind);
        if (adder == null) {
            throw new IllegalArgumentException("no kind of what is removed: " + kind);
        }
        adder.add(count);
    }

    /** Counts files of jobs that are not in the store. */
    void missing(long count) {
        missing.add(count);
    }

    void write(PrometheusText text) {
        text.metric("pdfaudio_cleanup_removed_total", "counter", "What the cleanup has removed on this node, by kind.");
        KINDS.forEach(kind -> {
            LongAdder count = removed.get(kind);
            text.sample("pdfaudio_cleanup_removed_total", count == null ? 0 : count.sum(), "kind", kind);
        });
        text.metric(
                        "pdfaudio_files_missing_total",
                        "counter",
                        "Files of jobs that the daily sweep did not find in the store.")
                .sample("pdfaudio_files_missing_total", missing.sum());
    }
}
