package io.pdfaudio.server.auth;

import io.helidon.security.jwt.jwk.JwkRSA;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys an issuer publishes at an address, fetched when they are needed and kept for five minutes. A key id that is not among
 * them has them fetched again, every thirty seconds at most: issuers change their keys without notice, and anybody can make up key
 * ids. While they cannot be fetched, the keys that are there serve on for a day, and the address is tried again every ten seconds.
 *
 * <p>One thread fetches at a time. Others go on with the key they need if it is there, however old, and wait otherwise.
 * Thread-safe.
 */
public final class JwksKeys implements TokenKeys, AutoCloseable {

    /** How long keys are taken for granted. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** How long they serve while they cannot be fetched. */
    static final Duration USABLE = Duration.ofDays(1);

    /** How long the address is left alone after it failed. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** How often unknown key ids are a reason to ask. */
    static final Duration CURIOSITY = Duration.ofSeconds(30);

    /** The least length of a key that is still thought safe. */
    static final int LEAST_BITS = 2048;

    private static final Logger LOG = LoggerFactory.getLogger(JwksKeys.class);

    private final JwksAddress address;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), Instant.MIN, Instant.MIN, Instant.MIN);

    private record Known(Map<String, JwkRSA> keys, Instant fetched, Instant failed, Instant curious) {

        boolean fresh(Instant now) {
            return within(FRESH, fetched, now);
        }

        boolean failing(Instant now) {
            return within(PAUSE, failed, now);
        }

        boolean mayBeCurious(Instant now) {
            return !within(CURIOSITY, curious, now);
        }

        @Nullable
        JwkRSA usable(String id, Instant now) {
            return within(USABLE, fetched, now) ? keys.get(id) : null;
        }

        private static boolean within(Duration time, Instant since, Instant now) {
            // a clock that was set back must not keep anything longer
            return !since.equals(Instant.MIN)
                    && Duration.between(since, now).abs().compareTo(time) < 0;
        }
    }

    /**
     * Creates the keys at an address; nothing is fetched yet.
     *
     * @param address where the JSON Web Key Set is
     * @param timeout how long one fetch may take, from the connection to the last byte
     * @param clock what the time is
     * @throws IllegalArgumentException if the address is not one of https, or of http on this machine
     */
    public JwksKeys(URI address, Duration timeout, Clock clock) {
        this.address = new JwksAddress(address, timeout);
        this.clock = clock;
    }

    @Override
    public JwkRSA find(@Nullable String id) {
        if (id == null) {
            throw new AuthenticationException(Reason.UNKNOWN_KEY);
        }
        Instant now = clock.instant();
        JwkRSA key = known.usable(id, now);
        if (key != null && (known.fresh(now) || !fetching.tryLock())) {
            return key;
        }
        if (key == null) {
            fetching.lock();
        }
        try {
            // what the time was before the wait for the other thread says nothing about what it fetched
            return afterFetch(id, clock.instant());
        } finally {
            fetching.unlock();
        }
    }

    @Override
    public void close() {
        address.close();
    }

    /** Looks again, because another thread may have fetched meanwhile, and fetches where that may help. */
    private JwkRSA afterFetch(String id, Instant now) {
        boolean there = known.usable(id, now) != null;
        if (!known.fresh(now)) {
            fetchUnlessFailing(now);
        } else if (!there && known.mayBeCurious(now)) {
            known = new Known(known.keys, known.fetched, known.failed, now);
            fetchUnlessFailing(now);
        }
        JwkRSA key = known.usable(id, now);
        if (key != null) {
            return key;
        }
        throw new AuthenticationException(known.failing(now) ? Reason.KEYS_UNAVAILABLE : Reason.UNKNOWN_KEY);
    }

    private void fetchUnlessFailing(Instant now) {
        if (known.failing(now)) {
            return;
        }
        try {
            known = new Known(address.fetch(), now, Instant.MIN, known.curious);
        } catch (JwksAddress.UnreachableException e) {
            LOG.warn("The keys of the sign-in service could not be fetched: {}", e.getMessage());
            known = new Known(known.keys, known.fetched, clock.instant(), known.curious);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationException(Reason.KEYS_UNAVAILABLE);
        }
    }
}
