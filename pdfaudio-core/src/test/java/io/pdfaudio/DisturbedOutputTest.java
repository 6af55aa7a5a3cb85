package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.AudiobookFile;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What others do to the output while a conversion runs, and what killed ones have left there. */
@Timeout(60)
class DisturbedOutputTest {

    @TempDir
    private Path folder;

    private final ToneSynthesizer voice = new ToneSynthesizer();
    private Path pdf = Path.of("unset");
    private Path out = Path.of("unset");

    /** What happens in the middle of a conversion. */
    private interface Disturbance {
        void happen() throws IOException;
    }

    @BeforeEach
    void writeBook() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
    }

    @Test
    void aFileThatAppearsUnderTheNameIsReplacedByTheWholeBook() throws IOException {
        Path output = out.resolve("book.wav");

        convert(
                ConversionRequest.of(pdf, output),
                () -> Files.writeString(output, "written by somebody else meanwhile"));

        assertThat(output).hasSameBinaryContentAs(undisturbed());
        assertThat(names()).containsExactly("book.wav");
    }

    @Test
    void aFolderThatTakesTheNameIsNamedAndNothingIsLeft() throws IOException {
        Path output = out.resolve("book.wav");

        assertThatThrownBy(() -> convert(ConversionRequest.of(pdf, output), () -> Files.createDirectory(output)))
                .isInstanceOf(OutputException.class)
                .hasMessage(output + " is a folder: give the name of a file in it.");

        assertThat(names()).containsExactly("book.wav");
        assertThat(Files.isDirectory(output)).isTrue();
    }

    @Test
    void noFileOfABookAppearsWhereAnotherCannot() throws IOException {
        ConversionRequest request = ConversionRequest.of(pdf, out)
                .withSplit(OutputSplit.perChapter())
                .withReadAlong(Set.of(ReadAlong.SRT));
        List<AudiobookFile> files = convert(request, () -> {}).files();
        for (AudiobookFile file : files) {
            Files.delete(file.path());
            Files.delete(file.readAlong().getFirst());
        }

        Path taken = files.getLast().readAlong().getFirst();
        assertThatThrownBy(() -> convert(request, () -> Files.createDirectory(taken)))
                .isInstanceOf(OutputException.class);

        assertThat(names()).containsExactly(String.valueOf(taken.getFileName()));
    }

    @Test
    void aFolderThatIsGoneIsNamedAndWhatWasSpokenIsKept() throws IOException {
        Path output = out.resolve("book.wav");

        assertThatThrownBy(() -> convert(ConversionRequest.of(pdf, output), this::removeOut))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(out.toString());

        Files.createDirectory(out);
        assertThat(convert(ConversionRequest.of(pdf, output), () -> {}).usage().utterancesReused())
                .isEqualTo(5);
    }

    @Test
    void twoConversionsMayHaveOneOutput() throws IOException {
        ConversionRequest request = ConversionRequest.of(pdf, out.resolve("book.wav"));

        Audiobook outer = convert(request, () -> convert(request, () -> {}));

        assertThat(outer.file()).hasSameBinaryContentAs(undisturbed());
        assertThat(names()).containsExactly("book.wav");
    }

    @Test
    void whatAKilledConversionLeftIsRemovedByTheNextOne() throws IOException {
        // A lock that nobody holds is that of a process that is gone.
        Files.createFile(out.resolve(".pdfaudio-1f2e.part.lock"));
        Files.writeString(out.resolve("book.wav.1f2e.part"), "half");
        Files.writeString(out.resolve("book.epub.1f2e.part.m4a"), "half");
        Files.writeString(out.resolve("somebody.elses.part"), "whole");

        convert(ConversionRequest.of(pdf, out.resolve("book.wav")), () -> {});

        assertThat(names()).containsExactly("book.wav", "somebody.elses.part");
    }

    @Test
    void whatARunningConversionWritesIsLeftAlone() throws IOException {
        Path lock = out.resolve(".pdfaudio-1f2e.part.lock");
        Path part = Files.writeString(out.resolve("book.wav.1f2e.part"), "half");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();

            convert(ConversionRequest.of(pdf, out.resolve("book.wav")), () -> {});
        }

        assertThat(part).hasContent("half");
        assertThat(lock).exists();
    }

    private Path undisturbed() {
        return convert(ConversionRequest.of(pdf, folder.resolve("undisturbed.wav")), () -> {})
                .file();
    }

    private void removeOut() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(out);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Audiobook convert(ConversionRequest request, Disturbance disturbance) {
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", voice)
                .format(AudiobookFormat.wav())
                .cache(folder.resolve("clips"))
                .build()) {
            return pdfAudio.start(request, event -> {
                        if (event instanceof ConversionEvent.ChapterFinished finished && finished.chapter() == 1) {
                            happen(disturbance);
                        }
                    })
                    .await();
        }
    }

    private static void happen(Disturbance disturbance) {
        try {
            disturbance.happen();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
