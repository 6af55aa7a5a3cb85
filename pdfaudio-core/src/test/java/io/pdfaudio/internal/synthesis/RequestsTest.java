package io.pdfaudio.internal.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.testing.FailingSynthesizer;
import io.pdfaudio.testing.ToneSynthesizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsTest {

    private static final SynthesisRequest REQUEST =
            new SynthesisRequest("Hello.", ToneSynthesizer.VOICE, Prosody.NORMAL);

    private static final Price PRICE = Price.perMillion(Money.usd("1000000"));

    private final ToneSynthesizer voice = new ToneSynthesizer();
    private final QuickTime time = new QuickTime();
    private final RateGovernor governor = new RateGovernor(RequestLimits.concurrent(4), time);
    private final List<Duration> pauses = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "UNAVAILABLE"})
    void repeatsWhatMaySucceedLaterAfterLongerAndLongerPauses(Kind kind) throws InterruptedException {
        FailingSynthesizer failing = new FailingSynthesizer(voice, kind, (call, request) -> call <= 3);

        requests(failing).send(REQUEST);

        assertThat(failing.calls()).isEqualTo(4);
        assertThat(pauses).containsExactly(Duration.ofMillis(125), Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "UNKNOWN_OUTCOME"},
            mode = EnumSource.Mode.EXCLUDE)
    void sendsNothingTwiceThatWillFailAgain(Kind kind) {
        FailingSynthesizer failing = new FailingSynthesizer(voice, kind, FailingSynthesizer.Script.always());

        assertThatThrownBy(() -> requests(failing).send(REQUEST)).isInstanceOf(SynthesisException.class);

        assertThat(failing.calls()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void sendsARequestAgainWhoseAnswerWasLostAndCountsItAsCharged() throws InterruptedException {
        FailingSynthesizer failing =
                new FailingSynthesizer(voice, Kind.UNKNOWN_OUTCOME, FailingSynthesizer.Script.onCall(1));

        Requests.Answer answer = requests(failing).send(REQUEST);

        assertThat(answer.charges()).isEqualTo(2);
        assertThat(failing.calls()).isEqualTo(2);
    }

    @Test
    void givesUpWhenTheAnswerIsLostTwice() {
        FailingSynthesizer failing =
                new FailingSynthesizer(voice, Kind.UNKNOWN_OUTCOME, FailingSynthesizer.Script.always());

        assertThatThrownBy(() -> requests(failing).send(REQUEST)).isInstanceOf(SynthesisException.class);

        assertThat(failing.calls()).isEqualTo(2);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() throws InterruptedException {
        FailingSynthesizer failing = new FailingSynthesizer(
                        voice, Kind.RATE_LIMITED, FailingSynthesizer.Script.onCall(1))
                .askingToWait(Duration.ofSeconds(9));

        requests(failing).send(REQUEST);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(9));
        assertThat(pauses).containsExactly(Duration.ofMillis(125));
    }

    @Test
    void asksAProviderThatIsDownNoMoreAfterAFewRequests() {
        FailingSynthesizer failing =
                new FailingSynthesizer(voice, Kind.UNAVAILABLE, FailingSynthesizer.Script.always());
        Requests requests = requests(failing);

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> requests.send(REQUEST)).isInstanceOf(SynthesisException.class);
        }

        assertThat(failing.calls()).isEqualTo(18);
    }

    @Test
    void repeatsOnlyAPartOfTheRequestsToAProviderThatOftenFails() throws InterruptedException {
        FailingSynthesizer failing =
                new FailingSynthesizer(voice, Kind.UNAVAILABLE, FailingSynthesizer.Script.onText("Bye"));
        Requests requests = requests(failing);
        SynthesisRequest bad = new SynthesisRequest("Bye.", ToneSynthesizer.VOICE, Prosody.NORMAL);

        for (int i = 0; i < 100; i++) {
            requests.send(REQUEST);
            assertThatThrownBy(() -> requests.send(bad)).isInstanceOf(SynthesisException.class);
        }

        // 40 are granted at once, and one for each five answers.
        assertThat(pauses).hasSizeBetween(55, 60);
    }

    private Requests requests(FailingSynthesizer synthesizer) {
        return new Requests(
                synthesizer, governor.lane(4), new CircuitBreaker(), PRICE, new Budget(null), pauses::add, () -> 0.5);
    }
}
