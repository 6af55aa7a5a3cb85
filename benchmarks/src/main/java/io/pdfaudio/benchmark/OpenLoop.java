package io.pdfaudio.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at times that are fixed before, however long the answers take, each in a virtual thread of its own. What a request
 * takes is counted from the time at which it was to be sent: a server that stands still for a second is charged for all who would have
 * come in that second, and not for the one that waits.
 */
final class OpenLoop {

    /** A request. */
    interface Request {

        /** Sends it and waits for the answer. */
        void send() throws Exception;
    }

    /**
     * A request and what it is.
     *
     * @param route what it counts as
     */
    record Arrival(String route, Request request) {}

    /**
     * What the requests of a route took, in milliseconds.
     *
     * @param failed how many were not answered as they should
     */
    record Latency(int requests, int failed, double median, double high, double most) {}

    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    /**
     * Sends requests and waits for all answers.
     *
     * @param perSecond how many in a second, in equal distances
     * @param arrivals the requests by their numbers from 0
     */
    void run(int perSecond, int count, IntFunction<Arrival> arrivals) {
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = begin + i * 1_000_000_000L / perSecond;
                Arrival arrival = arrivals.apply(i);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                threads.execute(() -> send(arrival, due));
            }
        }
    }

    private void send(Arrival arrival, long due) {
        try {
            arrival.request().send();
        } catch (Exception e) {
            failures.computeIfAbsent(arrival.route(), route -> new AtomicInteger())
                    .incrementAndGet();
        }
        nanos.computeIfAbsent(arrival.route(), route -> new ConcurrentLinkedQueue<>())
                .add(System.nanoTime() - due);
    }

    /** Returns what each route took, and all together under the name {@code all}. */
    Map<String, Latency> latencies() {
        Map<String, Latency> latencies = new TreeMap<>();
        nanos.forEach((route, values) -> latencies.put(
                route,
                latency(
                        values.stream().mapToLong(Long::longValue).toArray(),
                        failures.getOrDefault(route, new AtomicInteger()).get())));
        latencies.put(
                "all",
                latency(
                        nanos.values().stream()
                                .flatMap(Queue::stream)
                                .mapToLong(Long::longValue)
                                .toArray(),
                        failures.values().stream().mapToInt(AtomicInteger::get).sum()));
        return latencies;
    }

    private static Latency latency(long[] values, int failed) {
        Arrays.sort(values);
        return new Latency(values.length, failed, millis(values, 0.5), millis(values, 0.99), millis(values, 1));
    }

    private static double millis(long[] sorted, double share) {
        int at = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
        return sorted.length == 0 ? 0 : sorted[at] / 1e6;
    }
}
