package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testing.FailingSynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.SlowSynthesizer;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conversions that are cancelled, in each of their stages: they end soon, and leave nothing but the clips they bought. */
@Timeout(30)
class CancellationTest {

    private static final int UTTERANCES = 5;

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer();
    private ConversionRequest request = ConversionRequest.of(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void writeBook() {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
        request = ConversionRequest.of(pdf, folder.resolve("book.wav"))
                .withReadAlong(Set.of(ReadAlong.WEBVTT, ReadAlong.TIMINGS));
    }

    @AfterEach
    void leavesNothingAndGoesOnFromThere() throws IOException {
        assertThat(names()).isSubsetOf("book.pdf", "clips");
        int bought = voice.calls();

        try (PdfAudio pdfAudio = builder(voice).build()) {
            assertThat(pdfAudio.convert(request).usage().utterancesReused()).isEqualTo(bought);
        }

        assertThat(voice.calls()).isEqualTo(UTTERANCES);
    }

    @Test
    void beforeThePdfIsRead() {
        cancelWhen(voice, conversion -> {}, ConversionListener.NONE);

        assertThat(voice.calls()).isZero();
    }

    @Test
    void whenThePdfIsRead() {
        cancelOn(voice, event -> event instanceof ConversionEvent.BookRead);
    }

    @Test
    void whileARequestIsUnderWay() {
        CountDownLatch asked = new CountDownLatch(1);
        SlowSynthesizer slow = new SlowSynthesizer(voice, () -> {
            asked.countDown();
            new CountDownLatch(1).await();
        });

        cancelWhen(slow, conversion -> asked.await(), ConversionListener.NONE);

        assertThat(slow.inside()).isZero();
        assertThat(slow.interruptions()).isPositive();
    }

    @Test
    void whileARequestWaitsToBeSentAgain() {
        CountDownLatch refused = new CountDownLatch(1);
        SpeechSynthesizer busy = new FailingSynthesizer(voice, Kind.RATE_LIMITED, (call, sent) -> {
                    refused.countDown();
                    return true;
                })
                .askingToWait(Duration.ofHours(1));

        cancelWhen(busy, conversion -> refused.await(), ConversionListener.NONE);
    }

    @Test
    void inTheMiddleOfAChapter() {
        cancelOn(voice, event -> event instanceof ConversionEvent.UtteranceSynthesized);
    }

    @Test
    void whenAllIsSpokenAndTheFilesAreBeingCompleted() {
        cancelOn(voice, event -> event instanceof ConversionEvent.ChapterFinished finished && finished.chapter() == 2);
    }

    @Test
    void whileTheBookIsAssembledAgain() {
        cancelOn(voice, event -> event instanceof ConversionEvent.AssembledAgain);
    }

    private interface Moment {
        void await(Conversion conversion) throws InterruptedException;
    }

    private void cancelOn(SpeechSynthesizer synthesizer, Predicate<ConversionEvent> moment) {
        CompletableFuture<Conversion> running = new CompletableFuture<>();
        cancelWhen(synthesizer, running::complete, event -> {
            if (moment.test(event)) {
                running.join().cancel();
            }
        });
    }

    /** Starts a conversion, waits for the moment and cancels; where a listener cancels, that comes first. */
    private void cancelWhen(SpeechSynthesizer synthesizer, Moment moment, ConversionListener listener) {
        boolean byListener = listener != ConversionListener.NONE;
        try (PdfAudio pdfAudio = builder(synthesizer).build()) {
            Conversion conversion = pdfAudio.start(request, listener);
            moment.await(conversion);
            if (!byListener) {
                conversion.cancel();
            }
            assertThatThrownBy(conversion::await).isInstanceOf(ConversionCancelledException.class);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PdfAudioBuilder builder(SpeechSynthesizer synthesizer) {
        return PdfAudio.builder().synthesizer("tone", synthesizer).cache(folder.resolve("clips"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
