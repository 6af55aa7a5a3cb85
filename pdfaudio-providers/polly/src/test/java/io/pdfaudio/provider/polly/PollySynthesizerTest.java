package io.pdfaudio.provider.polly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakePolly;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.PlainBook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class PollySynthesizerTest {

    private static final String SECRET = "secret/not+for/anybodys/eyes";
    private static final Voice RUTH = new Voice("Ruth", "Ruth", "en-US", Voice.Gender.FEMALE);

    private static final Lexicon LAMP =
            Lexicon.of(List.of(new Lexicon.Entry("lamp", "", "l\u00E6mp"), new Lexicon.Entry("keeper", "keep her")));

    private final FakePolly server = new FakePolly("AKIDEXAMPLE", SECRET);

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(FakePolly.error(400, "ThrottlingException"), Kind.RATE_LIMITED, true),
                Arguments.of(FakePolly.error(429, "Whatever"), Kind.RATE_LIMITED, true),
                Arguments.of(FakePolly.error(402, "ServiceQuotaExceededException"), Kind.QUOTA_EXCEEDED, false),
                Arguments.of(FakePolly.error(400, "TextLengthExceededException"), Kind.TOO_LONG, false),
                Arguments.of(FakePolly.error(400, "EngineNotSupportedException"), Kind.UNSUPPORTED, false),
                Arguments.of(FakePolly.error(400, "InvalidSsmlException"), Kind.INVALID_REQUEST, false),
                Arguments.of(FakePolly.error(404, "LexiconNotFoundException"), Kind.UNSUPPORTED, false),
                Arguments.of(FakePolly.error(403, "ExpiredTokenException"), Kind.AUTHENTICATION, false),
                Arguments.of(FakePolly.error(403, "RequestTimeTooSkewed"), Kind.AUTHENTICATION, false),
                Arguments.of(FakePolly.error(403, "AccessDeniedException"), Kind.AUTHENTICATION, false),
                Arguments.of(FakePolly.error(500, "ServiceFailureException"), Kind.UNAVAILABLE, true),
                Arguments.of(Trouble.json(503, "{}"), Kind.UNAVAILABLE, true),
                Arguments.of(new Trouble.Reset(), Kind.UNKNOWN_OUTCOME, true),
                Arguments.of(new Trouble.Cut(), Kind.UNKNOWN_OUTCOME, true));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void tellsWhatCanBeDoneAboutEachFailureInASentenceWithoutTheKeyAndAsksOnce(
            Trouble trouble, Kind kind, boolean retryable) {
        server.next(trouble);

        SynthesisException failure = catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", Map.of()));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.getMessage()).endsWith(".").doesNotContain(SECRET, "Exception:", "\n");
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void isKnownBeforeThereIsAnAccount() {
        PollyProvider provider = new PollyProvider();
        try (SpeechSynthesizer opened = provider.create(ProviderConfig.of(Map.of("region", "eu-west-1")))) {
            assertThat(provider.traits(ProviderConfig.empty())).isEqualTo(opened.traits());
        }
    }

    @Test
    void wrongKeysAreNamedButNotShown() {
        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class, () -> speak("Hello.", Map.of("secret-access-key", "wrong-and-secret")));

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure.getMessage()).contains("secret-access-key").doesNotContain("wrong-and-secret");
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        String address = server.address();
        server.close();

        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", Map.of("endpoint", address)));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void marksStandInTheTextWhateverIsEscapedAndHoweverManyBytesACharacterHas() throws InterruptedException {
        String text = "Naïve 😀 cafés & <more> 你好 end.";

        for (double rate : new double[] {1, 0.8}) {
            SynthesizedSpeech speech = speak(text, Prosody.rate(rate), Map.of("marks", "true"));

            assertThat(speech.marks())
                    .extracting(mark -> text.substring(mark.start(), mark.end()))
                    .containsExactly("Naïve", "cafés", "more", "你好", "end");
            assertThat(speech.marks().getLast().endSample())
                    .isEqualTo(speech.clip().length());
        }
    }

    @Test
    void wordsInPhonemesAreSentAsSuchAndMarkedWhereTheyStand() throws InterruptedException {
        String text = "Naïve & pecan pie.";
        List<Pronunciation> words = List.of(new Pronunciation(8, 13, "p\u026A\u02C8k\u0251\u02D0n"));

        for (double rate : new double[] {1, 0.8}) {
            try (SpeechSynthesizer synthesizer = open(Map.of("marks", "true"))) {
                SynthesizedSpeech speech =
                        synthesizer.synthesize(new SynthesisRequest(text, RUTH, Prosody.rate(rate), "", "", words));

                assertThat(speech.marks())
                        .extracting(mark -> text.substring(mark.start(), mark.end()))
                        .containsExactly("Naïve", "pecan", "pie");
            }
        }
    }

    @Test
    void readsAllPagesOfVoices() {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThat(synthesizer.voices())
                    .extracting(Voice::id, Voice::language)
                    .containsExactly(tuple("Ruth", "en-US"), tuple("Vicki", "de-DE"), tuple("Zhiyu", "zh-CN"));
        }
    }

    @Test
    void anInterruptedCallEndsAtOnce() throws Exception {
        server.next(new Trouble.Silence());
        try (SpeechSynthesizer synthesizer = open(Map.of());
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SynthesizedSpeech> call =
                    executor.submit(() -> synthesizer.synthesize(new SynthesisRequest("Hello.", RUTH, Prosody.NORMAL)));
            server.awaitSilence();

            executor.shutdownNow();

            assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> open(Map.of("engine", "loud")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("standard, neural, long-form and generative");
        assertThatThrownBy(() -> open(Map.of("engine", "generative", "marks", "true")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("generative gives no times of words");
        assertThatThrownBy(() -> open(Map.of("secret-access-key", "")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("go together");
    }

    @Test
    void knowsThePriceOfEachEngineAndThatMarksCostAsMuchAgain() {
        assertThat(price(Map.of("engine", "standard"))).isEqualTo(Money.usd("4"));
        assertThat(price(Map.of("engine", "generative"))).isEqualTo(Money.usd("30"));
        assertThat(price(Map.of("marks", "true"))).isEqualTo(Money.usd("32"));
    }

    @Test
    void aBookIsBilledAsEstimatedThoughRequestsFail(@TempDir Path folder) {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six. Was 1 < 2 & 3? The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
        server.next(FakePolly.error(400, "ThrottlingException"), FakePolly.error(500, "ServiceFailureException"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("polly", open(Map.of()))
                .prosody(Prosody.rate(0.9))
                .narration(NarrationSettings.DEFAULT.withLexicon(LAMP))
                .cache(folder.resolve("clips"))
                .build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(server.billed()).isEqualTo(estimate.charactersToBuy());
            assertThat(audiobook.usage().spent()).isEqualTo(estimate.cost());
            assertThat(audiobook.faults()).isEmpty();
        }
    }

    private Money price(Map<String, String> settings) {
        try (SpeechSynthesizer synthesizer = open(settings)) {
            return synthesizer.traits().price().perMillion();
        }
    }

    private SynthesizedSpeech speak(String text, Map<String, String> settings) throws InterruptedException {
        return speak(text, Prosody.NORMAL, settings);
    }

    private SynthesizedSpeech speak(String text, Prosody prosody, Map<String, String> settings)
            throws InterruptedException {
        try (SpeechSynthesizer synthesizer = open(settings)) {
            return synthesizer.synthesize(new SynthesisRequest(text, RUTH, prosody));
        }
    }

    private SpeechSynthesizer open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "access-key-id",
                "AKIDEXAMPLE",
                "secret-access-key",
                SECRET,
                "region",
                "eu-west-1",
                "endpoint",
                server.address()));
        all.putAll(settings);
        return new PollyProvider().create(ProviderConfig.of(all));
    }
}
