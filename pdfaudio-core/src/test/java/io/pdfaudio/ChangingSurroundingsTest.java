package io.pdfaudio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionEvent.AssembledAgain;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testing.FailingSynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.SlowSynthesizer;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conversions whose files and folders others change meanwhile, or that are cancelled at an odd moment. */
@Timeout(60)
class ChangingSurroundingsTest {

    /** Does something while a conversion runs. */
    private interface Deed {
        void happen() throws IOException;
    }

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer();
    private Path pdf;
    private Path out;
    private Path output;
    private Path clips;

    @BeforeEach
    void writeBook() throws IOException {
        pdf = new PlainBook()
                .titled("The Lighthouse", "Ada Keeper")
                .chapter("Morning", "The lamp went out at six. The keeper slept until noon, as keepers do.")
                .chapter("Evening", "The lamp was lit again. Nobody had missed it. The sea was calm.")
                .writeTo(folder.resolve("book.pdf"));
        out = Files.createDirectory(folder.resolve("out"));
        output = out.resolve("book.wav");
        clips = folder.resolve("clips");
    }

    @Test
    void aFileThatAppearsAtTheOutputMeanwhileIsReplacedByTheWholeAudiobook() {
        convert(meanwhile(() -> Files.writeString(output, "somebody else's")));

        assertThat(output).content(ISO_8859_1).startsWith("RIFF");
        assertThat(outputs()).containsExactly("book.wav");
    }

    @Test
    void aFolderThatAppearsAtTheOutputMeanwhileIsLeftAloneAndWhatWasBoughtIsKept() {
        assertThatThrownBy(() -> convert(meanwhile(() -> Files.createDirectories(output.resolve("full")))))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(output.toString())
                .hasMessageNotContaining("Exception");

        assertThat(outputs()).containsExactly("book.wav");
        assertThat(output.resolve("full")).isDirectory();
        int bought = voice.calls();
        output = output.resolveSibling("other.wav");
        convert(voice);
        assertThat(voice.calls()).isEqualTo(bought);
    }

    @Test
    void aFolderOfTheOutputThatGoesMeanwhileIsAnErrorAndWhatWasBoughtIsKept() throws IOException {
        assertThatThrownBy(() -> convert(meanwhile(() -> delete(out))))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(out.toString())
                .hasMessageNotContaining("Exception");

        Files.createDirectory(out);
        int bought = voice.calls();
        convert(voice);
        assertThat(voice.calls()).isEqualTo(bought);
        assertThat(output).isNotEmptyFile();
    }

    @Test
    void aCacheThatCannotBeWrittenAnyMoreIsAnErrorThatNamesIt() throws IOException {
        Deed deed = () -> {
            delete(clips);
            Files.writeString(clips, "in the way");
        };

        assertThatThrownBy(() -> convert(meanwhile(deed)))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("The clip cache " + clips + " cannot be written")
                .hasMessageNotContaining("Exception");

        assertThat(outputs()).isEmpty();
        Files.delete(clips);
        convert(voice);
        assertThat(output).isNotEmptyFile();
    }

    @Test
    void cancellingEndsAWaitThatTheProviderAskedFor() throws InterruptedException {
        CountDownLatch refused = new CountDownLatch(1);
        FailingSynthesizer failing = new FailingSynthesizer(voice, Kind.RATE_LIMITED, (call, request) -> {
                    refused.countDown();
                    return true;
                })
                .askingToWait(Duration.ofHours(1));

        try (PdfAudio pdfAudio = with(failing)) {
            Conversion conversion = pdfAudio.start(pdf, output, ConversionListener.NONE);
            refused.await();
            conversion.cancel();

            assertThatThrownBy(conversion::await).isInstanceOf(ConversionCancelledException.class);
        }
        assertThat(outputs()).isEmpty();
    }

    @Test
    void cancellingEndsASecondAssembly() throws InterruptedException {
        CountDownLatch again = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);

        // So few sentences are mostly pauses: the book is softer than planned and put together once more.
        try (PdfAudio pdfAudio = with(voice)) {
            Conversion conversion = pdfAudio.start(pdf, output, event -> {
                if (event instanceof AssembledAgain) {
                    again.countDown();
                    awaitUninterruptibly(cancelled);
                }
            });
            again.await();
            conversion.cancel();
            cancelled.countDown();

            assertThatThrownBy(conversion::await).isInstanceOf(ConversionCancelledException.class);
        }
        assertThat(outputs()).isEmpty();
    }

    @Test
    void cancellingAtAnyEventLeavesNoFileBehind() {
        for (int at = 0; at < 12; at++) {
            int stopAt = at;
            try (PdfAudio pdfAudio = with(voice)) {
                CancelAt cancel = new CancelAt(stopAt);
                Conversion conversion = pdfAudio.start(pdf, output, cancel);
                cancel.conversion.complete(conversion);

                assertThatThrownBy(conversion::await).isInstanceOf(ConversionCancelledException.class);
            }
            assertThat(outputs()).isEmpty();
        }
    }

    /** Cancels when so many events have come. */
    private static final class CancelAt implements ConversionListener {
        private final int event;
        private final CompletableFuture<Conversion> conversion = new CompletableFuture<>();
        private int seen;

        CancelAt(int event) {
            this.event = event;
        }

        @Override
        public void on(ConversionEvent happened) {
            if (seen++ == event) {
                conversion.join().cancel();
            }
        }
    }

    /** A voice during whose third utterance something happens. */
    private SpeechSynthesizer meanwhile(Deed deed) {
        AtomicBoolean done = new AtomicBoolean();
        return new SlowSynthesizer(voice, () -> {
            if (voice.calls() >= 2 && done.compareAndSet(false, true)) {
                try {
                    deed.happen();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private void convert(SpeechSynthesizer synthesizer) {
        try (PdfAudio pdfAudio = with(synthesizer)) {
            pdfAudio.convert(pdf, output);
        }
    }

    private PdfAudio with(SpeechSynthesizer synthesizer) {
        return PdfAudio.builder()
                .synthesizer("tone", synthesizer)
                .concurrency(1)
                .cache(clips)
                .build();
    }

    private List<String> outputs() {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(each -> each.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
