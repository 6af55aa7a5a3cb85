package io.pdfaudio.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.fakes.FakeElevenLabs;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.PlainBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ElevenLabsPhonemesTest {

    private static final String KEY = "xi-not-for-anybodys-eyes";
    private static final Voice RACHEL = new Voice("21m00", "Rachel", Voice.ANY_LANGUAGE, Voice.Gender.FEMALE);
    private static final String PECAN = "p\u026A\u02C8k\u0251\u02D0n";
    private static final Lexicon LEXICON = Lexicon.of(List.of(
            new Lexicon.Entry("pecan", "pick on", PECAN),
            new Lexicon.Entry("New Orleans", "New Orlins", "nu\u02D0 \u0254\u02D0\u02C8li\u02D0nz")));

    private final FakeElevenLabs server = new FakeElevenLabs(KEY);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"eleven_flash_v2, 8", "eleven_turbo_v2, 8", "eleven_multilingual_v2, 0", "eleven_v3, 0"})
    void aBookWithWordsInPhonemesIsBilledAsEstimatedAndOtherModelsAreGivenOtherWords(
            String model, int tags, @TempDir Path folder) {
        Path pdf = new PlainBook()
                .chapter("Morning", "A pecan pie & a Pecan tree of New Orleans. 1 < 2, na\u00EFve as ever.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("elevenlabs", open(model))
                .narration(NarrationSettings.DEFAULT.withLexicon(LEXICON))
                .cache(folder.resolve("clips"))
                .build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(server.billed()).isEqualTo(estimate.charactersToBuy());
            assertThat(audiobook.usage().spent()).isEqualTo(estimate.cost());
            assertThat(server.markup()).hasSize(tags);
            assertThat(server.bodies())
                    .anySatisfy(body -> assertThat(String.valueOf(body.get("text")))
                            .contains(tags == 0 ? "pick on pie & a" : "\">pecan</phoneme> pie & a"));
        }
    }

    @Test
    void wordsInPhonemesAreMarkedWhereTheyStand() throws InterruptedException {
        String text = "Na\u00EFve \uD83D\uDE00 pecan, pecan pie.";
        List<Pronunciation> words = List.of(new Pronunciation(9, 14, PECAN), new Pronunciation(16, 21, PECAN));
        try (SpeechSynthesizer synthesizer = open("eleven_flash_v2")) {
            SynthesizedSpeech speech =
                    synthesizer.synthesize(new SynthesisRequest(text, RACHEL, Prosody.NORMAL, "", "", words));

            assertThat(speech.marks())
                    .extracting(mark -> text.substring(mark.start(), mark.end()))
                    .containsExactly("Na\u00EFve", "\uD83D\uDE00", "pecan,", "pecan", "pie.");
            assertThat(speech.marks().get(3).start()).isEqualTo(16);
            assertThat(speech.marks().getLast().endSample())
                    .isEqualTo(speech.clip().length());
        }
    }

    @Test
    void thereAreAsManyAsTheModelHasRoomFor() {
        assertThat(traits("eleven_flash_v2", 5000).pronunciations()).isEqualTo(50);
        assertThat(traits("eleven_monolingual_v1", 9000).pronunciations()).isEqualTo(10);
        assertThat(traits("eleven_flash_v2", 30_000).pronunciations()).isZero();
        assertThat(traits("eleven_flash_v2_5", 5000).pronunciations()).isZero();
    }

    private static SynthesizerTraits traits(String model, int characters) {
        return new ElevenLabsProvider()
                .traits(ProviderConfig.of(Map.of("model", model, "max-characters", Integer.toString(characters))));
    }

    private SpeechSynthesizer open(String model) {
        return new ElevenLabsProvider()
                .create(ProviderConfig.of(Map.of("api-key", KEY, "base-url", server.address(), "model", model)));
    }
}
