package io.pdfaudio.internal.synthesis;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Sends requests to a synthesizer when their account allows it, and again after a pause when it was overcharged or not to be
 * reached. A request whose answer was lost may have been charged; as the clip is needed all the same, it is sent again, seldom,
 * and counted as charged. Thread-safe.
 */
public final class Requests {

    /** How often one request is sent at most. */
    private static final int MOST_ATTEMPTS = 6;

    /** How often the answer to one request may be lost before it is given up: each time may have cost its price. */
    private static final int MOST_LOST = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** So many repetitions are granted at once; each answer grants a fraction of one more. */
    private static final double REPETITIONS = 40;

    private static final double GRANTED_BY_AN_ANSWER = 0.2;

    /**
     * An answer to a request.
     *
     * @param speech the speech
     * @param charges how often it may have been charged: once, and once more for each lost answer
     */
    public record Answer(SynthesizedSpeech speech, int charges) {}

    /** Lets time pass. */
    public interface Sleeper {

        /** Returns when the duration is over. */
        void sleep(Duration duration) throws InterruptedException;
    }

    private final SpeechSynthesizer synthesizer;
    private final RateGovernor.Lane lane;
    private final CircuitBreaker breaker;
    private final Price price;
    private final Budget budget;
    private final Sleeper sleeper;
    private final DoubleSupplier random;
    private double repetitions = REPETITIONS;

    /** Creates what sends requests to a synthesizer when it is their turn in a lane, as long as a budget pays for them. */
    public Requests(
            SpeechSynthesizer synthesizer, RateGovernor.Lane lane, CircuitBreaker breaker, Price price, Budget budget) {
        this(
                synthesizer,
                lane,
                breaker,
                price,
                budget,
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    Requests(
            SpeechSynthesizer synthesizer,
            RateGovernor.Lane lane,
            CircuitBreaker breaker,
            Price price,
            Budget budget,
            Sleeper sleeper,
            DoubleSupplier random) {
        this.synthesizer = synthesizer;
        this.lane = lane;
        this.breaker = breaker;
        this.price = price;
        this.budget = budget;
        this.sleeper = sleeper;
        this.random = random;
    }

    /**
     * Returns the answer to a request.
     *
     * @throws SynthesisException if it fails for good, or too often
     */
    public Answer send(SynthesisRequest request) throws InterruptedException {
        int lost = 0;
        for (int attempt = 1; ; attempt++) {
            breaker.enter();
            try {
                SynthesizedSpeech speech = sendOnce(request);
                breaker.answered();
                return new Answer(speech, 1 + lost);
            } catch (SynthesisException e) {
                lost += e.kind() == Kind.UNKNOWN_OUTCOME ? 1 : 0;
                if (!e.retryable() || lost == MOST_LOST || attempt == MOST_ATTEMPTS || !mayRepeat()) {
                    breaker.failed(e);
                    throw e;
                }
                sleeper.sleep(pause(attempt));
            }
        }
    }

    private SynthesizedSpeech sendOnce(SynthesisRequest request) throws InterruptedException {
        long billed = price.billed(request);
        try (RateGovernor.Permit permit = lane.enter(billed)) {
            Money cost = price.of(billed);
            budget.take(cost);
            try {
                SynthesizedSpeech speech = synthesizer.synthesize(request);
                permit.answered();
                grantRepetition();
                return speech;
            } catch (SynthesisException e) {
                if (e.kind() != Kind.UNKNOWN_OUTCOME) {
                    budget.giveBack(cost);
                }
                if (e.kind() == Kind.RATE_LIMITED) {
                    permit.refused(e.retryAfter().orElse(Duration.ZERO));
                }
                throw e;
            }
        }
    }

    /** A random part of a length that doubles each time; what the provider asked for is waited for by all requests. */
    private Duration pause(int attempt) {
        Duration longest = FIRST_PAUSE.multipliedBy(1L << attempt - 1);
        Duration bounded = longest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longest;
        return Duration.ofMillis((long) (bounded.toMillis() * random.getAsDouble()));
    }

    private synchronized boolean mayRepeat() {
        if (repetitions < 1) {
            return false;
        }
        repetitions--;
        return true;
    }

    private synchronized void grantRepetition() {
        repetitions = Math.min(REPETITIONS, repetitions + GRANTED_BY_AN_ANSWER);
    }
}
