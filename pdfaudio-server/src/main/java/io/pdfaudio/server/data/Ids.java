package io.pdfaudio.server.data;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids that grow with time, so that new rows stand together in an index: UUIDs of version 7 (RFC 9562). Thread-safe. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    /** Creates a source of ids. */
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** Returns a new id of 36 characters. */
    public String next() {
        long high = (clock.millis() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
