package io.pdfaudio.server.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells what runs long that the server is about to stop. Thread-safe. */
public final class Stopping {

    private final CountDownLatch begun = new CountDownLatch(1);

    /** Says that the server stops. */
    public void begin() {
        begun.countDown();
    }

    /** Whether the server stops. */
    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /**
     * Waits for some time, but not longer than the server runs.
     *
     * @return false if the server stops
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean sleep(Duration time) throws InterruptedException {
        return !begun.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
