package io.pdfaudio.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.fakes.FakeAzure;
import io.pdfaudio.fakes.Trouble;
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
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AzureSynthesizerTest {

    private static final String SECRET = "azure-not-for-anybodys-eyes";
    private static final Voice AVA = new Voice("en-US-AvaNeural", "Ava", "en-US", Voice.Gender.FEMALE);

    private final FakeAzure server = new FakeAzure(SECRET);

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("rest", Trouble.json(400, "Unsupported voice x."), Kind.UNSUPPORTED),
                Arguments.of("rest", Trouble.json(400, ""), Kind.INVALID_REQUEST),
                Arguments.of("rest", Trouble.json(401, "Access denied"), Kind.AUTHENTICATION),
                Arguments.of("rest", Trouble.json(403, "Forbidden"), Kind.AUTHENTICATION),
                Arguments.of("rest", Trouble.json(403, "Out of call volume quota."), Kind.QUOTA_EXCEEDED),
                Arguments.of("rest", Trouble.json(404, ""), Kind.INVALID_REQUEST),
                Arguments.of("rest", Trouble.json(415, ""), Kind.INVALID_REQUEST),
                Arguments.of("rest", Trouble.json(429, ""), Kind.RATE_LIMITED),
                Arguments.of("rest", Trouble.json(500, ""), Kind.UNAVAILABLE),
                Arguments.of("rest", Trouble.json(502, ""), Kind.UNAVAILABLE),
                Arguments.of("rest", Trouble.json(503, ""), Kind.UNAVAILABLE),
                Arguments.of("rest", new Trouble.Reset(), Kind.UNKNOWN_OUTCOME),
                Arguments.of("rest", new Trouble.Cut(), Kind.UNKNOWN_OUTCOME),
                Arguments.of("websocket", Trouble.json(400, ""), Kind.INVALID_REQUEST),
                Arguments.of("websocket", Trouble.json(401, ""), Kind.AUTHENTICATION),
                Arguments.of("websocket", Trouble.json(403, ""), Kind.AUTHENTICATION),
                Arguments.of("websocket", Trouble.json(429, ""), Kind.RATE_LIMITED),
                Arguments.of("websocket", Trouble.json(500, ""), Kind.UNAVAILABLE),
                Arguments.of("websocket", Trouble.json(503, ""), Kind.UNAVAILABLE),
                Arguments.of("websocket", new Trouble.Hangup(1007, "Unsupported voice x."), Kind.UNSUPPORTED),
                Arguments.of("websocket", new Trouble.Hangup(1007, "SSML parsing error"), Kind.INVALID_REQUEST),
                Arguments.of("websocket", new Trouble.Hangup(4429, "Too many requests"), Kind.RATE_LIMITED),
                Arguments.of("websocket", new Trouble.Hangup(1013, "Try again later"), Kind.UNAVAILABLE),
                Arguments.of("websocket", new Trouble.Hangup(1011, "Internal error"), Kind.UNAVAILABLE),
                Arguments.of("websocket", new Trouble.Reset(), Kind.UNKNOWN_OUTCOME),
                Arguments.of("websocket", new Trouble.Cut(), Kind.UNKNOWN_OUTCOME));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void tellsWhatCanBeDoneAboutEachFailureInASentenceWithoutTheKeyAndAsksOnce(
            String transport, Trouble trouble, Kind kind) {
        server.next(trouble);

        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", Map.of("transport", transport)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage())
                .endsWith(".")
                .doesNotContain(SECRET, "Exception:", "\n", "127.0.0.1", "USP", "ConnectionId", "Hello");
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void takesOverHowLongToWait() {
        server.next(Trouble.later(429, 7, ""));

        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", Map.of("transport", "rest")));

        assertThat(failure.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).hasSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void aWrongKeyIsNamedButNotShown(String transport) {
        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class,
                () -> speak("Hello.", Map.of("transport", transport, "key", "wrong-and-secret")));

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure.getMessage()).contains("key and region").doesNotContain("wrong-and-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void aTokenOpensAsWellAsAKey(String transport) throws InterruptedException {
        Map<String, String> settings = Map.of("transport", transport, "token", SECRET, "endpoint", endpoint(transport));
        try (SpeechSynthesizer synthesizer = new AzureProvider().create(ProviderConfig.of(settings))) {
            assertThat(synthesizer.voices()).isNotEmpty();
            assertThat(synthesizer.synthesize(request("Hello.")).clip().length())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void aServerThatIsNotThereIsUnavailable(String transport) {
        server.close();

        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", Map.of("transport", transport)));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void aHostThatDoesNotExistIsUnavailable(String transport) {
        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class,
                () -> speak("Hello.", Map.of("transport", transport, "endpoint", "https://no-such-host.invalid")));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.getMessage()).contains("no such host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void anAnswerThatDoesNotComeInTimeMayHaveBeenCharged(String transport) {
        server.next(new Trouble.Silence());

        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class,
                () -> speak("Hello.", Map.of("transport", transport, "timeout-seconds", "1")));

        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(failure.getMessage()).contains("within 1 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void soundThatEndsAtTheTenthMinuteIsRefused(String transport) {
        // Bytes are limited and not time; nothing shows that better than a voice that needs half a minute for each
        // letter.
        server.charactersPerSecond(0.03);

        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class, () -> speak("A long, long way to go.", Map.of("transport", transport)));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(failure.getMessage()).contains("ten minutes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.85, 2})
    void marksStandInTheTextWhateverIsEscapedAndHoweverManyBytesACharacterHas(double rate) throws InterruptedException {
        String text = "Naïve 😀 cafés & <more> \uD835\uDC00 \"it's\" 你好\u0001 end.";

        SynthesizedSpeech speech = speak(text, Prosody.rate(rate), Map.of("transport", "websocket"));

        assertThat(speech.marks())
                .extracting(mark -> text.substring(mark.start(), mark.end()))
                .containsExactly("Naïve", "cafés", "more", "\uD835\uDC00", "it's", "你好", "end");
        int perCharacter = speech.clip().length() / text.codePointCount(0, text.length());
        assertThat(speech.marks())
                .allSatisfy(mark -> assertThat(mark.startSample())
                        .isCloseTo(text.codePointCount(0, mark.start()) * perCharacter, within(2)));
    }

    @Test
    void soundIsTheSameOverBothTransportsAndAtBothRates() throws InterruptedException {
        SynthesizedSpeech rest = speak("Hello there.", Map.of("transport", "rest", "sample-rate", "48000"));
        SynthesizedSpeech sdk = speak("Hello there.", Map.of("transport", "websocket", "sample-rate", "48000"));

        assertThat(rest.clip().sampleRate()).isEqualTo(48_000);
        assertThat(rest.clip().samples()).isEqualTo(sdk.clip().samples());
        assertThat(rest.marks()).isEmpty();
        assertThat(sdk.marks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.95, 1, 1.0333, 1.25, 2})
    void chineseCharactersAndTheMarkupOfTheRateAreBilledAsTheTraitsSay(double rate) throws InterruptedException {
        String text = "Ni hao: 你好 & 𠀀.";
        Prosody prosody = Prosody.rate(rate);
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            SynthesisRequest request = new SynthesisRequest(text, AVA, prosody);
            synthesizer.synthesize(request);

            assertThat(server.billed())
                    .isEqualTo(synthesizer.traits().price().billed(request))
                    .isEqualTo(rate == 1 ? 18 : 52);
        }
    }

    @Test
    void wordsInPhonemesAreSaidSoAndBilledAsTheTraitsSay() throws InterruptedException {
        String text = "Tom & pecan pie.";
        List<Pronunciation> words = List.of(new Pronunciation(6, 11, "p\u026A\u02C8k\u0251\u02D0n"));
        try (SpeechSynthesizer synthesizer = open(Map.of("transport", "websocket"))) {
            SynthesisRequest request = new SynthesisRequest(text, AVA, Prosody.rate(0.9), "", "", words);
            SynthesizedSpeech speech = synthesizer.synthesize(request);

            assertThat(server.billed()).isEqualTo(synthesizer.traits().price().billed(request));
            assertThat(speech.marks().stream().map(mark -> text.substring(mark.start(), mark.end())))
                    .contains("Tom", "pecan", "pie");
        }
    }

    @Test
    void connectionsAreUsedAgainAndMadeAnewWhereTheServiceHasEndedThem() throws InterruptedException {
        try (SpeechSynthesizer synthesizer = open(Map.of("transport", "websocket"))) {
            for (int i = 0; i < 5; i++) {
                synthesizer.synthesize(request("Hello number " + i + "."));
            }
            assertThat(server.connections()).isEqualTo(1);

            server.hangUp();
            boolean noticed = false;
            while (!noticed) {
                noticed = speaksOrSaysThatTheConnectionBroke(synthesizer);
            }

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private boolean speaksOrSaysThatTheConnectionBroke(SpeechSynthesizer synthesizer) throws InterruptedException {
        try {
            synthesizer.synthesize(request("Hello again."));
            return true;
        } catch (SynthesisException e) {
            assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void anInterruptedCallEndsAtOnce(String transport) throws Exception {
        server.next(new Trouble.Silence());
        try (SpeechSynthesizer synthesizer = open(Map.of("transport", transport));
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SynthesizedSpeech> call = executor.submit(() -> synthesizer.synthesize(request("Hello.")));
            server.awaitSilence();

            executor.shutdownNow();

            assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void closingEndsWhatIsUnderWay(String transport) throws Exception {
        server.next(new Trouble.Silence());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            SpeechSynthesizer synthesizer = open(Map.of("transport", transport));
            Future<SynthesizedSpeech> call = executor.submit(() -> synthesizer.synthesize(request("Hello.")));
            server.awaitSilence();

            synthesizer.close();

            assertThatThrownBy(call::get).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void hdVoicesAreListedAndSpokenWhereTheirPriceIsReckonedWith() throws InterruptedException {
        Voice hd = new Voice("en-US-Ava:DragonHDLatestNeural", "Ava", "en-US", Voice.Gender.FEMALE);
        SynthesisRequest request = new SynthesisRequest("Hello.", hd, Prosody.NORMAL);
        try (SpeechSynthesizer without = open(Map.of());
                SpeechSynthesizer with = open(Map.of("hd", "true"))) {
            assertThat(without.voices()).doesNotContain(hd);
            assertThatThrownBy(() -> without.synthesize(request)).hasMessageContaining("hd to true");

            assertThat(with.voices()).extracting(Voice::id).contains(hd.id());
            assertThat(with.synthesize(request).clip().length()).isPositive();
            assertThat(with.traits().price().perMillion())
                    .isGreaterThan(without.traits().price().perMillion());
        }
    }

    @Test
    void listsVoicesThatStillSpeakWithTheDefaultFirst() {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThat(synthesizer.voices())
                    .extracting(Voice::id, Voice::name, Voice::language)
                    .containsExactly(
                            tuple("en-US-AvaNeural", "Ava", "en-US"),
                            tuple("de-DE-ConradNeural", "Conrad", "de-DE"),
                            tuple("zh-CN-XiaoxiaoNeural", "Xiaoxiao", "zh-CN"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void aBookIsBilledAsEstimatedThoughRequestsFail(String transport, @TempDir Path folder) {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six. Was 1 < 2 & 3? The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
        server.next(Trouble.json(429, ""), Trouble.json(500, ""));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("azure", open(Map.of("transport", transport)))
                .prosody(Prosody.rate(0.9))
                .cache(folder.resolve("clips"))
                .build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(server.billed()).isEqualTo(estimate.charactersToBuy());
            assertThat(audiobook.usage().spent()).isEqualTo(estimate.cost());
            assertThat(audiobook.faults()).isEmpty();
        }
    }

    private SynthesizedSpeech speak(String text, Map<String, String> settings) throws InterruptedException {
        return speak(text, Prosody.NORMAL, settings);
    }

    private SynthesizedSpeech speak(String text, Prosody prosody, Map<String, String> settings)
            throws InterruptedException {
        try (SpeechSynthesizer synthesizer = open(settings)) {
            return synthesizer.synthesize(new SynthesisRequest(text, AVA, prosody));
        }
    }

    private static SynthesisRequest request(String text) {
        return new SynthesisRequest(text, AVA, Prosody.NORMAL);
    }

    private String endpoint(String transport) {
        return transport.equals("rest") ? server.address() : server.webSocketAddress();
    }

    private SpeechSynthesizer open(Map<String, String> settings) {
        String transport = settings.getOrDefault("transport", "rest");
        Map<String, String> all =
                new HashMap<>(Map.of("key", SECRET, "transport", transport, "endpoint", endpoint(transport)));
        all.putAll(settings);
        return new AzureProvider().create(ProviderConfig.of(all));
    }
}
