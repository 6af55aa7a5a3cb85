package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.ChapterMark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3OutputTest {

    @TempDir
    Path folder;

    @Test
    void showsChaptersTagsAndCoverToPlayers() throws Exception {
        var book = new TestBook(24_000);
        Path file = book.write(folder.resolve("Gezeiten – 潮: 1.mp3.part"), AudiobookFormat.mp3());

        Map<String, String> facts = Tools.probe(file);

        assertThat(facts)
                .containsEntry("format.tags.title", "Gezeiten – 潮")
                .containsEntry("format.tags.album", "Gezeiten – 潮")
                .containsEntry("format.tags.artist", "Ånn Author")
                .containsEntry("format.tags.composer", "Slt Voice")
                .containsEntry("format.tags.NARRATOR", "Slt Voice")
                .containsEntry("format.tags.genre", "Audiobook")
                .containsEntry("format.tags.language", "deu")
                .containsEntry("streams.stream.0.codec_name", "mp3")
                .containsEntry("streams.stream.0.channels", "1")
                .containsEntry("streams.stream.1.codec_name", "png")
                .containsEntry("streams.stream.1.disposition.attached_pic", "1")
                .doesNotContainKey("chapters.chapter.3.start");
        List<ChapterMark> chapters = book.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            String chapter = "chapters.chapter." + i + ".";
            assertThat(facts)
                    .containsEntry(chapter + "tags.title", chapters.get(i).title());
            assertThat(Double.parseDouble(facts.get(chapter + "start_time")))
                    .isCloseTo(chapters.get(i).startSample() / 24_000.0, within(0.0005));
        }
        assertThat(folderNames()).containsExactly("Gezeiten – 潮: 1.mp3.part");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 24_000, 44_100, 48_000})
    void keepsTheNumberAndPlaceOfSamples(int rate) throws Exception {
        var book = new TestBook(rate);
        Path file = book.write(folder.resolve("book.mp3"), AudiobookFormat.mp3());

        short[] decoded = Tools.decode(file);

        assertThat(decoded).hasSameSizeAs(book.samples());
        Sounds.assertTonesInPlace(decoded, rate, book);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_500, 17_000, 96_000})
    void resamplesWhatMp3DoesNotKnow(int rate) throws Exception {
        var book = new TestBook(rate);
        Path file = book.write(folder.resolve("book.mp3"), AudiobookFormat.mp3());

        Map<String, String> facts = Tools.probe(file);

        assertThat(facts)
                .containsEntry("streams.stream.0.sample_rate", "" + CodecRates.of(AudiobookFormat.mp3(), rate));
        Sounds.assertTonesInPlace(Tools.decode(file), CodecRates.of(AudiobookFormat.mp3(), rate), book);
        assertThat(Double.parseDouble(facts.get("chapters.chapter.1.start_time")))
                .isCloseTo(book.chapters().get(1).startSample() / (double) rate, within(0.0005));
    }

    /** MP3 has fewer bit rates at low sample rates: the nearest is taken. */
    @ParameterizedTest
    @CsvSource({"8000, 320000, 64000", "16000, 320000, 160000", "24000, 64000, 64000", "48000, 16000, 32000"})
    void takesTheNearestBitRate(int sampleRate, int asked, String used) throws Exception {
        Path file = new TestBook(sampleRate)
                .write(folder.resolve("book.mp3"), AudiobookFormat.mp3().bitRate(asked));

        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.bit_rate", used);
    }

    @Test
    void tellsPlayersTheNumberOfFrames() throws Exception {
        var book = new TestBook(24_000);
        ByteBuffer file =
                ByteBuffer.wrap(Files.readAllBytes(book.write(folder.resolve("book.mp3"), AudiobookFormat.mp3())));

        int sound = 10 + Id3Reader.length(file);
        int info = sound + 4 + 9;
        assertThat(file.getShort(sound) & 0xFFE0).isEqualTo(0xFFE0);
        assertThat(StandardCharsets.US_ASCII.decode(file.slice(info, 4)).toString())
                .isEqualTo("Info");
        int samplesPerFrame = 576;
        assertThat(file.getInt(info + 8)).isCloseTo(book.samples().length / samplesPerFrame, within(4));
        assertThat(file.getInt(info + 12)).isEqualTo(file.limit() - sound);
    }

    private List<String> folderNames() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
