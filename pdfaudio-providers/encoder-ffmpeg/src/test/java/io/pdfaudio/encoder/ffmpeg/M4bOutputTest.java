package io.pdfaudio.encoder.ffmpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.CoverImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class M4bOutputTest {

    @TempDir
    Path folder;

    @Test
    void showsChaptersTagsAndCoverToPlayers() throws Exception {
        var book = new TestBook(24_000);
        Path file = book.write(folder.resolve("Gezeiten – 潮: 1.m4b.part"), AudiobookFormat.m4b());

        Map<String, String> facts = Tools.probe(file);

        assertThat(facts)
                .containsEntry("format.tags.title", "Gezeiten – 潮")
                .containsEntry("format.tags.album", "Gezeiten – 潮")
                .containsEntry("format.tags.artist", "Ånn Author")
                .containsEntry("format.tags.album_artist", "Ånn Author")
                .containsEntry("format.tags.composer", "Slt Voice")
                .containsEntry("format.tags.genre", "Audiobook")
                .containsEntry("format.tags.media_type", "2")
                .containsEntry("format.tags.major_brand", "M4B ")
                .containsEntry("streams.stream.0.codec_name", "aac")
                .containsEntry("streams.stream.0.tags.language", "deu")
                .containsEntry("streams.stream.0.channels", "1")
                .containsEntry("streams.stream.2.codec_name", "png")
                .containsEntry("streams.stream.2.disposition.attached_pic", "1")
                .doesNotContainKey("chapters.chapter.3.start");
        List<ChapterMark> chapters = book.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            String chapter = "chapters.chapter." + i + ".";
            assertThat(facts)
                    .containsEntry(chapter + "time_base", "1/24000")
                    .containsEntry(chapter + "start", "" + chapters.get(i).startSample())
                    .containsEntry(chapter + "end", "" + chapters.get(i).endSample())
                    .containsEntry(chapter + "tags.title", chapters.get(i).title());
        }
    }

    @Test
    void holdsChaptersInBothForms() throws Exception {
        var boxes = new Mp4Boxes(new TestBook(16_000).write(folder.resolve("book"), AudiobookFormat.m4b()));

        assertThat(Mp4Boxes.letters(boxes.find("ftyp").getFirst(), 0)).isEqualTo("M4B ");
        assertThat(boxes.neroChapters()).containsExactly("0 One", "31004375 Zwei: Zürich", "74008750 三 – 東京 & <more>");
        assertThat(boxes.find("moov/trak/mdia/hdlr"))
                .extracting(handler -> Mp4Boxes.letters(handler, 8))
                .containsExactly("soun", "text");
        ByteBuffer reference = boxes.find("moov/trak/tref/chap").getFirst();
        ByteBuffer textTrack = boxes.find("moov/trak/tkhd").getLast();
        assertThat(reference.getInt(0)).isEqualTo(textTrack.getInt(12));
        assertThat(boxes.find("moov/trak/mdia/mdhd"))
                .allSatisfy(header -> assertThat(header.getShort(20)).isEqualTo((short) (4 << 10 | 5 << 5 | 21)));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 24_000, 44_100, 48_000})
    void keepsTheNumberAndPlaceOfSamples(int rate) throws Exception {
        var book = new TestBook(rate);
        Path file = book.write(folder.resolve("book.m4b"), AudiobookFormat.m4b());

        int samples = book.samples().length;
        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.duration_ts", "" + samples);
        short[] decoded = Tools.decode(file);
        // Not every decoder cuts the last frame of 1024 samples.
        assertThat(decoded.length).isBetween(samples, samples + 1023);
        Sounds.assertTonesInPlace(decoded, rate, book);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_500, 17_000, 96_000, 192_000})
    void resamplesWhatAacDoesNotKnow(int rate) throws Exception {
        var book = new TestBook(rate);
        Path file = book.write(folder.resolve("book.m4b"), AudiobookFormat.m4b());

        Map<String, String> facts = Tools.probe(file);

        int rateInFile = CodecRates.of(AudiobookFormat.m4b(), rate);
        assertThat(facts.get("streams.stream.0.sample_rate")).isEqualTo("" + rateInFile);
        assertThat(Integer.parseInt(facts.get("streams.stream.0.duration_ts")))
                .isCloseTo((int) ((long) book.samples().length * rateInFile / rate), within(2));
        assertThat(facts.get("chapters.chapter.1.start"))
                .isEqualTo("" + book.chapters().get(1).startSample());
        Sounds.assertTonesInPlace(Tools.decode(file), rateInFile, book);
    }

    @Test
    void takesHundredsOfChaptersAndLongTitles() throws Exception {
        Path file = folder.resolve("book.m4b");
        List<ChapterMark> chapters = IntStream.range(0, 300)
                .mapToObj(i -> new ChapterMark("章".repeat(i), i * 100L, i * 100L + 100))
                .toList();
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.m4b(), 16_000)) {
            output.write(new short[30_000], 0, 30_000);
            output.finish(TestBook.tags(chapters));
        }

        Map<String, String> facts = Tools.probe(file);

        assertThat(facts).containsEntry("chapters.chapter.299.start", "29900");
        String longest = requireNonNull(facts.get("chapters.chapter.299.tags.title"));
        assertThat(longest).startsWith("章".repeat(84)).endsWith("…");
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(255);
        assertThat(new Mp4Boxes(file).find("moov/udta/chpl").getFirst().get(8)).isEqualTo((byte) 255);
    }

    @Test
    void writesEveryTag() throws Exception {
        var tags = AudiobookTags.of("Book")
                .with(AudiobookTag.AUTHOR, "Ann Author")
                .with(AudiobookTag.NARRATOR, "Slt Voice")
                .with(AudiobookTag.SERIES, "Tides")
                .with(AudiobookTag.SERIES_PART, "2")
                .with(AudiobookTag.YEAR, "1999")
                .with(AudiobookTag.GENRE, "Science")
                .with(AudiobookTag.LANGUAGE, "fr")
                .with(AudiobookTag.PUBLISHER, "Press")
                .with(AudiobookTag.ISBN, "978-3-16-148410-0")
                .with(AudiobookTag.DESCRIPTION, "Of the sea. ".repeat(100))
                .with(AudiobookTag.DISCLOSURE, "A synthetic voice reads.")
                .with(AudiobookTag.PART_TITLE, "Ebb")
                .with(AudiobookTag.PART, "3/12");

        assertThat(Tools.probe(write(tags)))
                .containsEntry("format.tags.title", "Ebb")
                .containsEntry("format.tags.album", "Book")
                .containsEntry("format.tags.artist", "Ann Author")
                .containsEntry("format.tags.composer", "Slt Voice")
                .containsEntry("format.tags.NARRATOR", "Slt Voice")
                .containsEntry("format.tags.SERIES", "Tides")
                .containsEntry("format.tags.SERIES_PART", "2")
                .containsEntry("format.tags.date", "1999")
                .containsEntry("format.tags.genre", "Science")
                .containsEntry("format.tags.LANGUAGE", "fr")
                .containsEntry("format.tags.PUBLISHER", "Press")
                .containsEntry("format.tags.ISBN", "978-3-16-148410-0")
                .containsEntry(
                        "format.tags.description", "Of the sea. ".repeat(100).strip())
                .containsEntry("format.tags.comment", "A synthetic voice reads.")
                .containsEntry("format.tags.track", "3/12")
                .containsEntry("streams.stream.0.tags.language", "fra");
    }

    @ParameterizedTest
    @CsvSource({"3/12, 3/12", "7, 7", "70000/80000,", "third,"})
    void numbersTheFileAmongThoseOfTheBook(String part, @Nullable String shown) throws Exception {
        Map<String, String> facts = Tools.probe(write(AudiobookTags.of("T").with(AudiobookTag.PART, part)));

        assertThat(facts.get("format.tags.track")).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(CoverImage.Kind.class)
    void holdsTheCoverAsItIs(CoverImage.Kind kind) throws Exception {
        byte[] picture = new byte[300_000];
        new Random(1).nextBytes(picture);
        var boxes = new Mp4Boxes(write(AudiobookTags.of("T").withCover(new CoverImage(kind, picture, 60, 80))));

        ByteBuffer items = boxes.find("moov/udta/meta").getFirst();
        ByteBuffer cover = items.slice(items.limit() - picture.length - 16, picture.length + 16);
        assertThat(Mp4Boxes.letters(cover, 4)).isEqualTo("data");
        assertThat(cover.getInt(8)).isEqualTo(kind == CoverImage.Kind.JPEG ? 13 : 14);
        assertThat(cover.slice(16, picture.length)).isEqualTo(ByteBuffer.wrap(picture));
    }

    @Test
    void canBeWithoutSound() throws Exception {
        Path file = folder.resolve("book.m4b");
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.m4b(), 16_000)) {
            output.finish(AudiobookTags.of("T"));
        }

        assertThat(Tools.probe(file))
                .containsEntry("format.tags.title", "T")
                .containsEntry("streams.stream.0.duration_ts", "0");
    }

    /** A conversion that is cancelled shall say so, and not that the file cannot be written. */
    @Test
    void isNotHarmedByAnInterruption() throws Exception {
        Path file = folder.resolve("book.m4b");
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.m4b(), 16_000)) {
            Thread.currentThread().interrupt();
            output.write(new short[100_000], 0, 100_000);
            output.finish(AudiobookTags.of("T"));
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.duration_ts", "100000");
    }

    @Test
    void needsNeitherChaptersNorTags() throws Exception {
        Path file = folder.resolve("book.m4b");
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.m4b(), 16_000)) {
            output.write(new short[100], 0, 100);
            output.finish(AudiobookTags.of("T"));
        }

        assertThat(Tools.probe(file)).containsEntry("format.tags.title", "T");
        assertThat(Tools.probe(file)).containsEntry("streams.stream.0.duration_ts", "100");
    }

    private Path write(AudiobookTags tags) {
        Path file = folder.resolve("book.m4b");
        try (var output = new FfmpegAudioEncoder().open(file, AudiobookFormat.m4b(), 16_000)) {
            output.write(new short[2_000], 0, 2_000);
            output.finish(tags);
        }
        return file;
    }
}
