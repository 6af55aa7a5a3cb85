package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.AudiobookFile;
import io.pdfaudio.conversion.ClipFault;
import io.pdfaudio.conversion.ClipPolicy;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.testing.FaultySynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.SlowSynthesizer;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What files come of a conversion, and what is said of them. */
class AudiobookFilesTest {

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer();
    private Path pdf;

    @BeforeEach
    void writeBook() {
        PlainBook book = new PlainBook().titled("The Lighthouse: a tale", "Ada Keeper");
        for (String title : List.of("Morning", "Noon / Tea", "Evening", "Night", "Dawn")) {
            book.chapter(title, sentences(title, 60));
        }
        pdf = book.writeTo(folder.resolve("book.pdf"));
    }

    @Test
    void writesAFileForEachChapterWithSafeNames() throws IOException {
        Audiobook audiobook = convert(request("out.wav").withSplit(OutputSplit.perChapter()));

        assertThat(names(folder.resolve("out")))
                .containsExactly(
                        "01 - Morning.wav", "02 - Noon Tea.wav", "03 - Evening.wav", "04 - Night.wav", "05 - Dawn.wav");
        assertThat(audiobook.files()).hasSize(5).allSatisfy(file -> {
            assertThat(file.chapters()).hasSize(1);
            assertThat(file.chapters().getFirst().startSample()).isZero();
            assertThat(file.chapters().getFirst().endSample()).isEqualTo(file.samples());
        });
        assertThat(audiobook.files().stream().mapToLong(AudiobookFile::samples).sum())
                .isEqualTo(audiobook.samples());
        assertThat(audiobook.chapters())
                .extracting(ChapterMark::title)
                .element(1)
                .isEqualTo("Noon / Tea");
    }

    @Test
    void splitsByLengthAtChapterEndsAndNeverBeyondIt() throws IOException {
        Audiobook whole = convert(request("whole.wav"));
        Duration chapter = whole.duration().dividedBy(5);
        Duration longest = chapter.multipliedBy(2).plusSeconds(10);

        Audiobook split = convert(request("out").withSplit(new OutputSplit.ByLength(longest)));

        assertThat(split.files())
                .hasSize(3)
                .allSatisfy(
                        file -> assertThat(file.samples() / 16_000.0).isLessThanOrEqualTo(longest.toMillis() / 1000.0));
        assertThat(split.files()).extracting(file -> file.chapters().size()).containsExactly(2, 2, 1);
        assertThat(names(folder.resolve("out")))
                .containsExactly(
                        "The Lighthouse a tale - 01.wav",
                        "The Lighthouse a tale - 02.wav",
                        "The Lighthouse a tale - 03.wav");
        assertThat(split.usage().utterancesReused()).isEqualTo(split.usage().utterances());
    }

    @Test
    void refusesToSplitBySizeWhereTheSizeIsNotKnown() {
        assertThatThrownBy(() -> convert(request("out").withSplit(new OutputSplit.BySize(1_000_000))))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("split by length");
        assertThat(voice.calls()).isZero();
    }

    @Test
    void aPreviewBuysLittleMoreThanItPlaysAndTheBookReusesIt() {
        Duration length = Duration.ofSeconds(20);

        Audiobook preview = convert(request("preview.wav").withPreview(length));
        int bought = voice.calls();
        Audiobook whole = convert(request("whole.wav"));

        // The utterance in which the length is reached, and the silence at the end.
        assertThat(preview.duration()).isBetween(length, length.plusSeconds(6));
        assertThat(bought).isLessThan(whole.usage().utterances() / 2);
        assertThat(whole.usage().utterancesReused()).isEqualTo(bought);
        assertThat(voice.calls()).isEqualTo(whole.usage().utterances());
    }

