package io.pdfaudio.internal.synthesis;

/**
 * Lets through so many units a second on average. What was not used for a moment may be used afterwards; what is larger than
 * that moment's worth goes through once it is full, and those behind it wait the longer. Not thread-safe; times are those of
 * {@link System#nanoTime()}.
 */
final class TokenBucket {

    /** The part of a second whose units are kept for later: enough that a thread that wakes late loses nothing. */
    private static final double KEPT_SECONDS = 0.125;

    private static final double NANOS = 1e9;

    private final double perSecond;
    private double share = 1;
    private double units;
    private long filledAt;

    /** Creates a full bucket, or one that lets everything through if the rate is infinite. */
    TokenBucket(double perSecond, long now) {
        this.perSecond = perSecond;
        this.units = capacity();
        this.filledAt = now;
    }

    /** Returns how many nanoseconds to wait until some units may go through, 0 if they may now. */
    long nanosUntil(double wanted, long now) {
        if (Double.isInfinite(perSecond)) {
            return 0;
        }
        fill(now);
        double missing = Math.min(wanted, capacity()) - units;
        return missing <= 0 ? 0 : (long) Math.ceil(missing / rate() * NANOS);
    }

    /** Some units go through. */
    void take(double taken, long now) {
        if (!Double.isInfinite(perSecond)) {
            fill(now);
            units -= taken;
        }
    }

    /** Lets only a share of the rate through from now on, more than 0 and at most 1. */
    void slowDown(double newShare, long now) {
        fill(now);
        share = newShare;
    }

    private void fill(long now) {
        units = Math.min(capacity(), units + rate() * (now - filledAt) / NANOS);
        filledAt = now;
    }

    private double rate() {
        return perSecond * share;
    }

    private double capacity() {
        return 1 + perSecond * KEPT_SECONDS;
    }
}
