package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.spi.AudioOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten hours with a click at each of 40 chapter marks: after encoding and decoding, marks and clicks are still together to the
 * millisecond. Runs with {@code -Pfaults}.
 */
class TenHoursFaults {

    private static final int RATE = 8_000;
    private static final int CHAPTERS = 40;

    /** A quarter of an hour and a bit, so that marks fall anywhere within frames. */
    private static final int CHAPTER = 900 * RATE + 333;

    @TempDir
    Path folder;

    @Test
    void marksDoNotDriftFromTheSound() throws Exception {
        Path file = folder.resolve("book.m4b");
        write(file);

        Map<String, String> facts = Tools.probe(file);
        List<Long> clicks = new ArrayList<>();
        long samples = decode(file, clicks);

        long length = (long) CHAPTERS * CHAPTER;
        assertThat(facts).containsEntry("streams.stream.0.duration_ts", Long.toString(length));
        assertThat(samples).isBetween(length, length + 1_023);
        assertThat(clicks).hasSize(CHAPTERS);
        for (int i = 0; i < CHAPTERS; i++) {
            assertThat(facts).containsEntry("chapters.chapter." + i + ".start", Long.toString((long) i * CHAPTER));
            assertThat(clicks.get(i)).isCloseTo((long) i * CHAPTER, within(RATE / 1_000L));
        }
    }

    private static void write(Path file) {
        short[] second = new short[RATE];
        for (int i = 0; i < second.length / 2; i++) {
            second[i] = (short) (3_000 * Math.sin(i * 0.2) * Math.sin(Math.PI * 2 * i / second.length));
        }
        short[] silence = new short[RATE];
        short[] click = new short[CHAPTER - 899 * RATE];
        click[0] = 30_000;
        List<ChapterMark> marks = new ArrayList<>();
        try (AudioOutput output = new FfmpegAudioEncoder().open(file, AudiobookFormat.m4b(), RATE)) {
            for (int chapter = 0; chapter < CHAPTERS; chapter++) {
                output.write(click, 0, click.length);
                for (int i = 0; i < 899; i++) {
                    output.write(i % 30 == 15 ? second : silence, 0, second.length);
                }
                long start = (long) chapter * CHAPTER;
                marks.add(new ChapterMark("Chapter " + (chapter + 1), start, start + CHAPTER));
            }
            output.finish(AudiobookTags.of("Ten hours").withChapters(marks));
        }
    }

    /** Notes where it clicks and returns how many samples there are. */
    private static long decode(Path file, List<Long> clicks) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "ffmpeg", "-nostdin", "-v", "error", "-i", file.toString(), "-map", "0:a", "-f", "s16le", "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long position = 0;
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 20)) {
            for (int low = in.read(); low >= 0; low = in.read()) {
                int sample = (short) (in.read() << 8 | low);
                boolean again = !clicks.isEmpty() && position - clicks.getLast() < RATE;
                if (sample > 8_000 && !again) {
                    clicks.add(position);
                }
                position++;
            }
        }
        assertThat(process.waitFor()).isZero();
        return position;
    }
}