    @Test
    void saysWhatWasSpentAndSaved() {
        SynthesizerTraits t = ToneSynthesizer.TRAITS;
        ToneSynthesizer priced = new ToneSynthesizer(t.withPrice(Price.perMillion(Money.usd("16"))));

        Audiobook first = convert(priced, ClipPolicy.ACCEPT, request("a.wav"));
        Audiobook second = convert(priced, ClipPolicy.ACCEPT, request("b.wav"));

        long characters = first.usage().characters();
        assertThat(first.usage().spent()).isEqualTo(Money.usd("16").perMillion(characters));
        assertThat(first.usage().saved().isNothing()).isTrue();
        assertThat(second.usage().saved()).isEqualTo(Money.usd("16").perMillion(characters));
        assertThat(second.usage().charactersReused()).isEqualTo(characters);
        assertThat(second.usage().spent().isNothing()).isTrue();
    }

    @Test
    void whatIsRequestedAgainCountsAsSpentTwice() {
        SynthesizerTraits t = ToneSynthesizer.TRAITS;
        ToneSynthesizer priced = new ToneSynthesizer(t.withPrice(Price.perMillion(Money.usd("16"))));
        FaultySynthesizer once = new FaultySynthesizer(priced, FaultySynthesizer.Fault.SILENT, call -> call == 3);

        Audiobook audiobook = convert(once, ClipPolicy.FAIL, request("book.wav"));

        int again = audiobook.faults().getFirst().text().length();
        assertThat(audiobook.usage().spent())
                .isEqualTo(Money.usd("16").perMillion(audiobook.usage().characters() + again));
    }

