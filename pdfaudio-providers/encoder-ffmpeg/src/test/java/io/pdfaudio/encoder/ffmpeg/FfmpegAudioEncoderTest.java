package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FfmpegAudioEncoderTest {

    private static final int MEGABYTE = 1 << 20;

    private final FfmpegAudioEncoder encoder = new FfmpegAudioEncoder();

    @TempDir
    Path folder;

    @Test
    void isFoundForM4bAndMp3() {
        List<AudioEncoder> encoders = ServiceLoader.load(AudioEncoder.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(encoders).hasExactlyElementsOfTypes(FfmpegAudioEncoder.class);
        assertThat(encoder.supports(AudiobookFormat.m4b())).isTrue();
        assertThat(encoder.supports(AudiobookFormat.mp3())).isTrue();
        assertThat(encoder.supports(AudiobookFormat.wav())).isFalse();
    }

    @Test
    void setsNoLimitForTheMemoryOfTheProcess() {
        encoder.prepare();

        assertThat(Pointer.maxPhysicalBytes()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void namesTheFolderThatIsMissing(AudiobookFormat.Container container) {
        Path file = folder.resolve("missing").resolve("book");

        assertThatThrownBy(() -> encoder.open(file, format(container), 24_000))
                .isInstanceOf(OutputException.class)
                .hasMessage("The folder " + folder.resolve("missing")
                        + " does not exist: create it or write to another one.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");

        assertThatThrownBy(() -> {
                    try (AudioOutput output = encoder.open(full, AudiobookFormat.m4b(), 24_000)) {
                        output.write(new short[240_000], 0, 240_000);
                        output.finish(TestBook.tags(List.of()));
                    }
                })
                .isInstanceOf(OutputException.class)
                .hasMessage("The disk is full: free some space to write /dev/full.");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void refusesSoundAfterTheEnd(AudiobookFormat.Container container) {
        try (AudioOutput output = encoder.open(folder.resolve("book"), format(container), 24_000)) {
            output.write(new short[100], 0, 100);
            output.finish(TestBook.tags(List.of()));

            assertThatThrownBy(() -> output.write(new short[100], 0, 100)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void leavesNothingLockedWhenClosedEarly(AudiobookFormat.Container container) throws IOException {
        Path file = folder.resolve("book");
        try (AudioOutput output = encoder.open(file, format(container), 24_000)) {
            output.write(new short[24_000], 0, 24_000);
            output.close();
        }

        Files.delete(file);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void writesSeveralFilesAtOnce(AudiobookFormat.Container container) throws Exception {
        var book = new TestBook(16_000);
        byte[] expected = Files.readAllBytes(book.write(folder.resolve("alone"), format(container)));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Path>> files = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> book.write(folder.resolve("book" + i), format(container))))
                    .toList();

            for (Future<Path> file : files) {
                assertThat(file.get()).hasBinaryContent(expected);
            }
        }
    }

    /** In a process with a small heap that is all touched at the start, so that what grows is not the heap. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void needsLittleMemoryForAnHour(AudiobookFormat.Container container) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms32m",
                        "-Xmx32m",
                        "-XX:+AlwaysPreTouch",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HourOfSilence.class.getName(),
                        container.name(),
                        folder.resolve("book").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String grownBy = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor()).isZero();
        assertThat(Long.parseLong(grownBy)).isLessThan(24L * MEGABYTE);
    }

    private static AudiobookFormat format(AudiobookFormat.Container container) {
        return AudiobookFormat.of(container);
    }
}
