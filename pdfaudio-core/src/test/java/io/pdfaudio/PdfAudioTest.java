package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionEvent.AssembledAgain;
import io.pdfaudio.conversion.ConversionEvent.BookRead;
import io.pdfaudio.conversion.ConversionEvent.Cancelled;
import io.pdfaudio.conversion.ConversionEvent.ChapterFinished;
import io.pdfaudio.conversion.ConversionEvent.ChapterStarted;
import io.pdfaudio.conversion.ConversionEvent.Completed;
import io.pdfaudio.conversion.ConversionEvent.Failed;
import io.pdfaudio.conversion.ConversionEvent.UtteranceSynthesized;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.InvalidSelectionException;
import io.pdfaudio.exception.LanguageMismatchException;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testing.FailingSynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.SlowSynthesizer;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PdfAudioTest {

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer();
    private Path pdf;
    private Path output;

    @BeforeEach
    void writeBook() {
        pdf = new PlainBook()
                .titled("The Lighthouse", "Ada Keeper")
                .chapter("Morning", "The lamp went out at six. The keeper slept until noon, as keepers do.")
                .chapter("Evening", "The lamp was lit again. Nobody had missed it. The sea was calm.")
                .chapter("Night", "A ship passed by. It was never seen again.")
                .writeTo(folder.resolve("book.pdf"));
        output = folder.resolve("book.wav");
    }

    @Test
    void makesAnAudiobookWithAMarkForEachChapter() throws IOException, UnsupportedAudioFileException {
        Audiobook audiobook = convert(voice);

        assertThat(audiobook.file()).isEqualTo(output);
        assertThat(audiobook.chapters()).extracting(ChapterMark::title).containsExactly("Morning", "Evening", "Night");
        assertThat(audiobook.chapters().getFirst().startSample()).isZero();
        assertThat(audiobook.chapters().getLast().endSample()).isEqualTo(audiobook.samples());
        assertThat(AudioSystem.getAudioFileFormat(output.toFile()).getFrameLength())
                .isEqualTo((int) audiobook.samples());
    }

    @Test
    void speaksTheTitlesAndEverySentenceOnceAndInOrder() {
        List<ConversionEvent> events = new ArrayList<>();

        try (PdfAudio pdfAudio = with(voice)) {
            pdfAudio.start(pdf, output, events::add).await();
        }

        assertThat(events.stream().filter(UtteranceSynthesized.class::isInstance))
                .extracting(event -> ((UtteranceSynthesized) event).text())
                .containsExactly(
                        "Morning",
                        "The lamp went out at six.",
                        "The keeper slept until noon, as keepers do.",
                        "Evening",
                        "The lamp was lit again.",
                        "Nobody had missed it.",
                        "The sea was calm.",
                        "Night",
                        "A ship passed by.",
                        "It was never seen again.");
    }

    @Test
    void readsOnAsManyThreadsAsAskedFor() {
        try (PdfAudio one = PdfAudio.builder().readThreads(1).build();
                PdfAudio all = PdfAudio.create()) {
            assertThat(one.read(pdf)).isEqualTo(all.read(pdf));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PdfAudio.builder().readThreads(0))
                .withMessageContaining("readThreads");
    }

    @Test
    void tellsOfEachStepInTheDocumentedOrder() {
        List<ConversionEvent> events = new ArrayList<>();

        try (PdfAudio pdfAudio = with(voice)) {
            pdfAudio.start(request().withChapters(ChapterSelection.parse("3")), events::add)
                    .await();
        }

        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        BookRead.class,
                        ChapterStarted.class,
                        UtteranceSynthesized.class,
                        UtteranceSynthesized.class,
                        UtteranceSynthesized.class,
                        ChapterFinished.class,
                        // Three short sentences are mostly pauses, so the book as a whole is softer than it was
                        // planned.
                        AssembledAgain.class,
                        Completed.class);
        assertThat(events.getFirst().progress().fraction()).isZero();
        assertThat(events.getLast().progress().fraction()).isEqualTo(1);
    }

    @Test
    void aSecondRunSynthesizesNothingAndGivesTheSameFile() throws IOException {
        convert(voice);
        byte[] first = Files.readAllBytes(output);
        int calls = voice.calls();

        Audiobook again = convert(voice);

        assertThat(voice.calls()).isEqualTo(calls);
        assertThat(again.usage().utterancesReused())
                .isEqualTo(again.usage().utterances())
                .isEqualTo(calls);
        assertThat(Files.readAllBytes(output)).isEqualTo(first);
    }

    @Test
    void afterAFailureTheNextRunGoesOnFromTheClipsInTheCache() {
        FailingSynthesizer failing = new FailingSynthesizer(
                voice, SynthesisException.Kind.UNAVAILABLE, FailingSynthesizer.Script.onText("ship"));

        assertThatThrownBy(() -> convert(failing))
                .isInstanceOf(SynthesisException.class)
                .hasMessageStartingWith("Chapter 3 (Night), page 3: ");
        assertThat(output).doesNotExist();
        Audiobook audiobook = convert(voice);

        assertThat(audiobook.usage().utterancesReused()).isPositive();
        assertThat(voice.calls()).isEqualTo(audiobook.usage().utterances());
    }

    @Test
    void cancellingStopsTheVoiceAndLeavesNoFileBehind() throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        SlowSynthesizer stuck = new SlowSynthesizer(voice, never::await);
        CountDownLatch read = new CountDownLatch(1);
        List<ConversionEvent> events = new ArrayList<>();

        try (PdfAudio pdfAudio = with(stuck)) {
            Conversion conversion = pdfAudio.start(pdf, output, event -> {
                events.add(event);
                read.countDown();
            });
            read.await();
            conversion.cancel();
            assertThatThrownBy(conversion::await).isInstanceOf(ConversionCancelledException.class);
        }

        assertThat(stuck.inside()).isZero();
        assertThat(events).last().isInstanceOf(Cancelled.class);
        assertThat(filesBesideThePdf()).isEmpty();
    }

    @Test
    void anInterruptedCallerCancelsTheConversionAndStaysInterrupted() {
        SlowSynthesizer stuck = new SlowSynthesizer(voice, new CountDownLatch(1)::await);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> convert(stuck)).isInstanceOf(ConversionCancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aThrowingListenerFailsNothing() {
        try (PdfAudio pdfAudio = with(voice)) {
            Audiobook audiobook = pdfAudio.start(pdf, output, event -> {
                        throw new IllegalStateException("listener");
                    })
                    .await();

            assertThat(audiobook.usage().utterances()).isEqualTo(10);
        }
    }

    @Test
    void tellsOfAFailureOnce() {
        List<ConversionEvent> events = new ArrayList<>();
        FailingSynthesizer failing = new FailingSynthesizer(
                voice, SynthesisException.Kind.AUTHENTICATION, FailingSynthesizer.Script.always());

        try (PdfAudio pdfAudio = with(failing)) {
            Conversion conversion = pdfAudio.start(pdf, output, events::add);
            assertThatThrownBy(conversion::await).isInstanceOf(SynthesisException.class);
        }

        assertThat(events).filteredOn(Failed.class::isInstance).hasSize(1);
        assertThat(filesBesideThePdf()).isEmpty();
    }

    @Test
    void refusesACacheThatCannotBeWrittenBeforeAnythingIsSynthesized() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("clips"), "a file");

        assertThatThrownBy(() -> convert(voice))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(inTheWay.toString());

        assertThat(voice.calls()).isZero();
    }

    @Test
    void refusesAChapterThatTheBookDoesNotHave() {
        try (PdfAudio pdfAudio = with(voice)) {
            assertThatThrownBy(() -> pdfAudio.convert(request().withChapters(ChapterSelection.parse("2-99"))))
                    .isInstanceOf(InvalidSelectionException.class)
                    .hasMessageContaining("has no chapter 4: it has 3 chapters");
        }
        assertThat(voice.calls()).isZero();
    }

    @Test
    void refusesAVoiceThatDoesNotSpeakTheLanguageUnlessTold() {
        Path french = new PlainBook()
                .language("fr")
                .chapter("Le phare", "Le gardien dort. La mer est calme.")
                .writeTo(folder.resolve("phare.pdf"));

        try (PdfAudio pdfAudio = with(voice)) {
            assertThatThrownBy(() -> pdfAudio.convert(french, output))
                    .isInstanceOf(LanguageMismatchException.class)
                    .hasMessageContaining("The book is in French");
            assertThat(voice.calls()).isZero();

            pdfAudio.convert(ConversionRequest.of(french, output).withAnyLanguage());
        }
        assertThat(output).exists();
    }

    @Test
    void refusesAnUnknownVoiceAndNamesThoseThereAre() {
        try (PdfAudio pdfAudio =
                PdfAudio.builder().synthesizer("tone", voice).voice("Nobody").build()) {
            assertThatThrownBy(() -> pdfAudio.convert(pdf, output))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("has no voice \"Nobody\"")
                    .hasMessageContaining("hum");
        }
    }

    @Test
    void refusesAnUnknownProviderAndNamesThoseThereAre() {
        try (PdfAudio pdfAudio = PdfAudio.builder().provider("nowhere").build()) {
            assertThatThrownBy(() -> pdfAudio.convert(pdf, output))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("tone")
                    .hasMessageContaining("io.pdfaudio:pdfaudio-provider-nowhere");
        }
    }

    @Test
    void namesTheEncoderToAddForCompressedFormats() {
        try (PdfAudio pdfAudio = with(voice)) {
            assertThatThrownBy(() -> pdfAudio.convert(pdf, folder.resolve("book.m4b")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("io.pdfaudio:pdfaudio-encoder-ffmpeg");
        }
    }

    @Test
    void refusesAnOutputNameThatDoesNotSayTheFormat() {
        try (PdfAudio pdfAudio = with(voice)) {
            assertThatThrownBy(() -> pdfAudio.convert(pdf, folder.resolve("book.txt")))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining(".m4b, .mp3, .opus, .flac or .wav");
        }
    }

    @Test
    void closesTheVoiceOnceItIsClosed() {
        with(voice).close();

        assertThat(voice.closed()).isTrue();
    }

    private Audiobook convert(SpeechSynthesizer synthesizer) {
        try (PdfAudio pdfAudio = with(synthesizer)) {
            return pdfAudio.start(request(), ConversionListener.NONE).await();
        }
    }

    private PdfAudio with(SpeechSynthesizer synthesizer) {
        return PdfAudio.builder()
                .synthesizer("tone", synthesizer)
                .cache(folder.resolve("clips"))
                .build();
    }

    private ConversionRequest request() {
        return ConversionRequest.of(pdf, output);
    }

    private List<Path> filesBesideThePdf() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(pdf))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
