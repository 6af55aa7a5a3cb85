package io.pdfaudio.provider.elevenlabs;

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
import io.pdfaudio.fakes.FakeElevenLabs;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ElevenLabsSynthesizerTest {

    private static final String KEY = "xi-not-for-anybodys-eyes";
    private static final Voice RACHEL = new Voice("21m00", "Rachel", Voice.ANY_LANGUAGE, Voice.Gender.FEMALE);

    private final FakeElevenLabs server = new FakeElevenLabs(KEY);

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(status(401, "quota_exceeded"), Kind.QUOTA_EXCEEDED, false),
                Arguments.of(status(401, "invalid_api_key"), Kind.AUTHENTICATION, false),
                Arguments.of(status(401, "missing_permissions"), Kind.AUTHENTICATION, false),
                Arguments.of(status(402, "paid_plan_required"), Kind.UNSUPPORTED, false),
                Arguments.of(status(403, "only_for_creator+"), Kind.UNSUPPORTED, false),
                Arguments.of(status(429, "too_many_concurrent_requests"), Kind.RATE_LIMITED, true),
                Arguments.of(status(429, "system_busy"), Kind.RATE_LIMITED, true),
                Arguments.of(
                        Trouble.json(422, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"x\"}]}"),
                        Kind.INVALID_REQUEST,
                        false),
                Arguments.of(Trouble.json(400, "{\"detail\":\"a plain text\"}"), Kind.INVALID_REQUEST, false),
                Arguments.of(Trouble.json(409, "{}"), Kind.UNAVAILABLE, true),
                Arguments.of(Trouble.json(502, "<html></html>"), Kind.UNAVAILABLE, true),
                Arguments.of(new Trouble.Cut(), Kind.UNKNOWN_OUTCOME, true));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void tellsWhatCanBeDoneAboutEachFailureInASentenceWithoutTheKey(Trouble trouble, Kind kind, boolean retryable) {
        server.next(trouble);

        SynthesisException failure = catchThrowableOfType(SynthesisException.class, () -> speak("Hello.", Map.of()));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.getMessage()).endsWith(".").doesNotContain(KEY, "Exception", "\n");
    }

    @Test
    void isKnownBeforeThereIsAnAccount() {
        ElevenLabsProvider provider = new ElevenLabsProvider();
        try (SpeechSynthesizer opened = provider.create(ProviderConfig.of(Map.of("api-key", "k")))) {
            assertThat(provider.traits(ProviderConfig.empty())).isEqualTo(opened.traits());
        }
    }

    @Test
    void marksEveryWordOfATextWithCharactersOfAllSizes() throws InterruptedException {
        String text = "Naïve 😀 cafés, \"don't\" wait.";

        SynthesizedSpeech speech = speak(text, Map.of());

        assertThat(speech.marks())
                .extracting(mark -> text.substring(mark.start(), mark.end()))
                .containsExactly("Naïve", "😀", "cafés,", "\"don't\"", "wait.");
        assertThat(speech.marks()).isSortedAccordingTo((a, b) -> Integer.compare(a.startSample(), b.startSample()));
        SpeechMark last = speech.marks().getLast();
        assertThat(last.endSample()).isEqualTo(speech.clip().length());
    }

    @Test
    void doesWithoutMarksWhereThereIsNoAlignment() throws InterruptedException {
        server.withoutAlignment();

        assertThat(speak("Hello there.", Map.of()).marks()).isEmpty();
        assertThat(speak("Hello there.", Map.of("marks", "false")).clip().length())
                .isPositive();
    }

    @Test
    void readsAllPagesOfVoices() {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThat(synthesizer.voices())
                    .extracting(Voice::id, Voice::name, Voice::gender)
                    .containsExactly(
                            tuple("21m00", "Rachel", Voice.Gender.FEMALE),
                            tuple("29vD3", "Drew", Voice.Gender.MALE),
                            tuple("2EiwW", "Clyde", Voice.Gender.UNSPECIFIED));
        }
    }

    @Test
    void sendsSettingsOfTheVoiceAndNothingThatIsNotSet() throws InterruptedException {
        speak("Hello.", Map.of("stability", "0.4", "seed", "7"));
        speak("Hello.", Map.of("model", "eleven_v3"));

        assertThat(server.bodies().getFirst())
                .containsEntry("voice_settings", Map.of("stability", 0.4))
                .containsEntry("seed", 7);
        assertThat(server.bodies().getLast()).doesNotContainKeys("voice_settings", "seed", "previous_text");
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> open(Map.of("stability", "2")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("stability must be a number from 0 to 1");
        assertThatThrownBy(() -> open(Map.of("marks", "perhaps")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("marks must be true or false");
        assertThatThrownBy(() -> ElevenLabsSettings.of(ProviderConfig.empty(), name -> null)
                        .requireKey())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("ELEVENLABS_API_KEY");
    }

    @Test
    void aBookIsBilledAsEstimatedAndItsSentencesKnowTheirNeighbours(@TempDir Path folder) {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six. The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
        server.next(status(429, "system_busy"), new Trouble.Reset());
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("elevenlabs")
                .providerSetting("api-key", KEY)
                .providerSetting("base-url", server.address())
                .cache(folder.resolve("clips"))
                .build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(server.billed()).isEqualTo(estimate.charactersToBuy());
            assertThat(audiobook.chapters()).hasSize(2);
            assertThat(server.bodies())
                    .anySatisfy(body -> assertThat(body)
                            .containsEntry("previous_text", "Morning")
                            .doesNotContainKey("next_text"));
            assertThat(List.copyOf(audiobook.faults())).isEmpty();
        }
    }

    private static Trouble status(int http, String word) {
        return Trouble.json(http, "{\"detail\":{\"status\":\"" + word + "\",\"message\":\"...\"}}");
    }

    private SynthesizedSpeech speak(String text, Map<String, String> settings) throws InterruptedException {
        try (SpeechSynthesizer synthesizer = open(settings)) {
            return synthesizer.synthesize(new SynthesisRequest(text, RACHEL, Prosody.NORMAL));
        }
    }

    private SpeechSynthesizer open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("api-key", KEY);
        all.put("base-url", server.address());
        return new ElevenLabsProvider().create(ProviderConfig.of(all));
    }
}
