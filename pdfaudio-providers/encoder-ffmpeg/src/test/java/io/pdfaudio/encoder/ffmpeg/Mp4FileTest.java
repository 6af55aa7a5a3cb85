package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.exception.OutputException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp4FileTest {

    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private final TestBook book = new TestBook(RATE);
    private final EncodedSound sound = EncodedSound.of(book.samples(), RATE);
    private final AudiobookTags tags = TestBook.tags(book.chapters());

    @ParameterizedTest
    @ValueSource(longs = {0, 44, 45, 1_000, 60_000, 70_000, 80_000})
    void playsTheSameWhereverItsNumbersBecomeLong(long longFrom) throws Exception {
        Path usual = sound.write(folder.resolve("usual.m4b"), tags);
        Path file = sound.write(folder.resolve("long.m4b"), tags, longFrom);

        assertThat(Tools.decode(file)).isEqualTo(Tools.decode(usual));
        assertThat(withoutSize(Tools.probe(file))).isEqualTo(withoutSize(Tools.probe(usual)));
    }

    @Test
    void writesLongNumbersBeyondFourGibibytes() throws Exception {
        Path file = sound.write(folder.resolve("long.m4b"), tags, 1_000);

        var boxes = new Mp4Boxes(file);
        assertThat(boxes.find("free")).isEmpty();
        assertThat(boxes.find("moov/trak/mdia/minf/stbl/stco")).isEmpty();
        assertThat(boxes.find("moov/trak/mdia/minf/stbl/co64")).hasSize(2);
        ByteBuffer file32 = ByteBuffer.wrap(Files.readAllBytes(file));
        assertThat(file32.getInt(28)).isEqualTo(1);
        assertThat(Mp4Boxes.letters(file32, 32)).isEqualTo("mdat");
        assertThat(file32.getLong(36)).isEqualTo(file32.limit() - 28L - moovLength(boxes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 17_000, 16_384})
    void lastsAsLongAsTheSound(int samples) throws Exception {
        Random random = new Random(samples);
        short[] noise = new short[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (short) (random.nextGaussian() * 1_000);
        }
        Path file = EncodedSound.of(noise, RATE).write(folder.resolve("book.m4b"), AudiobookTags.of("T"));

        Map<String, String> facts = Tools.probe(file);

        assertThat(facts)
                .containsEntry("streams.stream.0.duration_ts", "" + samples)
                .containsEntry("streams.stream.0.start_pts", "0")
                .containsEntry("streams.stream.0.nb_frames", "" + (Math.ceilDiv(samples, 1_024) + 1))
                .doesNotContainKey("streams.stream.1.index");
        assertThat(Tools.decode(file).length).isBetween(samples, samples + 1_023);
    }

    @Test
    void canBeWithoutSound() throws Exception {
        Path file = EncodedSound.of(new short[0], RATE).write(folder.resolve("book.m4b"), TestBook.tags(List.of()));

        assertThat(Tools.probe(file))
                .containsEntry("format.tags.title", "Gezeiten – 潮")
                .containsEntry("streams.stream.0.codec_name", "aac")
                .containsEntry("streams.stream.0.duration_ts", "0")
                .containsEntry("streams.stream.1.codec_name", "png");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void marksAnyChapters(int seed) throws Exception {
        Random random = new Random(seed);
        List<ChapterMark> chapters = new ArrayList<>();
        long position = seed % 2 == 0 ? 0 : random.nextInt(RATE);
        for (int i = 0; i < 1 + random.nextInt(400); i++) {
            long end = position + 1 + random.nextInt(3_000);
            chapters.add(new ChapterMark("Chapter " + i + " – 第" + "x".repeat(random.nextInt(90)), position, end));
            position = end;
        }
        Path file = EncodedSound.of(new short[(int) position], RATE)
                .write(folder.resolve("book.m4b"), TestBook.tags(chapters));

        Map<String, String> facts = Tools.probe(file);

        for (int i = 0; i < chapters.size(); i++) {
            ChapterMark chapter = chapters.get(i);
            assertThat(facts)
                    .containsEntry("chapters.chapter." + i + ".start", "" + chapter.startSample())
                    .containsEntry("chapters.chapter." + i + ".end", "" + chapter.endSample())
                    .containsEntry("chapters.chapter." + i + ".tags.title", chapter.title());
        }
        assertThat(facts).doesNotContainKey("chapters.chapter." + chapters.size() + ".start");
        List<String> listed = chapters.stream()
                .limit(255)
                .map(chapter -> chapter.startSample() * 625 + " " + chapter.title())
                .toList();
        assertThat(new Mp4Boxes(file).neroChapters()).isEqualTo(listed);
    }

    @Test
    void marksChaptersOfManyDays() throws Exception {
        long second = 3L * Integer.MAX_VALUE / RATE * RATE;
        long end = second + 5L * Integer.MAX_VALUE / RATE * RATE;
        var chapters = List.of(new ChapterMark("One", 0, second), new ChapterMark("Two", second, end));

        Map<String, String> facts = Tools.probe(sound.write(folder.resolve("book.m4b"), TestBook.tags(chapters)));

        assertThat(Double.parseDouble(facts.get("chapters.chapter.1.start_time")))
                .isEqualTo((double) second / RATE);
        assertThat(Double.parseDouble(facts.get("chapters.chapter.1.end_time"))).isEqualTo((double) end / RATE);
    }

    @Test
    void isReadTheSameByOthers() throws Exception {
        Path file = sound.write(folder.resolve("book.m4b"), tags);

        assertThat(Tools.mediainfo(file, "General;%Format%|%Title%|%Performer%|%Composer%|%Genre%|%Cover%|%NARRATOR%"))
                .isEqualTo("MPEG-4|Gezeiten – 潮|Ånn Author|Slt Voice|Audiobook|Yes|Slt Voice");
        assertThat(Tools.mediainfo(file, "Audio;%Format%|%Duration%|%Language%"))
                .isEqualTo("AAC|" + sound.samples() * 1_000L / RATE + "|de");
        assertThat(Tools.mediainfo(file, "Menu;%Codec%|").lines().count()).isEqualTo(1);
    }

    @Test
    void saysWhyTheFileCannotBeOpened() {
        Path missing = folder.resolve("missing").resolve("book.m4b");

        assertThatThrownBy(() -> sound.write(missing, tags))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(missing.toString());
    }

    private static long moovLength(Mp4Boxes boxes) {
        return boxes.find("moov").getFirst().limit() + 8L;
    }

    private static Map<String, String> withoutSize(Map<String, String> facts) {
        facts.keySet().removeAll(List.of("format.filename", "format.size", "format.bit_rate"));
        return facts;
    }
}
