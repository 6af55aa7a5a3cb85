package io.pdfaudio.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeKokoro;
import io.pdfaudio.fakes.FakeOpenAi;
import io.pdfaudio.fakes.FakeServer;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class OpenAiSynthesizerTest {

    private static final String KEY = "sk-not-for-anybodys-eyes";
    private static final Voice ALLOY = new Voice("alloy", "Alloy", Voice.ANY_LANGUAGE, Voice.Gender.UNSPECIFIED);

    private final FakeOpenAi server = new FakeOpenAi(KEY);
    private final SpeechSynthesizer synthesizer = Open.openAi(server, KEY);

    @AfterEach
    void stop() {
        synthesizer.close();
        server.close();
    }

    static Stream<Arguments> troubles() {
        String busy =
                "{\"error\":{\"message\":\"Rate limit reached\",\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}";
        String empty = "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}";
        return Stream.of(
                Arguments.of(Trouble.json(429, busy), Kind.RATE_LIMITED, true),
                Arguments.of(Trouble.json(429, empty), Kind.QUOTA_EXCEEDED, false),
                Arguments.of(Trouble.json(500, "{}"), Kind.UNAVAILABLE, true),
                Arguments.of(Trouble.json(503, "<html>busy</html>"), Kind.UNAVAILABLE, true),
                Arguments.of(Trouble.json(403, "{}"), Kind.AUTHENTICATION, false),
                Arguments.of(Trouble.json(400, "{\"error\":{\"message\":\"bad\"}}"), Kind.INVALID_REQUEST, false),
                Arguments.of(Trouble.json(200, "odd"), Kind.UNKNOWN_OUTCOME, true),
                Arguments.of(new Trouble.Reset(), Kind.UNKNOWN_OUTCOME, true),
                Arguments.of(new Trouble.Cut(), Kind.UNKNOWN_OUTCOME, true));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void tellsWhatCanBeDoneAboutEachFailureInASentenceWithoutTheKey(Trouble trouble, Kind kind, boolean retryable) {
        server.next(trouble);

        SynthesisException failure = catchThrowableOfType(SynthesisException.class, () -> speak("Hello there."));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.getMessage()).endsWith(".").doesNotContain(KEY, "Exception", "\n");
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void isKnownBeforeThereIsAnAccount() {
        OpenAiProvider provider = new OpenAiProvider();
        try (SpeechSynthesizer opened = provider.create(ProviderConfig.of(Map.of("api-key", "k")))) {
            assertThat(provider.traits(ProviderConfig.empty())).isEqualTo(opened.traits());
        }
    }

    @Test
    void passesOnHowLongToWait() {
        server.next(Trouble.later(429, 7, "{}"));

        SynthesisException failure = catchThrowableOfType(SynthesisException.class, () -> speak("Hello."));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aWrongKeyIsNamedButNotShown() {
        try (SpeechSynthesizer other = Open.openAi(server, "sk-wrong-and-secret")) {
            SynthesisException failure = catchThrowableOfType(
                    SynthesisException.class,
                    () -> other.synthesize(new SynthesisRequest("Hi.", ALLOY, Prosody.NORMAL)));

            assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
            assertThat(failure.getMessage())
                    .contains("api-key", "OPENAI_API_KEY")
                    .doesNotContain("sk-wrong");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        FakeServer gone = new FakeOpenAi(KEY);
        SpeechSynthesizer lost = Open.openAi(gone, KEY);
        gone.close();

        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class, () -> lost.synthesize(new SynthesisRequest("Hi.", ALLOY, Prosody.NORMAL)));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.getMessage()).contains("cannot be reached at 127.0.0.1:");
        lost.close();
    }

    @Test
    void anInterruptedCallEndsAtOnce() throws Exception {
        server.next(new Trouble.Silence());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SynthesizedSpeech> call = executor.submit(() -> speak("Hello."));
            server.awaitSilence();

            executor.shutdownNow();

            assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void whatIsBilledIsWhatTheTraitsCount() throws InterruptedException {
        String text = "Naïve café, 你好 😀.";

        speak(text);

        assertThat(server.billed())
                .isEqualTo(synthesizer.traits().price().counting().of(text));
    }

    @Test
    void listsTheVoicesOfAServerInBothForms() {
        for (boolean older : new boolean[] {true, false}) {
            try (FakeKokoro kokoro = new FakeKokoro(older);
                    SpeechSynthesizer local = Open.server(kokoro, Map.of())) {
                assertThat(local.voices())
                        .extracting(Voice::id, Voice::language, Voice::gender)
                        .containsExactly(
                                tuple("af_heart", "en-US", Voice.Gender.FEMALE),
                                tuple("bm_george", "en-GB", Voice.Gender.MALE),
                                tuple("ff_siwis", "fr-FR", Voice.Gender.FEMALE));
            }
        }
    }

    @Test
    void knowsPricesAndLimitsOfOpenAisModels() {
        assertThat(traits("tts-1").price().perMillion()).isEqualTo(Money.usd("15"));
        assertThat(traits("tts-1-hd").price().perMillion()).isEqualTo(Money.usd("30"));
        assertThat(traits("gpt-4o-mini-tts").limits()).hasSize(2);
        assertThat(traits("tts-1").price().asOf()).isNotNull();
    }

    @Test
    void asksForAKeyOnlyWhereOneIsNeeded() {
        assertThatThrownBy(() ->
                        OpenAiSettings.of(ProviderConfig.empty(), name -> null).requireKey())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("OPENAI_API_KEY");
        assertThat(OpenAiSettings.of(ProviderConfig.of(Map.of("base-url", "http://localhost:8880/v1/")), name -> null)
                        .address("/audio/speech"))
                .hasToString("http://localhost:8880/v1/audio/speech");
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new OpenAiProvider().create(ProviderConfig.of(Map.of("apikey", "x"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no setting \"apikey\". It has: api-key, base-url");
        assertThatThrownBy(() -> new OpenAiProvider().create(ProviderConfig.of(Map.of("base-url", "localhost"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("base-url");
        assertThatThrownBy(() -> Open.server(server, Map.of("concurrency", "many")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("concurrency must be a whole number");
    }

    private static SynthesizerTraits traits(String model) {
        OpenAiSettings settings =
                OpenAiSettings.of(ProviderConfig.of(Map.of("api-key", KEY, "model", model)), name -> null);
        return OpenAiTraits.of(settings);
    }

    private SynthesizedSpeech speak(String text) throws InterruptedException {
        return synthesizer.synthesize(new SynthesisRequest(text, ALLOY, Prosody.NORMAL));
    }
}
