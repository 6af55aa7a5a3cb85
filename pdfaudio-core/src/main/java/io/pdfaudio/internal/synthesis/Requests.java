package io.pdfaudio.internal.synthesis;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Sends requests to a synthesizer: fewer at once while it is overcharged, and again after a pause when it was overcharged or
 * not to be reached. What may have been carried out is not sent again, since it may have been charged. Thread-safe.
 */
public final class Requests {

    /** How often one request is sent at most. */
    private static final int MOST_ATTEMPTS = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** So many repetitions are granted at once; each answer grants a fraction of one more. */
    private static final double BUDGET = 40;

    private static final double GRANTED_BY_AN_ANSWER = 0.2;

    /** Lets time pass. */
    public interface Sleeper {

        /** Returns when the duration is over. */
        void sleep(Duration duration) throws InterruptedException;
    }

    private final SpeechSynthesizer synthesizer;
    private final Throttle throttle;
    private final Sleeper sleeper;
    private final DoubleSupplier random;
    private double budget = BUDGET;

    /** Creates what sends requests to a synthesizer, so many at once at most. */
    public Requests(SpeechSynthesizer synthesizer, int concurrency) {
        this(
                synthesizer,
                concurrency,
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    Requests(SpeechSynthesizer synthesizer, int concurrency, Sleeper sleeper, DoubleSupplier random) {
        this.synthesizer = synthesizer;
        this.throttle = new Throttle(concurrency);
        this.sleeper = sleeper;
        this.random = random;
    }

    /**
     * Returns the answer to a request.
     *
     * @throws SynthesisException if it fails for good, or too often
     */
    public SynthesizedSpeech send(SynthesisRequest request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(request);
            } catch (SynthesisException e) {
                if (!e.retryable() || attempt == MOST_ATTEMPTS || !takeFromBudget()) {
                    throw e;
                }
                sleeper.sleep(pause(attempt, e));
            }
        }
    }

    private SynthesizedSpeech sendOnce(SynthesisRequest request) throws InterruptedException {
        long entered = throttle.enter();
        try {
            SynthesizedSpeech speech = synthesizer.synthesize(request);
            throttle.succeeded();
            giveToBudget();
            return speech;
        } catch (SynthesisException e) {
            if (e.kind() == Kind.RATE_LIMITED) {
                throttle.tooMany(entered);
            }
            throw e;
        } finally {
            throttle.leave();
        }
    }

    /** A random part of a length that doubles each time, after what the provider asked for. */
    private Duration pause(int attempt, SynthesisException cause) {
        Duration longest = FIRST_PAUSE.multipliedBy(1L << attempt - 1);
        Duration bounded = longest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longest;
        long jitter = (long) (bounded.toMillis() * random.getAsDouble());
        return cause.retryAfter().orElse(Duration.ZERO).plusMillis(jitter);
    }

    private synchronized boolean takeFromBudget() {
        if (budget < 1) {
            return false;
        }
        budget--;
        return true;
    }

    private synchronized void giveToBudget() {
        budget = Math.min(BUDGET, budget + GRANTED_BY_AN_ANSWER);
    }
}
