package io.pdfaudio.internal.synthesis;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.exception.SynthesisException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stops asking a provider that answers nobody: after some requests in a row that failed for good, and at once when the account
 * is refused or used up, all others fail without being sent. From time to time one is let through to see whether that is
 * over. What was wrong with one request alone does not count. Shared by all conversions of an account. Thread-safe.
 */
public final class CircuitBreaker {

    /** So many requests were each sent several times by then. */
    private static final int FAILURES = 3;

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private int failures;
    private @Nullable SynthesisException last;
    private long nextTry;

    /** Creates a breaker that lets requests through. */
    public CircuitBreaker() {
        this(System::nanoTime);
    }

    CircuitBreaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Lets a request through.
     *
     * @throws SynthesisException if the provider is not asked at the moment; it tells what failed last, and when it is asked again
     */
    synchronized void enter() {
        if (failures < FAILURES) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - nextTry >= 0) {
            // This one finds out for all; the others wait for what comes of it.
            nextTry = now + PAUSE.toNanos();
            return;
        }
        SynthesisException cause = requireNonNull(last, "last");
        Duration wait = Duration.ofNanos(nextTry - now);
        String message = cause.getMessage() + " The same came of other requests; the next is sent in "
                + Math.max(1, wait.toSeconds()) + " s.";
        throw new SynthesisException(cause.provider(), cause.kind(), message, wait, cause);
    }

    /** A request was answered, be it with a refusal of its own. */
    synchronized void answered() {
        failures = 0;
        last = null;
    }

    /** A request was given up. */
    synchronized void failed(SynthesisException failure) {
        switch (failure.kind()) {
            case AUTHENTICATION, QUOTA_EXCEEDED -> open(failure, FAILURES);
            case UNAVAILABLE, RATE_LIMITED, UNKNOWN_OUTCOME -> open(failure, failures + 1);
            case INVALID_REQUEST, TOO_LONG, UNSUPPORTED -> answered();
        }
    }

    private void open(SynthesisException failure, int count) {
        failures = count;
        last = failure;
        nextTry = nanos.getAsLong() + PAUSE.toNanos();
    }
}
