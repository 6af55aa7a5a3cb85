package io.pdfaudio.server.http.connection;

import java.time.Duration;

/**
 * How long a connection waits for its client before it is cut.
 *
 * @param head how long a request's head may take, from its first byte; a new connection has as long to send one
 * @param body how long the server may wait for a body, all waits added up, before the rate of its bytes counts
 * @param bodyInAll how long the server may wait for a body whatever its rate
 * @param bytesPerSecond the rate that earns a client more time, for bodies and for answers; at least 1
 * @param write how long a client may take nothing of what is written to it
 * @param linger how long the rest of a refused body is read and thrown away, so that the client sees the answer
 */
public record Patience(
        Duration head, Duration body, Duration bodyInAll, long bytesPerSecond, Duration write, Duration linger) {

    /** Generous to phones on bad networks: 20 s for a head, 30 s and then 4 KiB/s for a body, two hours at most. */
    public static final Patience DEFAULT = new Patience(
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofHours(2),
            4096,
            Duration.ofSeconds(60),
            Duration.ofSeconds(2));

    /** @throws IllegalArgumentException if a duration is negative or the rate is not positive */
    public Patience {
        if (head.isNegative()
                || body.isNegative()
                || bodyInAll.isNegative()
                || write.isNegative()
                || linger.isNegative()) {
            throw new IllegalArgumentException("How long a client is waited for cannot be negative");
        }
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("The rate of bytes must be at least 1 per second: " + bytesPerSecond);
        }
    }

    /** How long the given number of bytes may take, in nanoseconds. */
    long nanosFor(long bytes) {
        return bytes / bytesPerSecond * 1_000_000_000L + bytes % bytesPerSecond * 1_000_000_000L / bytesPerSecond;
    }
}
