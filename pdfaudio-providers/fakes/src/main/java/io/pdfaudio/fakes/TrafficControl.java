package io.pdfaudio.fakes;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Keeps an account to its limits. Thread-safe. */
final class TrafficControl {

    private final Traffic traffic;
    private final Trouble refusal;
    private final Random random = new Random(1);
    private double tokens;
    private long filledAt;
    private int underWay;
    private int overLimit;

    TrafficControl(Traffic traffic, Trouble refusal) {
        this.traffic = traffic;
        this.refusal = refusal;
        this.tokens = traffic.perSecond();
        this.filledAt = System.nanoTime();
    }

    /** Begins a request and returns the trouble it meets with, or null for none. */
    synchronized @Nullable Trouble begin() {
        long now = System.nanoTime();
        tokens = Math.min(traffic.perSecond(), tokens + (now - filledAt) * 1e-9 * traffic.perSecond());
        filledAt = now;
        underWay++;
        if (tokens < 1 || underWay > traffic.concurrency()) {
            overLimit++;
            return refusal;
        }
        tokens--;
        double fate = random.nextDouble();
        if (fate < traffic.throttled()) {
            return refusal;
        }
        return fate < traffic.throttled() + traffic.lost() ? new Trouble.Reset() : null;
    }

    /** Lets as much time pass as a request takes. */
    void work() {
        try {
            Thread.sleep(traffic.latency());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void end() {
        underWay--;
    }

    synchronized int underWay() {
        return underWay;
    }

    synchronized int overLimit() {
        return overLimit;
    }
}