    @Test
    void saysThatAFileIsInTheWayOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("out"), "in the way");

        assertThatThrownBy(() -> convert(request("out").withSplit(OutputSplit.perChapter())))
                .isInstanceOf(OutputException.class)
                .hasMessageEndingWith("out is not a folder: choose another name for the files.");
        assertThat(voice.calls()).isZero();
    }

    @Test
    void withoutACacheNothingIsBoughtTwiceEither() {
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", voice)
                .noCache()
                .loudness(LoudnessProfile.PODCAST)
                .build()) {
            Audiobook audiobook = pdfAudio.convert(request("book.wav"));

            assertThat(voice.calls()).isEqualTo(audiobook.usage().utterances());
            assertThat(audiobook.loudness().book().integrated()).isCloseTo(-16, within(0.5));
            assertThat(audiobook.loudness().passes()).isTrue();
        }
    }

    @Test
    void longerPausesMakeALongerBookAndMoveNoMarkOutOfPlace() {
        Audiobook normal = convert(request("a.wav"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", voice)
                .cache(folder.resolve("cache"))
                .pauses(Pauses.NORMAL.times(2).with("chapter-head", Duration.ofSeconds(1)))
                .build()) {
            Audiobook slow = pdfAudio.convert(request("b.wav"));

            assertThat(slow.duration()).isGreaterThan(normal.duration().plusSeconds(20));
            assertThat(slow.chapters().getLast().endSample()).isEqualTo(slow.samples());
            assertThat(slow.loudness().chapters().get(1).headSilence().toMillis())
                    .isBetween(1_000L, 1_050L);
        }
    }

    @Test
    void writesReadAlongFilesBesideEachFile() throws IOException {
        Audiobook audiobook = convert(request("out")
                .withSplit(OutputSplit.perChapter())
                .withReadAlong(Set.of(ReadAlong.WEBVTT, ReadAlong.SRT, ReadAlong.TIMINGS)));

        Path second = folder.resolve("out").resolve("02 - Noon Tea.vtt");
        assertThat(audiobook.files().get(1).readAlong()).hasSize(3).contains(second);
        assertThat(Files.readString(second)).startsWith("WEBVTT").contains("\n\n00:00:00.500 --> ");
        assertThat(names(folder.resolve("out"))).hasSize(20).noneMatch(name -> name.endsWith(".part"));
    }

    @ParameterizedTest
    @EnumSource(FaultySynthesizer.Fault.class)
    void aFaultyClipIsRequestedAgainAndReported(FaultySynthesizer.Fault fault) {
        FaultySynthesizer once = new FaultySynthesizer(voice, fault, call -> call == 3);

        Audiobook audiobook = convert(once, ClipPolicy.FAIL, request("book.wav"));

        assertThat(audiobook.faults()).extracting(ClipFault::outcome).containsExactly(ClipFault.Outcome.MADE_ANEW);
        assertThat(once.calls()).isEqualTo(audiobook.usage().utterances() + 1);
        assertThat(audiobook.faults().getFirst().sentence()).contains("page ").endsWith("it was made anew.");
    }

    @ParameterizedTest
    @EnumSource(FaultySynthesizer.Fault.class)
    void aClipThatStaysFaultyFailsOrIsUsedAsThePolicySays(FaultySynthesizer.Fault fault) {
        FaultySynthesizer always = new FaultySynthesizer(voice, fault, call -> call > 2);

        assertThatThrownBy(() -> convert(always, ClipPolicy.FAIL, request("book.wav")))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("also when requested again");
        assertThat(folder.resolve("book.wav")).doesNotExist();
    }

    @Test
    void halfAnHourForASentenceIsRefusedWhateverThePolicy() {
        FaultySynthesizer endless =
                new FaultySynthesizer(voice, FaultySynthesizer.Fault.HALF_AN_HOUR, call -> call > 2);

        assertThatThrownBy(() -> convert(endless, ClipPolicy.ACCEPT, request("book.wav")))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("is too long for its text");
    }

    @Test
    void clipsThatWereReadBackFromTheCacheCountAsBought() {
        CountDownLatch othersAreDone = new CountDownLatch(12);
        ToneSynthesizer long16 = new ToneSynthesizer(SynthesizerTraits.remote(
                        "long",
                        TextLimit.characters(300),
                        RequestLimits.concurrent(16),
                        Price.perMillion(Money.usd("16")))
                .withGranularity(Granularity.SENTENCE));
        SlowSynthesizer held = new SlowSynthesizer(long16, () -> {
            othersAreDone.countDown();
            othersAreDone.await();
        });

        Audiobook audiobook = convert(held, ClipPolicy.ACCEPT, request("book.wav"));

        assertThat(audiobook.usage().utterancesReused()).isZero();
        assertThat(audiobook.usage().spent())
                .isEqualTo(Money.usd("16").perMillion(audiobook.usage().characters()));
    }

    @Test
    void speaksASampleOfTheVoice() {
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", voice)
                .cache(folder.resolve("cache"))
                .build()) {
            Audiobook given = pdfAudio.sample("Call me Ishmael.", folder.resolve("given.wav"));
            Audiobook own = pdfAudio.sample(null, folder.resolve("own.wav"));

            assertThat(given.usage().utterances()).isEqualTo(1);
            assertThat(own.duration()).isGreaterThan(given.duration());
            assertThat(folder.resolve("given.wav")).isNotEmptyFile();
        }
    }

    private Audiobook convert(ConversionRequest request) {
        return convert(voice, ClipPolicy.ACCEPT, request);
    }

    private Audiobook convert(SpeechSynthesizer synthesizer, ClipPolicy policy, ConversionRequest request) {
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", synthesizer)
                .format(AudiobookFormat.wav())
                .cache(folder.resolve("cache"))
                .faultyClips(policy)
                .build()) {
            return pdfAudio.convert(request);
        }
    }

    private ConversionRequest request(String name) {
        return ConversionRequest.of(pdf, folder.resolve(name));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Sentences that occur once in the book. */
    private static String sentences(String title, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 24 && i < count; i++) {
            text.append("In the ")
                    .append(title.replace(" / ", " and "))
                    .append(" hour ")
                    .append(i + 100)
                    .append(" gulls flew over the tower. ");
        }
        return text.toString().strip();
    }
}
