package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.document.Book;
import io.pdfaudio.narration.Utterance;
import io.pdfaudio.testing.RequiredTools;
import io.pdfaudio.testing.SpeechCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the sample audiobook with the real voice and the real encoder, and hears and reads it with programs of others. */
class SampleAudiobookIT {

    private static final Path PDF = Path.of("../sample/the-keeper-of-small-lights.pdf");
    private static final double HEARD = 0.9;
    private static final double NOT_HEARD = 0.5;

    @TempDir
    private static Path folder;

    private static Path file;
    private static Audiobook audiobook;
    private static List<String> spoken;

    @BeforeAll
    static void makeAudiobook() {
        file = folder.resolve("sample.m4b");
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("marytts")
                .cache(folder.resolve("clips"))
                .build()) {
            Book book = pdfAudio.read(PDF);
            spoken = book.chapters().stream()
                    .map(chapter -> pdfAudio.narrate(book, chapter).utterances().stream()
                            .map(Utterance::text)
                            .collect(Collectors.joining(" ")))
                    .toList();
            audiobook = pdfAudio.convert(PDF, file);
        }
    }

    @Test
    void anotherReaderFindsTheChaptersWhereTheSamplesWereCounted() throws IOException, InterruptedException {
        List<String[]> found = ffprobe("-show_entries", "chapter=start_time,end_time:chapter_tags=title").stream()
                .map(line -> line.split(",", 3))
                .toList();

        assertThat(audiobook.chapters()).hasSize(6);
        assertThat(found).hasSameSizeAs(audiobook.chapters());
        for (int i = 0; i < found.size(); i++) {
            ChapterMark expected = audiobook.chapters().get(i);
            assertThat(found.get(i)[2]).isEqualTo(expected.title());
            assertThat(Double.parseDouble(found.get(i)[0])).isCloseTo(seconds(expected.startSample()), within(0.001));
            assertThat(Double.parseDouble(found.get(i)[1])).isCloseTo(seconds(expected.endSample()), within(0.001));
        }
    }

    @Test
    void theFileLastsAsLongAsTheSamplesCounted() throws IOException, InterruptedException {
        double duration =
                Double.parseDouble(ffprobe("-show_entries", "format=duration").getFirst());

        assertThat(duration).isCloseTo(seconds(audiobook.samples()), within(0.05));
    }

    @Test
    void theFileHasTagsAndACover() throws IOException, InterruptedException {
        assertThat(ffprobe("-show_entries", "format_tags=title,artist,composer,genre"))
                .singleElement()
                .asString()
                .contains("The Keeper of Small Lights", "The pdfaudio authors", "Slt", "Audiobook");
        assertThat(ffprobe(
                        "-select_streams", "v", "-show_entries", "stream=codec_name:stream_disposition=attached_pic"))
                .containsExactly("mjpeg,1");
    }

    @Test
    void everyChapterSaysItsTextAndNotThatOfAnother() throws Exception {
        SpeechCheck check = RequiredTools.pocketsphinx();
        int processors = Runtime.getRuntime().availableProcessors();

        try (ExecutorService listeners = Executors.newFixedThreadPool(processors)) {
            Future<Double> another = listeners.submit(() -> heard(check, 1, spoken.get(3)));
            List<Future<Double>> shares = IntStream.range(0, spoken.size())
                    .mapToObj(i -> listeners.submit(() -> heard(check, i, spoken.get(i))))
                    .toList();

            for (Future<Double> share : shares) {
                assertThat(share.get()).isGreaterThanOrEqualTo(HEARD);
            }
            assertThat(another.get()).isLessThan(NOT_HEARD);
        }
    }

    private static double heard(SpeechCheck check, int chapter, String text) throws IOException, InterruptedException {
        ChapterMark mark = audiobook.chapters().get(chapter);
        Duration start = audiobook.start(mark);
        Duration length = Duration.ofMillis(Math.round(1000 * seconds(mark.endSample() - mark.startSample())));
        return check.listen(file, start, length, text).share();
    }

    private static double seconds(long samples) {
        return (double) samples / audiobook.sampleRate();
    }

    private static List<String> ffprobe(String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(RequiredTools.ffprobe().toString(), "-v", "error"));
        command.addAll(Arrays.asList(what));
        command.addAll(List.of("-of", "csv=p=0", file.toString()));
        Path output = Files.createTempFile(folder, "ffprobe", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        return Files.readAllLines(output).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
