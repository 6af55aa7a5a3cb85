package io.pdfaudio.internal.readalong;

import static io.pdfaudio.internal.readalong.ReadAloud.chapter;
import static io.pdfaudio.internal.readalong.ReadAloud.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.VoiceInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CaptionWriterTest {

    private static final AudiobookTags TAGS =
            AudiobookTags.of("Light & --> Sea").with(AudiobookTag.LANGUAGE, "en-GB");
    private static final List<String> VOCABULARY = List.of(
            "the",
            "lamp",
            "Dr.",
            "$5",
            "(and",
            "sea),",
            "“No.”",
            "lighthouse.",
            "12:30",
            "Mr.",
            "it!",
            "—",
            "3rd",
            "a;",
            "incomprehensibilities",
            "www.example.org/a/very/long/address/that/fits/no/line/of/a/caption",
            "x<y",
            "&");

    /** A caption as a player sees it. */
    private record Shown(long start, long end, List<String> lines) {
        String text() {
            return String.join(" ", lines);
        }
    }

    @Test
    void showsWhatIsPrintedNotWhatIsSpoken() {
        List<Shown> captions = captions(ReadAloud.words(), paragraph("Dr. Smith paid $5 on 3 May."));

        assertThat(captions).extracting(Shown::text).containsExactly("Dr. Smith paid $5 on 3 May.");
    }

    @Test
    void showsWhatIsSpokenWhereABlockIsLeftOut() {
        Block table = new Block.Table("a\tb\nc\td", List.of());

        String text = texts(captions(ReadAloud.words(), table));

        assertThat(text).isNotBlank().doesNotContain("c d");
    }

    @Test
    void doesNotEndASentenceAfterAnAbbreviation() {
        String text = "In the evening the light was lit by Dr. Smith alone. Nobody else on the island had come.";

        List<Shown> captions = captions(ReadAloud.paragraphs(), paragraph(text));

        assertThat(captions)
                .extracting(Shown::text)
                .containsExactly(
                        "In the evening the light was lit by Dr. Smith alone.", "Nobody else on the island had come.");
    }

    @Test
    void opensAQuotationWithTheWordsThatAreQuoted() {
        String text = "He had waited for the ferry since noon. “Come along,” said the keeper of the small lights.";

        List<Shown> captions = captions(ReadAloud.paragraphs(), paragraph(text));

        assertThat(captions)
                .extracting(Shown::text)
                .containsExactly(
                        "He had waited for the ferry since noon.",
                        "“Come along,” said the keeper of the small lights.");
    }

    @Test
    void showsShortSentencesTogether() {
        List<Shown> captions = captions(ReadAloud.sentences(), paragraph("No. Yes. Go on."));

        assertThat(captions).extracting(Shown::text).containsExactly("No. Yes. Go on.");
    }

    @Test
    void partsTextWithoutSpaces() {
        ReadAloud voice = new ReadAloud(new VoiceInput("zh", 3000, false, true), false);
        String text = "灯塔在绿色的山丘上看守人每天晚上都要点亮它因为船只需要光".repeat(5) + "。";

        List<Shown> captions = captions(voice, paragraph(text));

        assertThat(captions).hasSizeGreaterThan(3).allSatisfy(caption -> {
            assertThat(caption.lines()).hasSizeLessThanOrEqualTo(2).allMatch(line -> line.length() <= 21);
            assertThat(caption.end() - caption.start()).isLessThanOrEqualTo(7_400);
        });
        assertThat(letters(texts(captions))).isEqualTo(text);
        assertThat(texts(captions).replace(" ", "")).hasSameSizeAs(text);
    }

    @Test
    void marksWordsOnlyWhereTheVoiceTellsThem() {
        Block block = paragraph("The lamp went out at the end of the night.");

        assertThat(vtt(ReadAloud.words(), block)).contains("The <00:00:00.240>lamp <00:00:00.540>went");
        assertThat(vtt(ReadAloud.sentences(), block))
                .contains("The lamp went out")
                .doesNotContain("<");
    }

    @Test
    void keepsMarkupOutOfTheCaptions() {
        String vtt = vtt(ReadAloud.sentences(), paragraph("Rise --> at 1 < 2 & 3."));

        assertThat(vtt).startsWith("WEBVTT\n\nNOTE\nLight & → Sea\nLanguage: en-GB\n\n");
        assertThat(vtt).contains("Rise --&gt; at 1 &lt; 2 &amp; 3.");
    }

    @Test
    void numbersCaptionsForSubRip() {
        String srt =
                file(ReadAlong.SRT, ReadAloud.sentences(), paragraph("The lamp went out that night --> and stayed."));

        assertThat(srt)
                .isEqualTo("1\r\n00:00:00,000 --> 00:00:03,420\r\n"
                        + "The lamp went out that\r\nnight → and stayed.\r\n\r\n");
    }

    @Property(tries = 200)
    void everyPrintedCharacterIsShownOnceInCaptionsThatDoNotOverlap(@ForAll long seed, @ForAll boolean words) {
        String text = text(new Random(seed));

        List<Shown> captions = captions(words ? ReadAloud.paragraphs() : ReadAloud.sentences(), paragraph(text));

        assertThat(letters(texts(captions))).isEqualTo(letters(text));
        for (int i = 0; i < captions.size(); i++) {
            Shown caption = captions.get(i);
            assertThat(caption.start()).isLessThan(caption.end());
            assertThat(caption.lines()).hasSizeLessThanOrEqualTo(2).allMatch(line -> line.length() <= 42);
            if (i > 0) {
                assertThat(caption.start())
                        .isGreaterThanOrEqualTo(captions.get(i - 1).end());
            }
        }
    }

    private static String text(Random random) {
        return "The "
                + random.ints(1 + random.nextInt(80), 0, VOCABULARY.size())
                        .mapToObj(VOCABULARY::get)
                        .collect(Collectors.joining(" "))
                + " end.";
    }

    /** Without dashes: one that stands alone between two sentences is not spoken, and so not shown. */
    private static String letters(String text) {
        return text.replaceAll("[\\s—]+", "");
    }

    private static String texts(List<Shown> captions) {
        return captions.stream().map(Shown::text).collect(Collectors.joining(" "));
    }

    private static List<Shown> captions(ReadAloud voice, Block... blocks) {
        List<Shown> shown = new ArrayList<>();
        for (String part : vtt(voice, blocks).split("\n\n")) {
            List<String> lines = Arrays.asList(part.split("\n"));
            if (lines.getFirst().contains(" --> ")) {
                String[] times = lines.getFirst().split(" --> ");
                shown.add(new Shown(
                        millis(times[0]),
                        millis(times[1]),
                        lines.subList(1, lines.size()).stream()
                                .map(CaptionWriterTest::plain)
                                .toList()));
            }
        }
        return shown;
    }

    private static String plain(String line) {
        return line.replaceAll("<[0-9:.]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static long millis(String time) {
        String[] parts = time.split("[:.]");
        return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60 + Long.parseLong(parts[2])) * 1000
                + Long.parseLong(parts[3]);
    }

    private static String vtt(ReadAloud voice, Block... blocks) {
        return file(ReadAlong.WEBVTT, voice, blocks);
    }

    private static String file(ReadAlong kind, ReadAloud voice, Block... blocks) {
        Chapter chapter = chapter(blocks);
        try {
            Path file = Files.createTempFile("captions", kind.ending());
            try (ReadAlongWriter writer = ReadAlongWriter.create(kind, file, ReadAloud.RATE, TAGS)) {
                voice.write(writer, chapter);
                writer.finish(new ReadAlongBook(TAGS, 0));
                return Files.readString(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
