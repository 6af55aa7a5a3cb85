package io.pdfaudio.internal.readalong;

import static io.pdfaudio.internal.readalong.ReadAloud.chapter;
import static io.pdfaudio.internal.readalong.ReadAloud.paragraph;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimingsWriterTest {

    private static final AudiobookTags TAGS = AudiobookTags.of("Small Lights").with(AudiobookTag.LANGUAGE, "en");
    private static final Path DOCUMENT = Path.of("docs", "timings.md");

    @Test
    void writesTheExampleOfItsDocument() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("```json\n") + "```json\n".length();

        String json = json(ReadAloud.words(), TAGS, chapter(paragraph("Dr. Smith paid $5. He left.")));

        assertThat(json).isEqualTo(document.substring(start, document.indexOf("```", start)));
    }

    @Test
    void leavesOutTheWordsWhereTheVoiceDoesNotTellThem() {
        Map<?, ?> book = read(ReadAloud.sentences(), chapter(paragraph("Dr. Smith paid $5.")));

        assertThat(utterances(book)).singleElement().satisfies(utterance -> {
            assertThat(utterance.get("text")).isEqualTo("Dr. Smith paid $5.");
            assertThat(utterance.get("spoken")).isEqualTo("Doctor Smith paid five dollars.");
            assertThat(utterance.get("words")).isNull();
        });
    }

    @Test
    void aChapterInWhichNothingIsHeardEndsWhereItBegins() {
        Path file = temporary();
        try (ReadAlongWriter writer = ReadAlongWriter.create(ReadAlong.TIMINGS, file, ReadAloud.RATE, TAGS)) {
            ReadAloud.words().write(writer, chapter(paragraph("It rained.")));
            writer.beginChapter(chapter(), 5_000);
            writer.finish(new ReadAlongBook(TAGS, 6_000));

            Map<?, ?> last =
                    (Map<?, ?>) chapters((Map<?, ?>) Json.read(text(file))).getLast();
            assertThat(last.get("start")).isEqualTo(5.0);
            assertThat(last.get("end")).isEqualTo(5.0);
        }
    }

    @Test
    void givesPlacesThatNoPageHasAsNumbers() {
        SourceSpan nowhere = new SourceSpan(1, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 12);
        Block block = new Block.Paragraph("It rained.", List.of(new TextSpan(0, 10, nowhere)));

        Map<?, ?> book = read(ReadAloud.words(), chapter(block));

        assertThat(list(utterances(book).getFirst(), "places").toString()).contains("box=[0.0, 0.0, 0.0, 12.0]");
    }

    @Test
    void givesEachWordThePrintedLinesItStandsIn() {
        List<TextSpan> lines = List.of(
                new TextSpan(0, 9, new SourceSpan(1, 72, 700, 90, 12)),
                new TextSpan(9, 18, new SourceSpan(2, 72, 80, 90, 12)));
        Block block = new Block.Paragraph("It was raining on.", lines);

        List<?> words = list(utterances(read(ReadAloud.words(), chapter(block))).getFirst(), "words");

        assertThat(words.get(2).toString())
                .contains(
                        "text=raining",
                        "{page=1.0, box=[142.0, 700.0, 20.0, 12.0]}",
                        "{page=2.0, box=[72.0, 80.0, 50.0, 12.0]}");
    }

    @Property(tries = 300)
    void anyTextComesBackFromTheJson(@ForAll String title, @ForAll String chapterTitle) {
        AudiobookTags tags = AudiobookTags.of(title);
        Chapter chapter =
                new Chapter(1, chapterTitle + "x", Chapter.Evidence.OUTLINE, 1, null, List.of(paragraph("It rained.")));

        Map<?, ?> book = (Map<?, ?>) Json.read(json(ReadAloud.words(), tags, chapter));

        assertThat(book.get("title")).isEqualTo(tags.title());
        assertThat(((Map<?, ?>) chapters(book).getFirst()).get("title")).isEqualTo(chapterTitle + "x");
    }

    @Property(tries = 100)
    void wordsFollowOneAnotherWithinTheirUtterance(@ForAll long seed) {
        String text = "The lamp (Dr. 5) $7.50 of 3 May, 1 < 2: ".repeat(1 + new Random(seed).nextInt(6)) + "end.";

        for (Map<?, ?> utterance : utterances(read(unreliable(seed), chapter(paragraph(text))))) {
            double last = number(utterance, "start");
            for (Object word : list(utterance, "words")) {
                assertThat(number((Map<?, ?>) word, "start")).isGreaterThanOrEqualTo(last);
                assertThat(number((Map<?, ?>) word, "end")).isGreaterThanOrEqualTo(number((Map<?, ?>) word, "start"));
                last = number((Map<?, ?>) word, "end");
            }
            assertThat(last).isLessThanOrEqualTo(number(utterance, "end"));
        }
    }

    /** Returns a reading in which some words are told too early or too late. */
    private static List<HeardUtterance> unreliable(long seed, Chapter chapter) {
        Random random = new Random(seed);
        List<HeardUtterance> heard = new ArrayList<>();
        for (HeardUtterance each : ReadAloud.words().read(chapter, 0)) {
            List<HeardWord> words = each.words().stream()
                    .map(word -> {
                        long moved = random.nextInt(400) - 200;
                        return new HeardWord(
                                word.start(), word.end(), word.startSample() + moved, word.endSample() + moved);
                    })
                    .toList();
            heard.add(new HeardUtterance(chapter, each.utterance(), each.startSample(), each.endSample(), words));
        }
        return heard;
    }

    /** Says what is heard of a chapter. */
    private interface Reading {
        List<HeardUtterance> of(Chapter chapter);
    }

    private static Reading unreliable(long seed) {
        return chapter -> unreliable(seed, chapter);
    }

    private static double number(Map<?, ?> map, String key) {
        return (Double) requireNonNull(map.get(key));
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) requireNonNull(map.get(key));
    }

    private static List<?> chapters(Map<?, ?> book) {
        return list(book, "chapters");
    }

    private static List<Map<?, ?>> utterances(Map<?, ?> book) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object chapter : chapters(book)) {
            list((Map<?, ?>) chapter, "utterances").forEach(each -> all.add((Map<?, ?>) each));
        }
        return all;
    }

    private static Map<?, ?> read(ReadAloud voice, Chapter chapter) {
        return read(each -> voice.read(each, 0), chapter);
    }

    private static Map<?, ?> read(Reading reading, Chapter chapter) {
        return (Map<?, ?>) Json.read(json(reading, TAGS, chapter));
    }

    private static String json(ReadAloud voice, AudiobookTags tags, Chapter chapter) {
        return json(each -> voice.read(each, 0), tags, chapter);
    }

    private static String json(Reading reading, AudiobookTags tags, Chapter chapter) {
        Path file = temporary();
        try (ReadAlongWriter writer = ReadAlongWriter.create(ReadAlong.TIMINGS, file, ReadAloud.RATE, tags)) {
            writer.beginChapter(chapter, 0);
            List<HeardUtterance> heard = reading.of(chapter);
            heard.forEach(writer::add);
            writer.finish(new ReadAlongBook(tags, heard.getLast().endSample()));
            return text(file);
        }
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("timings", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
