package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a conversion whose cache is taken away. */
@Timeout(60)
class LostCacheTest {

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice =
            new ToneSynthesizer(ToneSynthesizer.TRAITS.withPrice(Price.perMillion(Money.usd("1000000"))));
    private ConversionRequest request = ConversionRequest.of(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void writeBook() {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
    }

    @Test
    void whatIsNotNeededAgainIsNotMissed() {
        Audiobook audiobook = convert(this::removeClips, event -> event instanceof ConversionEvent.ChapterStarted);

        assertThat(audiobook.file()).exists();
    }

    @Test
    void whatHasToBeBoughtAgainCountsAsSpent() {
        Audiobook audiobook = convert(this::removeClips, event -> event instanceof ConversionEvent.AssembledAgain);

        assertThat(voice.calls()).isEqualTo(10);
        long bought = voice.requests().stream()
                .mapToLong(sent -> sent.text().length())
                .sum();
        assertThat(audiobook.usage().spent()).isEqualTo(Money.usd(Long.toString(bought)));
        assertThat(audiobook.usage().saved().isNothing()).isTrue();
    }

    @Test
    void aCacheThatCanNoLongerBeWrittenIsNamed() {
        assertThatThrownBy(() -> convert(
                        () -> {
                            removeClips();
                            Files.writeString(clips(), "in the way");
                        },
                        event -> event instanceof ConversionEvent.AssembledAgain))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("The clip cache " + clips() + " cannot be written");

        assertThat(folder.resolve("book.wav")).doesNotExist();
    }

    private Path clips() {
        return folder.resolve("clips");
    }

    private void removeClips() throws IOException {
        try (Stream<Path> files = Files.walk(clips())) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    private interface Loss {
        void happen() throws IOException;
    }

    private Audiobook convert(Loss loss, Predicate<ConversionEvent> moment) {
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", voice)
                .loudness(LoudnessProfile.PODCAST)
                .cache(clips())
                .build()) {
            return pdfAudio.start(request, event -> {
                        if (moment.test(event)) {
                            happen(loss);
                        }
                    })
                    .await();
        }
    }

    private static void happen(Loss loss) {
        try {
            loss.happen();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
