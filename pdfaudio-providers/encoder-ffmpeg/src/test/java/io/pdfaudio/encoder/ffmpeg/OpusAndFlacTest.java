package io.pdfaudio.encoder.ffmpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookFormat.Container;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpusAndFlacTest {

    private static final String OGG_TAGS = "streams.stream.0.tags.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Container.class,
            names = {"OPUS", "FLAC"})
    void showsChaptersTagsAndCoverToPlayers(Container container) throws Exception {
        TestBook book = new TestBook(24_000);
        Path file = book.write(folder.resolve("book"), AudiobookFormat.of(container));

        Map<String, String> facts = Tools.probe(file);

        String tags = container == Container.OPUS ? OGG_TAGS : "format.tags.";
        assertThat(facts)
                .containsEntry(tags + "TITLE", "Gezeiten – 潮")
                .containsEntry(tags + "ARTIST", "Ånn Author")
                .containsEntry(tags + "NARRATOR", "Slt Voice")
                .containsEntry("streams.stream.1.disposition.attached_pic", "1");
        for (int i = 0; i < book.chapters().size(); i++) {
            ChapterMark mark = book.chapters().get(i);
            assertThat(facts).containsEntry("chapters.chapter." + i + ".tags.title", mark.title());
            assertThat(Double.parseDouble(requireNonNull(facts.get("chapters.chapter." + i + ".start_time"))))
                    .isCloseTo(mark.startSample() / 24_000.0, within(0.001));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 24_000, 44_100, 48_000})
    void flacGivesBackEverySample(int rate) throws Exception {
        TestBook book = new TestBook(rate);

        Path file = book.write(folder.resolve("book.flac"), AudiobookFormat.flac());

        assertThat(Tools.decode(file)).isEqualTo(book.samples());
        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.sample_rate", "" + rate);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 24_000, 44_100, 48_000})
    void opusKeepsTheNumberAndPlaceOfSamples(int rate) throws Exception {
        TestBook book = new TestBook(rate);

        Path file = book.write(folder.resolve("book.opus"), AudiobookFormat.opus());

        short[] decoded = Tools.decode(file);
        assertThat(decoded.length).isCloseTo((int) (book.samples().length * 48_000L / rate), within(50));
        Sounds.assertTonesInPlace(decoded, 48_000, book);
    }

    /** FFmpeg itself writes 14.800 s as 15.800 s. */
    @Test
    void chaptersOfOpusAreNotRoundedToSeconds() throws Exception {
        Path file = folder.resolve("book.opus");
        List<ChapterMark> chapters =
                List.of(new ChapterMark("One", 0, 236_800), new ChapterMark("Two", 236_800, 320_000));
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.opus(), 16_000)) {
            output.write(new short[320_000], 0, 320_000);
            output.finish(AudiobookTags.of("T").withChapters(chapters));
        }

        assertThat(Tools.probe(file)).containsEntry("chapters.chapter.1.start_time", "14.800000");
    }

    @ParameterizedTest
    @EnumSource(
            value = Container.class,
            names = {"OPUS", "FLAC", "MP3"})
    void takesHundredsOfChapters(Container container) throws Exception {
        Path file = folder.resolve("book");
        List<ChapterMark> chapters = IntStream.range(0, 300)
                .mapToObj(
                        i -> new ChapterMark("Chapter " + i + " – " + "章".repeat(200), i * 1_000L, i * 1_000L + 1_000))
                .toList();
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.of(container), 16_000)) {
            output.write(new short[300_000], 0, 300_000);
            output.finish(TestBook.tags(chapters));
        }

        assertThat(Tools.probe(file))
                .containsEntry(
                        "chapters.chapter.299.tags.title", chapters.get(299).title())
                .doesNotContainKey("chapters.chapter.300.start");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WAV")
    void everyTagIsInTheFile(Container container) throws Exception {
        AudiobookTags tags = AudiobookTags.of("Book");
        for (AudiobookTag tag : AudiobookTag.values()) {
            tags = tags.with(tag, value(tag));
        }
        Path file = folder.resolve("book");
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.of(container), 16_000)) {
            output.write(new short[16_000], 0, 16_000);
            output.finish(tags);
        }

        Map<String, String> facts = Tools.probe(file);

        for (AudiobookTag tag : AudiobookTag.values()) {
            assertThat(facts.values()).as(tag.name()).anyMatch(text -> text.contains(value(tag)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Container.class,
            names = {"M4B", "MP3", "FLAC"})
    void encodesAtTheRateThatIsAskedFor(Container container) throws Exception {
        TestBook book = new TestBook(24_000);

        Path file =
                book.write(folder.resolve("book"), AudiobookFormat.of(container).sampleRate(44_100));

        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.sample_rate", "44100");
        Sounds.assertTonesInPlace(Tools.decode(file), 44_100, book);
    }

    @Test
    void mp3HasAConstantBitRate() throws Exception {
        TestBook book = new TestBook(24_000);

        Path file = book.write(
                folder.resolve("book.mp3"),
                AudiobookFormat.mp3().bitRate(192_000).sampleRate(44_100));

        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.bit_rate", "192000");
        assertThat(Tools.decode(file).length).isCloseTo((int) (book.samples().length * 44_100L / 24_000), within(50));
    }

    private static String value(AudiobookTag tag) {
        return switch (tag) {
            case LANGUAGE -> "deu";
            case YEAR -> "1987";
            case PART -> "3/12";
            default -> "The " + tag.name().toLowerCase(Locale.ROOT);
        };
    }
}
