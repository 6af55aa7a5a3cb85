package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Id3TagTest {

    private static final int RATE = 22_050;

    @Test
    void holdsTextsInAnyScript() {
        Id3Reader tag = read(TestBook.tags(List.of()));

        assertThat(tag.text("TIT2")).isEqualTo("Gezeiten – 潮");
        assertThat(tag.text("TALB")).isEqualTo("Gezeiten – 潮");
        assertThat(tag.text("TPE1")).isEqualTo("Ånn Author");
        assertThat(tag.text("TCOM")).isEqualTo("Slt Voice");
        assertThat(tag.text("TCON")).isEqualTo("Audiobook");
        assertThat(tag.text("TLAN")).isEqualTo("deu");
        assertThat(tag.text("TXXX")).startsWith("NARRATOR\0").endsWith("Slt Voice");
    }

    @Test
    void holdsTheCoverAsItIs() {
        ByteBuffer picture = read(TestBook.tags(List.of()))
                .frames("APIC")
                .getFirst()
                .content()
                .slice();

        assertThat(picture.get()).isZero();
        assertThat(Id3Reader.name(picture)).isEqualTo("image/png");
        assertThat(picture.get()).isEqualTo((byte) 3);
        assertThat(Id3Reader.name(picture)).isEmpty();
        byte[] bytes = new byte[picture.remaining()];
        picture.get(bytes);
        assertThat(bytes).isEqualTo(TestBook.cover().bytes());
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Id3Reader tag =
                read(AudiobookTags.of("T").with(AudiobookTag.NARRATOR, " ").with(AudiobookTag.LANGUAGE, "xx-unknown"));

        assertThat(Stream.of("TPE1", "TCOM", "TXXX", "TLAN", "APIC", "CTOC", "CHAP"))
                .allSatisfy(id -> assertThat(tag.frames(id)).as(id).isEmpty());
    }

    @Test
    void roundsChapterTimesToMilliseconds() {
        List<ChapterMark> marks =
                List.of(new ChapterMark("Zürich", 0, 22_061), new ChapterMark("東京", 22_061, 7_938_000_000L));

        List<Id3Reader.Frame> chapters = read(TestBook.tags(marks)).frames("CHAP");

        ByteBuffer second = chapters.get(1).content().slice();
        assertThat(Id3Reader.name(second)).isEqualTo("chapter1");
        assertThat(second.getInt()).isEqualTo(1_000);
        assertThat(second.getInt()).isEqualTo(360_000_000);
        assertThat(second.getLong()).isEqualTo(-1);
        assertThat(Id3Reader.frames(second.slice()).getFirst().text()).isEqualTo("東京");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 600, 66_000})
    void namesAllChaptersInOrderHoweverMany(int count) {
        List<ChapterMark> marks = IntStream.range(0, count)
                .mapToObj(i -> new ChapterMark("C" + i, i * 22_050L, (i + 1) * 22_050L))
                .toList();

        Id3Reader tag = read(TestBook.tags(marks));

        Map<String, List<String>> tables = new HashMap<>();
        List<String> top = new ArrayList<>();
        for (Id3Reader.Frame frame : tag.frames("CTOC")) {
            ByteBuffer table = frame.content().slice();
            String name = Id3Reader.name(table);
            if ((table.get() & 2) != 0) {
                top.add(name);
            }
            int children = Byte.toUnsignedInt(table.get());
            tables.put(
                    name,
                    Stream.generate(() -> Id3Reader.name(table)).limit(children).toList());
            assertThat(table.hasRemaining()).isFalse();
        }
        assertThat(top).containsExactly("contents");
        assertThat(leaves("contents", tables).toList())
                .isEqualTo(
                        IntStream.range(0, count).mapToObj(i -> "chapter" + i).toList());
        assertThat(tag.frames("CHAP")).hasSize(count);
    }

    private static Stream<String> leaves(String name, Map<String, List<String>> tables) {
        return tables.containsKey(name)
                ? tables.get(name).stream().flatMap(child -> leaves(child, tables))
                : Stream.of(name);
    }

    private static Id3Reader read(AudiobookTags tags) {
        return new Id3Reader(ByteBuffer.wrap(Id3Tag.of(tags, RATE)));
    }
}
