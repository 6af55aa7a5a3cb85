package io.pdfaudio.internal.synthesis;

/**
 * How much of what an account may do is made use of. A refusal for too many requests takes a tenth away, once for all requests
 * that were under way together; each answer gives a little back. So a provider that allows less than it is said to is found out
 * within some refusals, and one that refuses now and then at random costs next to nothing. Not thread-safe.
 */
final class Adaptation {

    private static final double KEPT = 0.9;
    private static final double REGAINED = 0.005;
    private static final double LEAST = 0.02;

    private double share = 1;
    private long generation;

    /** Returns the share, more than 0 and at most 1. */
    double share() {
        return share;
    }

    /** Returns what tells requests that begin now from those that begin after the next refusal. */
    long generation() {
        return generation;
    }

    /** A request was answered. */
    void answered() {
        share = Math.min(1, share + REGAINED);
    }

    /** A request that began in some generation was refused because there were too many. */
    void refused(long began) {
        if (began == generation) {
            share = Math.max(LEAST, share * KEPT);
            generation++;
        }
    }
}
