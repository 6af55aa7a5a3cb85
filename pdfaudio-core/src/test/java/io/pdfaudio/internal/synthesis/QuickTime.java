package io.pdfaudio.internal.synthesis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** A time that passes at once when somebody waits for it. */
final class QuickTime implements RateGovernor.Time {

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void await(Condition condition, long wait) {
        nanos.addAndGet(wait);
    }

    /** Returns how much has passed. */
    Duration passed() {
        return Duration.ofNanos(nanos.get());
    }
}
