package io.pdfaudio.internal.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakerTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final CircuitBreaker breaker = new CircuitBreaker(nanos::get);

    @Test
    void asksNoMoreAfterSeveralFailuresInARowAndSaysWhy() {
        fail(Kind.UNAVAILABLE, 2);
        assertThatCode(breaker::enter).doesNotThrowAnyException();

        fail(Kind.UNAVAILABLE, 1);

        assertThatThrownBy(breaker::enter)
                .isInstanceOfSatisfying(
                        SynthesisException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE))
                .hasMessage("It failed. The same came of other requests; the next is sent in 30 s.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"AUTHENTICATION", "QUOTA_EXCEEDED"})
    void asksNoMoreAtOnceWhenTheAccountIsRefused(Kind kind) {
        fail(kind, 1);

        assertThatThrownBy(breaker::enter).isInstanceOf(SynthesisException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"INVALID_REQUEST", "TOO_LONG", "UNSUPPORTED"})
    void aRefusalOfOneRequestShowsThatTheProviderAnswers(Kind kind) {
        fail(Kind.UNAVAILABLE, 2);
        fail(kind, 10);
        fail(Kind.UNAVAILABLE, 2);

        assertThatCode(breaker::enter).doesNotThrowAnyException();
    }

    @Test
    void letsOneRequestFindOutAfterATimeAndTheOthersWaitForWhatComesOfIt() {
        fail(Kind.UNAVAILABLE, 3);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());

        assertThatCode(breaker::enter).doesNotThrowAnyException();
        assertThatThrownBy(breaker::enter).isInstanceOf(SynthesisException.class);

        breaker.answered();
        assertThatCode(breaker::enter).doesNotThrowAnyException();
    }

    @Test
    void staysOpenWhenTheOneThatWasLetThroughFails() {
        fail(Kind.UNAVAILABLE, 3);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        breaker.enter();

        fail(Kind.UNAVAILABLE, 1);

        assertThatThrownBy(breaker::enter).isInstanceOf(SynthesisException.class);
    }

    private void fail(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(new SynthesisException("p", kind, "It failed.", null));
        }
    }
}
