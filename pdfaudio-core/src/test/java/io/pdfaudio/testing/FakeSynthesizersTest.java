package io.pdfaudio.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.spi.TtsProvider;
import io.pdfaudio.testing.FailingSynthesizer.Script;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FakeSynthesizersTest {

    private final ToneSynthesizer tone = new ToneSynthesizer();

    @Test
    void theToneLastsAsLongAsTheTextAndMarksItsWords() throws InterruptedException {
        var speech = tone.synthesize(request(" Two  words."));

        assertThat(speech.clip().length()).isEqualTo(12 * 400);
        assertThat(speech.marks()).containsExactly(new SpeechMark(1, 4, 400, 1600), new SpeechMark(6, 12, 2400, 4800));
    }

    @Test
    void theSameTextGivesTheSameToneAndOthersGiveOthers() throws InterruptedException {
        short[] first = tone.synthesize(request("one")).clip().samples();

        assertThat(tone.synthesize(request("one")).clip().samples()).isEqualTo(first);
        assertThat(tone.synthesize(request("two")).clip().samples()).isNotEqualTo(first);
        assertThat(tone.calls()).isEqualTo(3);
    }

    @Test
    void aFasterRateShortensTheTone() throws InterruptedException {
        var fast = new SynthesisRequest("word", ToneSynthesizer.VOICE, Prosody.rate(2.0));

        assertThat(tone.synthesize(fast).clip().length()).isEqualTo(4 * 200);
    }

    @Test
    void theSlowOneWaitsUntilItIsInterrupted() throws InterruptedException {
        var slow = new SlowSynthesizer(tone, new CountDownLatch(1)::await);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> slow.synthesize(request("never"))).isInstanceOf(InterruptedException.class);
        assertThat(slow.interruptions()).isEqualTo(1);
        assertThat(slow.inside()).isZero();
        assertThat(slow.mostInside()).isEqualTo(1);
    }

    @Test
    void theFailingOneFollowsItsScript() throws InterruptedException {
        var failing = new FailingSynthesizer(tone, Kind.UNAVAILABLE, Script.onCall(2));

        failing.synthesize(request("one"));

        assertThatThrownBy(() -> failing.synthesize(request("two")))
                .isInstanceOfSatisfying(
                        SynthesisException.class, e -> assertThat(e.retryable()).isTrue());
        assertThat(failing.synthesize(request("three")).marks()).hasSize(1);
    }

    @Test
    void theToneProviderIsFoundByItsId() {
        assertThat(ServiceLoader.load(TtsProvider.class))
                .extracting(TtsProvider::id)
                .contains(ToneProvider.ID);
    }

    private static SynthesisRequest request(String text) {
        return new SynthesisRequest(text, ToneSynthesizer.VOICE, Prosody.NORMAL);
    }
}
