package io.pdfaudio.internal.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WavAudioEncoderTest {

    private static final int RATE = 48_000;
    private static final AudiobookTags TAGS = AudiobookTags.of("Gezeiten")
            .with(AudiobookTag.AUTHOR, "Ann Author")
            .with(AudiobookTag.LANGUAGE, "de")
            .withChapters(List.of(new ChapterMark("Zürich", 0, 60_000), new ChapterMark("東京", 60_000, 100_001)));

    private final WavAudioEncoder encoder = new WavAudioEncoder();

    @TempDir
    Path folder;

    @Test
    void givesBackEverySample() throws Exception {
        short[] samples = noise(100_001);
        Path file = write(samples, TAGS);

        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] read = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(read);

            assertThat(read).isEqualTo(samples);
            assertThat(in.getFormat().getSampleRate()).isEqualTo(RATE);
            assertThat(in.getFormat().getChannels()).isOne();
        }
    }

    @Test
    void holdsTitleAuthorAndChapterPoints() throws IOException {
        ByteBuffer file =
                ByteBuffer.wrap(Files.readAllBytes(write(noise(100_001), TAGS))).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.getInt(4)).isEqualTo(file.limit() - 8);
        String text = StandardCharsets.UTF_8
                .decode(file.duplicate().position(WavHeader.LENGTH + 200_002))
                .toString();
        assertThat(text).contains("INAM", "Gezeiten\0", "IART", "Ann Author\0", "adtl", "Zürich\0", "東京\0");
        int cue = WavHeader.LENGTH + 200_002 + 8 + file.getInt(WavHeader.LENGTH + 200_002 + 4);
        assertThat(file.getInt(cue + 8)).isEqualTo(2);
        assertThat(file.getInt(cue + 12 + 20)).isZero();
        assertThat(file.getInt(cue + 12 + 24 + 20)).isEqualTo(60_000);
    }

    @Test
    void changesToRf64BeyondFourGibibytes() {
        long samples = 3_000_000_000L;

        ByteBuffer head = WavHeader.of(RATE, samples, 2 * samples + 500).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(head.remaining()).isEqualTo(WavHeader.LENGTH);
        assertThat(StandardCharsets.US_ASCII.decode(head.duplicate().limit(16)).toString())
                .startsWith("RF64")
                .endsWith("ds64");
        assertThat(head.getInt(4)).isEqualTo(-1);
        assertThat(head.getLong(20)).isEqualTo(2 * samples + 492);
        assertThat(head.getLong(28)).isEqualTo(2 * samples);
        assertThat(head.getLong(36)).isEqualTo(samples);
        assertThat(head.getInt(WavHeader.LENGTH - 4)).isEqualTo(-1);
    }

    @Test
    void replacesALongerFile() throws IOException {
        Files.write(folder.resolve("book.wav"), new byte[10_000]);

        Path file = write(new short[0], TAGS.withChapters(List.of()));

        assertThat(Files.size(file)).isLessThan(300);
    }

    @Test
    void namesTheFolderThatIsMissing() {
        assertThatThrownBy(() -> encoder.open(folder.resolve("no").resolve("a.wav"), AudiobookFormat.wav(), RATE))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFull() {
        try (AudioOutput output = encoder.open(Path.of("/dev/full"), AudiobookFormat.wav(), RATE)) {
            assertThatThrownBy(() -> output.write(new short[RATE], 0, RATE))
                    .isInstanceOf(OutputException.class)
                    .hasMessageStartingWith("The disk is full");
        }
    }

    private Path write(short[] samples, AudiobookTags tags) {
        Path file = folder.resolve("book.wav");
        try (AudioOutput output = encoder.open(file, AudiobookFormat.wav(), RATE)) {
            int half = samples.length / 2;
            output.write(samples, 0, half);
            output.write(samples, half, samples.length - half);
            output.finish(tags);
        }
        return file;
    }

    private static short[] noise(int length) {
        var random = new Random(7);
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) random.nextInt();
        }
        return samples;
    }
}
