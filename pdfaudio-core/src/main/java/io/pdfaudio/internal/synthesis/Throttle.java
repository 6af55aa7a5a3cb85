package io.pdfaudio.internal.synthesis;

/**
 * How many requests may be under way at once. It starts at the most the provider is said to take. When the provider says
 * that they are too many, it halves, once for all requests that were under way together; each round of successes raises it
 * by one. Thread-safe.
 */
final class Throttle {

    private final int most;
    private double limit;
    private int underWay;
    private long generation;

    Throttle(int most) {
        this.most = most;
        this.limit = most;
    }

    /**
     * Waits until another request may be sent.
     *
     * @return what to pass to {@link #tooMany}
     */
    synchronized long enter() throws InterruptedException {
        while (underWay >= (int) limit) {
            wait();
        }
        underWay++;
        return generation;
    }

    /** A request has come back, whatever came of it. */
    synchronized void leave() {
        underWay--;
        notifyAll();
    }

    /** A request was answered. */
    synchronized void succeeded() {
        limit = Math.min(most, limit + 1 / limit);
        notifyAll();
    }

    /** The provider refused a request because there were too many. */
    synchronized void tooMany(long entered) {
        if (entered == generation) {
            limit = Math.max(1, limit / 2);
            generation++;
        }
    }

    synchronized int limit() {
        return (int) limit;
    }
}
