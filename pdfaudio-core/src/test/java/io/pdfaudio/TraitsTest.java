package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.CharacterCount;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Context;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a voice says of itself, and what the library makes of it. */
@Timeout(60)
class TraitsTest {

    @TempDir
    private Path folder;

    @Test
    void everyLimitOfTheTextHolds() {
        TextLimit characters = TextLimit.characters(40);
        TextLimit bytes = TextLimit.utf8Bytes(35);
        ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS.withLimits(characters, bytes));

        convert(voice, Prosody.NORMAL);

        assertThat(voice.requests())
                .extracting(SynthesisRequest::text)
                .allMatch(characters::allows)
                .allMatch(bytes::allows)
                .anyMatch(text -> text.startsWith("The cafe"));
    }

    @Test
    void aVoiceThatAsksForItsNeighboursGetsThemWithinTheChapter() {
        ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS.withContext(Context.NEIGHBOURS));

        convert(voice, Prosody.NORMAL);

        assertThat(voice.requests())
                .anySatisfy(request -> {
                    assertThat(request.text()).isEqualTo("It was dark.");
                    assertThat(request.before()).startsWith("The cafe");
                    assertThat(request.after()).isEqualTo("Nobody came.");
                })
                .anySatisfy(request -> {
                    assertThat(request.text()).isEqualTo("Morning");
                    assertThat(request.before()).isEmpty();
                })
                .anySatisfy(request -> {
                    assertThat(request.text()).isEqualTo("Nobody came.");
                    assertThat(request.after()).isEmpty();
                });
    }

    @Test
    void aVoiceThatDoesNotAskForItsNeighboursIsToldNothingOfThem() {
        ToneSynthesizer voice = new ToneSynthesizer();

        convert(voice, Prosody.NORMAL);

        assertThat(voice.requests())
                .allSatisfy(request ->
                        assertThat(request.before() + request.after()).isEmpty());
    }

    @Test
    void refusesASpeakingRateThatIsNotOfferedBeforeAnythingIsSynthesized() {
        ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS.withRates(new SpeakingRates(0.7, 1.2)));

        assertThatThrownBy(() -> convert(voice, Prosody.rate(1.5)))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "The provider tone does not speak at rate 1.50, only from 0.70 to 1.20: choose one of these.");
        assertThat(voice.calls()).isZero();
    }

    @Test
    void aClipAtARateThatTheVoiceDoesNotAnnounceIsRequestedOnceMoreAndThenRefused() {
        ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS.withEncodings(SpeechEncoding.pcm(24_000)));

        assertThatThrownBy(() -> convert(voice, Prosody.NORMAL))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("has another sample rate than it should, also when requested again");
    }

    @Test
    void whatIsSaidOfAVoiceCannotBeChangedAfterwards() {
        Set<SsmlElement> known = EnumSet.of(SsmlElement.PROSODY, SsmlElement.BREAK);
        SynthesizerTraits traits = ToneSynthesizer.TRAITS.withSsml(known);

        known.clear();

        assertThat(traits.ssml()).containsExactly(SsmlElement.BREAK, SsmlElement.PROSODY);
        assertThatThrownBy(() -> traits.ssml().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(traits::withEncodings).isInstanceOf(IllegalArgumentException.class);
        assertThat(traits.withMarks(traits.marks())).isEqualTo(traits);
    }

    @Test
    void countsWhatIsSpentAsTheProviderCounts() {
        Price twice = Price.perMillion(Money.usd("16")).counting(CharacterCount.HAN_TWICE);
        ToneSynthesizer voice = new ToneSynthesizer(ToneSynthesizer.TRAITS.withPrice(twice));

        Audiobook audiobook = convert(voice, Prosody.NORMAL);

        long billed = voice.requests().stream()
                .mapToLong(request -> CharacterCount.HAN_TWICE.of(request.text()))
                .sum();
        assertThat(audiobook.usage().spent()).isEqualTo(Money.usd("16").perMillion(billed));
    }

    private Audiobook convert(ToneSynthesizer voice, Prosody prosody) {
        Path pdf = new PlainBook()
                .titled("The Lighthouse", "Ada Keeper")
                .chapter("Morning", "The cafe on the hill, where the keeper sat, was shut. It was dark. Nobody came.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", voice)
                .prosody(prosody)
                .cache(folder.resolve("clips"))
                .build()) {
            return pdfAudio.convert(pdf, folder.resolve("book.wav"));
        }
    }
}
