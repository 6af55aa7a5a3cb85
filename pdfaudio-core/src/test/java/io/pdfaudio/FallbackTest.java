package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.Fallback;
import io.pdfaudio.conversion.Fallback.Scope;
import io.pdfaudio.conversion.VoiceChange;
import io.pdfaudio.exception.BudgetExceededException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.testing.FailingSynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Voices that go on where others fail. */
@Timeout(60)
class FallbackTest {

    private static final Price DOLLAR = Price.perMillion(Money.usd("1000000"));

    @TempDir
    private Path folder;

    private final ToneSynthesizer first = new ToneSynthesizer(ToneSynthesizer.TRAITS.withPrice(DOLLAR));
    private final OtherVoice other = new OtherVoice(TextLimit.characters(300));
    private final List<VoiceChange> told = new ArrayList<>();
    private ConversionRequest request = ConversionRequest.of(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void writeBook() {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept.")
                .chapter("Noon", "A ship came in. It had 12 sails. Nobody saw it.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        request = ConversionRequest.of(pdf, folder.resolve("book.wav"));
    }

    @Test
    void anotherVoiceReadsFromTheTextThatFailedToTheEndOfTheBook() {
        Audiobook audiobook = convert(failingOn("twelve"), Fallback.to("other", other));

        assertThat(other.texts())
                .containsExactlyInAnyOrder(
                        "It had twelve sails.", "Nobody saw it.", "Evening", "The lamp was lit again.");
        assertThat(audiobook.voiceChanges()).isEqualTo(told).singleElement().satisfies(change -> {
            assertThat(change.chapter()).isEqualTo(2);
            assertThat(change.page()).isEqualTo(2);
            assertThat(change.provider()).isEqualTo("other");
            assertThat(change.reason()).contains("Chapter 2 (Noon), page 2: Call", "fails by the script.");
        });
        assertThat(audiobook.chapters()).hasSize(3);
        assertThat(audiobook.sampleRate()).isEqualTo(ToneSynthesizer.SAMPLE_RATE);
    }

    @Test
    void theFirstVoiceIsHeardAgainFromTheNextChapterOnIfItIsAskedFor() {
        Audiobook audiobook =
                convert(failingOn("twelve"), Fallback.to("other", other).upTo(Scope.CHAPTER));

        assertThat(other.texts()).containsExactlyInAnyOrder("It had twelve sails.", "Nobody saw it.");
        assertThat(audiobook.voiceChanges()).extracting(VoiceChange::provider).containsExactly("other", "first");
        assertThat(audiobook.voiceChanges().getLast().chapter()).isEqualTo(3);
        assertThat(audiobook.voiceChanges().getLast().reason()).isEmpty();
    }

    @Test
    void aVoiceWhoseAccountIsUsedUpIsNotTriedAgainAtOnce() {
        FailingSynthesizer usedUp =
                new FailingSynthesizer(first, Kind.QUOTA_EXCEEDED, FailingSynthesizer.Script.always());

        Audiobook audiobook = convert(usedUp, Fallback.to("other", other).upTo(Scope.CHAPTER));

        assertThat(usedUp.calls())
                .isLessThanOrEqualTo(ToneSynthesizer.TRAITS.requests().concurrency());
        assertThat(audiobook.voiceChanges()).extracting(VoiceChange::provider).containsExactly("other");
    }

    @Test
    void aThirdVoiceGoesOnWhereTheSecondFailsToo() {
        FailingSynthesizer second =
                new FailingSynthesizer(other, Kind.INVALID_REQUEST, FailingSynthesizer.Script.onText("Evening"));
        ToneSynthesizer third = new ToneSynthesizer();

        Audiobook audiobook = convert(
                failingOn("twelve"),
                Fallback.to("second", second),
                Fallback.to("third", third).withVoice("hum"));

        assertThat(audiobook.voiceChanges()).extracting(VoiceChange::provider).containsExactly("second", "third");
        assertThat(third.requests()).allSatisfy(sent -> assertThat(sent.voice()).isEqualTo(ToneSynthesizer.VOICE));
    }

    @Test
    void whatIsTooLongForTheOtherVoiceIsSplitForIt() {
        OtherVoice shortOfBreath = new OtherVoice(TextLimit.characters(12));

        Audiobook audiobook = convert(failingOn("keeper"), Fallback.to("other", shortOfBreath));

        assertThat(shortOfBreath.texts()).allMatch(text -> text.length() <= 12);
        assertThat(String.join(" ", shortOfBreath.texts()))
                .contains("The keeper")
                .contains("slept.")
                .contains("sails.");
        assertThat(audiobook.usage().utterances()).isEqualTo(9);
    }

    @Test
    void nothingIsBoughtTwiceWhenTheFirstVoiceCanGoOnAgain() {
        convert(failingOn("twelve"), Fallback.to("other", other));
        int before = first.calls();

        Audiobook audiobook = convert(first);

        assertThat(first.calls()).isGreaterThan(before);
        assertThat(first.requests()).doesNotHaveDuplicates();
        assertThat(audiobook.voiceChanges()).isEmpty();
    }

    @Test
    void whatWasSpentIsCountedByThePriceOfEachVoice() {
        Audiobook audiobook =
                convert(failingOn("twelve"), Fallback.to("other", other).withPrice(Money.usd("2000000")));

        long byFirst = first.requests().stream()
                .mapToLong(sent -> sent.text().length())
                .sum();
        long byOther = other.texts().stream().mapToLong(String::length).sum();
        assertThat(audiobook.usage().spent()).isEqualTo(Money.usd(Long.toString(byFirst + 2 * byOther)));
    }

    @Test
    void allVoicesSpendOneBudget() {
        Fallback expensive = Fallback.to("other", other).withPrice(Money.usd("2000000"));
        try (PdfAudio pdfAudio = builder(failingOn("twelve"), expensive)
                .concurrency(1)
                .budget(Money.usd("100"))
                .build()) {
            assertThatThrownBy(() -> pdfAudio.convert(request)).isInstanceOf(BudgetExceededException.class);
        }

        long byFirst = first.requests().stream()
                .mapToLong(sent -> sent.text().length())
                .sum();
        long byOther = other.texts().stream().mapToLong(String::length).sum();
        assertThat(byFirst + 2 * byOther).isBetween(60L, 100L);
    }

    @Test
    void anotherVoiceReadsItAllWhereTheFirstIsOutOfReachFromTheBeginning() {
        SpeechSynthesizer gone = new Wrapped(first) {
            @Override
            public List<Voice> voices() {
                throw new SynthesisException("first", Kind.UNAVAILABLE, "Nobody answers.", null);
            }
        };

        Audiobook audiobook = convert(gone, Fallback.to("other", other));

        assertThat(first.calls()).isZero();
        assertThat(audiobook.voiceChanges()).isEqualTo(told).singleElement().satisfies(change -> {
            assertThat(change.chapter()).isEqualTo(1);
            assertThat(change.sentence()).isEqualTo("From chapter 1, page 1 on, Other of other reads. Nobody answers.");
        });
    }

    @Test
    void aConversionFailsWhenNoVoiceIsLeft() {
        FailingSynthesizer second =
                new FailingSynthesizer(other, Kind.AUTHENTICATION, FailingSynthesizer.Script.always());

        assertThatThrownBy(() -> convert(failingOn("twelve"), Fallback.to("second", second)))
                .isInstanceOf(SynthesisException.class)
                .hasMessageStartingWith("Chapter 2 (Noon), page 2: Call");
    }

    @Test
    void aFallbackThatCannotWorkIsRefusedBeforeItIsNeeded() {
        assertThatThrownBy(() -> convert(first, Fallback.to("other", other).withVoice("nobody")))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The provider other has no voice \"nobody\". It has: other.");
        assertThat(first.calls()).isZero();
    }

    private FailingSynthesizer failingOn(String text) {
        return new FailingSynthesizer(first, Kind.INVALID_REQUEST, FailingSynthesizer.Script.onText(text));
    }

    private Audiobook convert(SpeechSynthesizer synthesizer, Fallback... fallbacks) {
        try (PdfAudio pdfAudio = builder(synthesizer, fallbacks).build()) {
            return pdfAudio.start(request, event -> {
                        if (event instanceof ConversionEvent.VoiceChanged changed) {
                            told.add(changed.change());
                        }
                    })
                    .await();
        }
    }

    private PdfAudioBuilder builder(SpeechSynthesizer synthesizer, Fallback... fallbacks) {
        PdfAudioBuilder builder =
                PdfAudio.builder().synthesizer("first", synthesizer).cache(folder.resolve("clips"));
        Arrays.stream(fallbacks).forEach(builder::fallback);
        return builder;
    }

    private abstract static class Wrapped implements SpeechSynthesizer {
        final SpeechSynthesizer voice;

        Wrapped(SpeechSynthesizer voice) {
            this.voice = voice;
        }

        @Override
        public SynthesizerTraits traits() {
            return voice.traits();
        }

        @Override
        public List<Voice> voices() {
            return voice.voices();
        }

        @Override
        public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
            return voice.synthesize(request);
        }

        @Override
        public void close() {
            voice.close();
        }
    }

    /** Hums at twice the sample rate of the first voice. */
    private static final class OtherVoice extends Wrapped {

        private static final Voice VOICE = new Voice("other", "Other", "en", Voice.Gender.UNSPECIFIED);

        OtherVoice(TextLimit limit) {
            super(new ToneSynthesizer(
                    ToneSynthesizer.TRAITS.withLimits(limit).withPrice(DOLLAR).withRevision("other")));
        }

        List<String> texts() {
            return ((ToneSynthesizer) voice)
                    .requests().stream().map(SynthesisRequest::text).toList();
        }

        @Override
        public List<Voice> voices() {
            return List.of(VOICE);
        }

        @Override
        public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
            SynthesizedSpeech speech = super.synthesize(request);
            short[] slow = speech.clip().samples();
            short[] samples = new short[2 * slow.length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = slow[i / 2];
            }
            List<SpeechMark> marks = speech.marks().stream()
                    .map(mark -> new SpeechMark(mark.start(), mark.end(), 2 * mark.startSample(), 2 * mark.endSample()))
                    .toList();
            return new SynthesizedSpeech(AudioClip.of(2 * ToneSynthesizer.SAMPLE_RATE, samples), marks);
        }
    }
}
