package io.pdfaudio.provider.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.fakes.FakeGoogle;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.PlainBook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class GooglePhonemesTest {

    private static final String KEY = "AIza-not-for-anybodys-eyes";
    private static final Voice VOICE = new Voice("en-US-Neural2-C", "en-US-Neural2-C", "en-US", Voice.Gender.FEMALE);
    private static final Lexicon LEXICON = Lexicon.of(List.of(
            new Lexicon.Entry("pecan", "pick on", "p\u026A\u02C8k\u0251\u02D0n"),
            new Lexicon.Entry("Worcester", "Wooster", "\u02C8w\u028Ast<\"\u0259")));

    @ParameterizedTest
    @CsvSource({
        "grpc, neural2, true",
        "rest, neural2, true",
        "grpc, standard, true",
        "grpc, chirp3-hd, false",
        "rest, chirp3-hd, false"
    })
    void aBookWithWordsInPhonemesIsBilledAsEstimated(
            String transport, String engine, boolean ssml, @TempDir Path folder) {
        Path pdf = new PlainBook()
                .chapter(
                        "Morning",
                        "A pecan pie & a Pecan tree stood in Worcester, 1 < 2. Na\u00EFve as ever, pecan by pecan.")
                .chapter("Evening", "The lamp was lit again & again.")
                .writeTo(folder.resolve("book.pdf"));
        ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
        try (FakeGoogle server = server(transport);
                PdfAudio pdfAudio = PdfAudio.builder()
                        .synthesizer("google", open(server, Map.of("transport", transport, "engine", engine)))
                        .narration(NarrationSettings.DEFAULT.withLexicon(LEXICON))
                        .cache(folder.resolve("clips"))
                        .prosody(Prosody.rate(0.9))
                        .build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(server.billed()).isEqualTo(estimate.charactersToBuy());
            assertThat(audiobook.usage().spent()).isEqualTo(estimate.cost());
            assertThat(server.markup())
                    .hasSize(ssml ? 1 : 0)
                    .allSatisfy(document -> assertThat(document)
                            .startsWith("<speak>")
                            .contains(
                                    "<phoneme alphabet=\"ipa\" ph=\"p\u026A\u02C8k\u0251\u02D0n\">Pecan</phoneme> tree",
                                    "pie &amp; a"));
        }
    }

    @Test
    void thereAreAsManyAsThereIsRoomFor() {
        assertThat(traits(850).pronunciations()).isEqualTo(24);
        assertThat(traits(4500).pronunciations()).isEqualTo(4);
        assertThat(traits(5000).pronunciations()).isZero();
        assertThat(traits(5000).limits()).hasSize(1);
    }

    @Test
    void phonemesThatAreTooLongAreSaidToBeSoAndNotSent() {
        List<Pronunciation> words = List.of(new Pronunciation(0, 5, "a".repeat(5000)));
        try (FakeGoogle server = FakeGoogle.rest(KEY);
                SpeechSynthesizer synthesizer = open(server, Map.of("transport", "rest"))) {
            SynthesisException failure = catchThrowableOfType(
                    SynthesisException.class,
                    () -> synthesizer.synthesize(new SynthesisRequest("Pecan.", VOICE, Prosody.NORMAL, "", "", words)));

            assertThat(failure.kind()).isEqualTo(Kind.TOO_LONG);
            assertThat(failure.getMessage()).contains("shorten them in the lexicon");
            assertThat(server.calls()).isZero();
        }
    }

    private static SynthesizerTraits traits(int maxBytes) {
        return new GoogleProvider().traits(ProviderConfig.of(Map.of("max-bytes", Integer.toString(maxBytes))));
    }

    private static FakeGoogle server(String transport) {
        return transport.equals("rest") ? FakeGoogle.rest(KEY) : FakeGoogle.grpc(KEY);
    }

    private static SpeechSynthesizer open(FakeGoogle server, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("api-key", KEY);
        all.put("endpoint", server.address());
        return new GoogleProvider().create(ProviderConfig.of(all));
    }
}
