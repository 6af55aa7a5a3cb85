package io.pdfaudio.provider.google;

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
import io.pdfaudio.fakes.FakeGoogle;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.PlainBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
class GoogleSynthesizerTest {

    private static final String KEY = "AIza-not-for-anybodys-eyes";
    private static final Voice VOICE = new Voice("en-US-Neural2-C", "en-US-Neural2-C", "en-US", Voice.Gender.FEMALE);

    private final Map<String, FakeGoogle> servers = new HashMap<>();

    @AfterEach
    void stop() {
        servers.values().forEach(FakeGoogle::close);
    }

    static Stream<Arguments> troubles() {
        return Stream.of("grpc", "rest")
                .flatMap(transport -> Stream.of(
                        Arguments.of(
                                transport,
                                FakeGoogle.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded"),
                                Kind.RATE_LIMITED),
                        Arguments.of(
                                transport,
                                FakeGoogle.error(429, "RESOURCE_EXHAUSTED", "Quota 'Characters per day' exceeded"),
                                Kind.QUOTA_EXCEEDED),
                        Arguments.of(
                                transport,
                                FakeGoogle.error(
                                        400, "INVALID_ARGUMENT", "This request contains sentences that are too long."),
                                Kind.TOO_LONG),
                        Arguments.of(
                                transport,
                                FakeGoogle.error(
                                        400, "INVALID_ARGUMENT", "Voice 'x' does not exist. Is it misspelled?"),
                                Kind.UNSUPPORTED),
                        Arguments.of(
                                transport,
                                FakeGoogle.error(400, "INVALID_ARGUMENT", "Invalid something"),
                                Kind.INVALID_REQUEST),
                        Arguments.of(transport, FakeGoogle.error(401, "UNAUTHENTICATED", "no"), Kind.AUTHENTICATION),
                        Arguments.of(transport, FakeGoogle.error(403, "PERMISSION_DENIED", "no"), Kind.AUTHENTICATION),
                        Arguments.of(transport, FakeGoogle.error(500, "INTERNAL", "oops"), Kind.UNAVAILABLE),
                        Arguments.of(transport, FakeGoogle.error(503, "UNAVAILABLE", "later"), Kind.UNAVAILABLE),
                        Arguments.of(
                                transport, FakeGoogle.error(504, "DEADLINE_EXCEEDED", "late"), Kind.UNKNOWN_OUTCOME),
                        Arguments.of(transport, new Trouble.Reset(), Kind.UNKNOWN_OUTCOME),
                        Arguments.of(transport, new Trouble.Cut(), Kind.UNKNOWN_OUTCOME)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void tellsWhatCanBeDoneAboutEachFailureInASentenceWithoutTheKeyAndAsksOnce(
            String transport, Trouble trouble, Kind kind) {
        server(transport).next(trouble);

        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", transport, Map.of()));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).endsWith(".").doesNotContain(KEY, "Exception", "\n");
        assertThat(server(transport).calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void waitsAsLongAsItIsToldTo(String transport) {
        server(transport).next(FakeGoogle.later(429, "RESOURCE_EXHAUSTED", 7));

        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", transport, Map.of()));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void aWrongKeyIsNamedButNotShown(String transport) {
        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class, () -> speak("Hello.", transport, Map.of("api-key", "wrong-and-secret")));

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure.getMessage()).contains("api-key").doesNotContain("wrong-and-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void aServerThatIsNotThereIsUnavailable(String transport) {
        String address = server(transport).address();
        server(transport).close();

        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class, () -> speak("Hello.", transport, Map.of("endpoint", address)));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.getMessage()).contains("Nobody answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void aConnectionIsEncryptedUnlessTheAddressSaysOtherwise(String transport) {
        String address = server(transport).address().replace("http:", "https:");

        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class,
                () -> speak("Hello.", transport, Map.of("endpoint", address, "timeout-seconds", "2")));

        assertThat(failure.kind()).isIn(Kind.UNAVAILABLE, Kind.UNKNOWN_OUTCOME);
        assertThat(server(transport).calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void anAnswerMayBeLong(String transport) throws InterruptedException {
        // 5000 characters at the slowest rate and 48 kHz: 64 MB, where gRPC stops at 4 MB unless told otherwise.
        String text = "a".repeat(4999) + ".";

        SynthesizedSpeech speech =
                speak(text, Prosody.rate(0.5), transport, Map.of("max-bytes", "5000", "sample-rate", "48000"));

        assertThat(speech.clip().sampleRate()).isEqualTo(48_000);
        assertThat(speech.clip().length()).isGreaterThan(15_000_000 / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void listsTheVoicesOfTheFamilyAmericanOnesFirst(String transport) {
        try (SpeechSynthesizer synthesizer = open(transport, Map.of())) {
            assertThat(synthesizer.voices())
                    .extracting(Voice::id, Voice::language, Voice::gender)
                    .containsExactly(
                            tuple("en-US-Neural2-C", "en-US", Voice.Gender.FEMALE),
                            tuple("en-US-Neural2-D", "en-US", Voice.Gender.MALE),
                            tuple("de-DE-Neural2-G", "de-DE", Voice.Gender.FEMALE));
        }
        try (SpeechSynthesizer synthesizer = open(transport, Map.of("engine", "wavenet"))) {
            assertThat(synthesizer.voices()).extracting(Voice::language).containsExactly("zh-CN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void anInterruptedCallEndsAtOnce(String transport) throws Exception {
        server(transport).next(new Trouble.Silence());
        try (SpeechSynthesizer synthesizer = open(transport, Map.of());
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SynthesizedSpeech> call = executor.submit(
                    () -> synthesizer.synthesize(new SynthesisRequest("Hello.", VOICE, Prosody.NORMAL)));
            server(transport).awaitSilence();

            executor.shutdownNow();

            assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void isKnownBeforeThereIsAnAccount() {
        GoogleProvider provider = new GoogleProvider();
        try (SpeechSynthesizer opened = provider.create(ProviderConfig.of(Map.of("api-key", "k")))) {
            assertThat(provider.traits(ProviderConfig.empty())).isEqualTo(opened.traits());
        }
    }

    @Test
    void anAccountFileThatIsNoneIsExplained(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("key.json"), "{\"type\":\"service_account\",\"private_key\":\"x\"}");
        for (String path :
                List.of(file.toString(), folder.resolve("missing.json").toString())) {
            try (SpeechSynthesizer synthesizer =
                    new GoogleProvider().create(ProviderConfig.of(Map.of("credentials-file", path)))) {
                SynthesisException failure = catchThrowableOfType(SynthesisException.class, synthesizer::voices);

                assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
                assertThat(failure.getMessage()).contains("GOOGLE_APPLICATION_CREDENTIALS");
            }
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> open("grpc", Map.of("engine", "loud")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("standard, wavenet, neural2, studio, chirp3-hd");
        assertThatThrownBy(() -> open("pigeon", Map.of())).hasMessageContaining("transport must be grpc or rest");
        assertThatThrownBy(() -> open("grpc", Map.of("max-bytes", "5001"))).hasMessageContaining("5000 or less");
        assertThatThrownBy(() -> open("grpc", Map.of("endpoint", "nowhere"))).hasMessageContaining("endpoint");
    }

    @Test
    void knowsThePriceAndTheQuotaOfEachFamily() {
        try (SpeechSynthesizer chirp = open("grpc", Map.of("engine", "chirp3-hd"))) {
            assertThat(chirp.traits().price().perMillion()).isEqualTo(Money.usd("30"));
            assertThat(chirp.traits().requests().perSecond() * 60).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void aBookIsBilledAsEstimatedThoughRequestsFail(String transport, @TempDir Path folder) {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six. Was 1 < 2 & 3? The keeper slept, naïve as ever.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
        server(transport)
                .next(
                        FakeGoogle.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded"),
                        FakeGoogle.error(503, "UNAVAILABLE", "later"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("google", open(transport, Map.of()))
                .prosody(Prosody.rate(0.9))
                .cache(folder.resolve("clips"))
                .build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(server(transport).billed()).isEqualTo(estimate.charactersToBuy());
            assertThat(audiobook.usage().spent()).isEqualTo(estimate.cost());
            assertThat(audiobook.faults()).isEmpty();
        }
    }

    private SynthesizedSpeech speak(String text, String transport, Map<String, String> settings)
            throws InterruptedException {
        return speak(text, Prosody.NORMAL, transport, settings);
    }

    private SynthesizedSpeech speak(String text, Prosody prosody, String transport, Map<String, String> settings)
            throws InterruptedException {
        try (SpeechSynthesizer synthesizer = open(transport, settings)) {
            return synthesizer.synthesize(new SynthesisRequest(text, VOICE, prosody));
        }
    }

    private FakeGoogle server(String transport) {
        return servers.computeIfAbsent(
                transport, name -> name.equals("rest") ? FakeGoogle.rest(KEY) : FakeGoogle.grpc(KEY));
    }

    private SpeechSynthesizer open(String transport, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("api-key", KEY, "transport", transport));
        all.computeIfAbsent("endpoint", name -> server(transport).address());
        all.putAll(settings);
        return new GoogleProvider().create(ProviderConfig.of(all));
    }
}
