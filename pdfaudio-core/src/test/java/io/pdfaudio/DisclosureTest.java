package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.AudiobookFile;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an audiobook says of its own voice. */
@Timeout(60)
class DisclosureTest {

    private static final String SENTENCE = "This audiobook is read by a synthetic voice.";

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS
            .withRequests(RequestLimits.concurrent(1))
            .withPrice(Price.perMillion(Money.usd("1000000"))));
    private ConversionRequest request = ConversionRequest.of(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void writeBook() {
        request = requestOf(new PlainBook());
    }

    @Test
    void nothingIsSaidUnlessAskedFor() {
        convert(SpokenDisclosure.NONE);

        assertThat(texts()).containsExactly("Morning", "The lamp went out.", "Evening", "The lamp was lit.");
    }

    @Test
    void theVoiceSaysThatItIsSyntheticBeforeTheFirstChapterAndAfterTheLast() {
        Audiobook audiobook = convert(SpokenDisclosure.at(Place.BOTH));

        assertThat(texts()).containsExactly(SENTENCE, "Morning", "The lamp went out.", "Evening", "The lamp was lit.");
        assertThat(audiobook.usage().utterances()).isEqualTo(6);
        assertThat(audiobook.chapters()).hasSize(2);
        assertThat(audiobook.chapters().getFirst().startSample()).isZero();
    }

    @Test
    void ownWordsAreNarratedAsTheBookIs() {
        convert(SpokenDisclosure.at(Place.START).saying("Made by a machine in 2026."));

        assertThat(texts().getFirst()).isEqualTo("Made by a machine in twenty twenty six.");
        assertThat(texts()).hasSize(5);
    }

    @Test
    void itIsSaidInTheLanguageOfTheBook() {
        request = requestOf(new PlainBook().language("de"));

        convert(SpokenDisclosure.at(Place.START));

        assertThat(texts().getFirst()).isEqualTo("Dieses Hörbuch wird von einer künstlichen Stimme gelesen.");
    }

    @Test
    void aLanguageWithoutASentenceNeedsOwnWords() {
        request = requestOf(new PlainBook().language("sw")).withAnyLanguage();

        assertThatThrownBy(() -> convert(SpokenDisclosure.at(Place.START)))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "There is no sentence in Swahili that says that the voice is synthetic: give one in your own words.");
        assertThat(voice.calls()).isZero();
    }

    @Test
    void whatItCostsIsInTheEstimate() {
        try (PdfAudio pdfAudio = builder(SpokenDisclosure.at(Place.BOTH)).build()) {
            Money estimated = pdfAudio.estimate(request).cost();

            assertThat(pdfAudio.convert(request).usage().spent()).isEqualTo(estimated);
        }
    }

    @Test
    void theFirstFileBeginsWithItAndTheLastEndsWithIt() throws IOException {
        request = request.withSplit(OutputSplit.perChapter()).withReadAlong(Set.of(ReadAlong.SRT));

        Audiobook audiobook = convert(SpokenDisclosure.at(Place.BOTH));

        List<AudiobookFile> files = audiobook.files();
        assertThat(captions(files.getFirst())).containsSubsequence(SENTENCE, "Morning", "went out.");
        assertThat(captions(files.getLast())).containsSubsequence("Evening", "was lit.", SENTENCE);
    }

    private static String captions(AudiobookFile file) throws IOException {
        return Files.readString(file.readAlong().getFirst()).replaceAll("\\s+", " ");
    }

    private List<String> texts() {
        return voice.requests().stream().map(SynthesisRequest::text).toList();
    }

    private ConversionRequest requestOf(PlainBook book) {
        Path pdf = book.chapter("Morning", "The lamp went out.")
                .chapter("Evening", "The lamp was lit.")
                .writeTo(folder.resolve("book.pdf"));
        return ConversionRequest.of(pdf, folder.resolve("book.wav"));
    }

    private Audiobook convert(SpokenDisclosure disclosure) {
        try (PdfAudio pdfAudio = builder(disclosure).build()) {
            return pdfAudio.convert(request);
        }
    }

    private PdfAudioBuilder builder(SpokenDisclosure disclosure) {
        return PdfAudio.builder()
                .synthesizer("tone", voice)
                .disclosure(disclosure)
                .cache(folder.resolve("clips"));
    }
}
