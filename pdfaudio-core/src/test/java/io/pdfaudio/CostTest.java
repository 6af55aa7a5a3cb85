package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.exception.BudgetExceededException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testing.FailingSynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a conversion costs, before and after. A character costs a dollar here. */
@Timeout(60)
class CostTest {

    private static final Price DOLLAR = Price.perMillion(Money.usd("1000000"));

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS
            .withPrice(DOLLAR)
            .withRequests(RequestLimits.concurrent(1).withPerSecond(100)));
    private ConversionRequest request = ConversionRequest.of(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void writeBook() {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept. The lamp went out.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
    }

    @Test
    void anEstimateIsExactlyWhatIsBilledAndCallsNobody() {
        try (PdfAudio pdfAudio = builder(voice).build()) {
            CostEstimate estimate = pdfAudio.estimate(request);
            assertThat(voice.calls()).isZero();

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(estimate.cost()).isEqualTo(audiobook.usage().spent());
            assertThat(estimate.requests()).isEqualTo(voice.calls());
            assertThat(estimate.utterances()).isEqualTo(voice.calls() + 1);
            assertThat(estimate.charactersReused()).isEqualTo("The lamp went out.".length());
            assertThat(estimate.shortest()).contains(Duration.ofMillis(10L * voice.calls()));
        }
    }

    @Test
    void whatIsInTheCacheCostsNothing() {
        try (PdfAudio pdfAudio = builder(voice).build()) {
            pdfAudio.convert(request);

            CostEstimate estimate = pdfAudio.estimate(request);

            assertThat(estimate.requests()).isZero();
            assertThat(estimate.cost().isNothing()).isTrue();
            assertThat(estimate.charactersReused()).isEqualTo(estimate.characters());
        }
    }

    @Test
    void aBudgetStopsBeforeTheRequestThatWouldExceedItAndALargerOneGoesOn() {
        try (PdfAudio small = builder(voice).budget(Money.usd("25.50")).build()) {
            assertThatThrownBy(() -> small.convert(request))
                    .isInstanceOf(BudgetExceededException.class)
                    .hasMessage("The budget of USD 25.50 is used up: this run has spent USD 25.00, and the next request"
                            + " costs USD 17.00. What was bought is kept; the same conversion with a larger budget goes"
                            + " on from there.");
        }
        assertThat(voice.calls()).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("book.wav"))).isFalse();

        try (PdfAudio large = builder(voice).budget(Money.usd("1000")).build()) {
            Audiobook audiobook = large.convert(request);
            assertThat(audiobook.usage().utterancesReused()).isEqualTo(3);
        }
        assertThat(voice.calls()).isEqualTo(5);
    }

    @Test
    void whatFailedIsNotTakenFromTheBudget() {
        FailingSynthesizer failing =
                new FailingSynthesizer(voice, Kind.UNAVAILABLE, FailingSynthesizer.Script.onCall(2));
        try (PdfAudio pdfAudio = builder(failing).build()) {
            Money exactly = pdfAudio.estimate(request).cost();

            try (PdfAudio limited = builder(failing).budget(exactly).build()) {
                assertThat(limited.convert(request).usage().spent()).isEqualTo(exactly);
            }
        }
    }

    @Test
    void aPriceOfOnesOwnIsUsedForEstimatesBudgetsAndTheResult() {
        try (PdfAudio pdfAudio = builder(voice).price(Money.usd("500000")).build()) {
            CostEstimate estimate = pdfAudio.estimate(request);

            Audiobook audiobook = pdfAudio.convert(request);

            assertThat(estimate.cost()).isEqualTo(Money.usd("0.5").perMillion(1_000_000L * estimate.charactersToBuy()));
            assertThat(audiobook.usage().spent()).isEqualTo(estimate.cost());
        }
    }

    private PdfAudioBuilder builder(SpeechSynthesizer synthesizer) {
        return PdfAudio.builder().synthesizer("tone", synthesizer).cache(folder.resolve("clips"));
    }
}
