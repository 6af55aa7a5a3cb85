package io.pdfaudio.internal.readalong;

import static io.pdfaudio.internal.readalong.ReadAloud.chapter;
import static io.pdfaudio.internal.readalong.ReadAloud.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.VoiceInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EpubWriterTest {

    private static final PrintedBook PRINTED = new PrintedBook(List.of(), Instant.parse("2026-03-04T05:06:07.8Z"));

    private static final AudiobookTags TAGS = AudiobookTags.of("Small Lights").with(AudiobookTag.LANGUAGE, "en");

    /** Writes each sample as one byte. */
    private static final AudioEncoder BYTES = new AudioEncoder() {
        @Override
        public boolean supports(AudiobookFormat format) {
            return true;
        }

        @Override
        public AudioOutput open(Path file, AudiobookFormat format, int sampleRate) {
            try {
                return new ByteOutput(Files.newOutputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private record ByteOutput(OutputStream out) implements AudioOutput {
        @Override
        public void write(short[] samples, int offset, int length) {
            try {
                for (int i = offset; i < offset + length; i++) {
                    out.write(samples[i]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void finish(AudiobookTags tags) {}

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void lightsUpSentencesOfAParagraphSpokenAtOnce() {
        Chapter chapter = chapter(paragraph("Mr. and Dr. Smith paid $5.[1] “Thanks,” he said."));

        String page = page(ReadAloud.paragraphs(), chapter);

        assertThat(page)
                .contains("<p><span id=\"s1\">Mr. and Dr. Smith paid $5.[1]</span> "
                        + "<span id=\"s2\">“Thanks,” he said.</span></p>");
    }

    @Test
    void playsAllOfWhatTakesSeveralUtterancesForOnePieceOfPrint() {
        Chapter chapter =
                chapter(paragraph("It was 1,234,567,890,123 in 1999, see www.example.org/a/very/long/address."));
        int shared = 0;

        for (int breath = 12; breath <= 80; breath++) {
            ReadAloud voice = new ReadAloud(new VoiceInput("en", breath, true, true), false);
            List<HeardUtterance> heard = voice.read(chapter, 0);
            String overlay = read(voice, chapter, "EPUB/smil/c1.smil");
            List<Long> begins = millis(overlay, "clipBegin");
            List<Long> ends = millis(overlay, "clipEnd");

            shared += heard.size() - begins.size();
            assertThat(ends.getLast()).isEqualTo(heard.getLast().endSample());
            for (int i = 1; i < begins.size(); i++) {
                // Nothing but the pauses between utterances is left out.
                assertThat(begins.get(i) - ends.get(i - 1)).isBetween(0L, 300L);
            }
        }

        assertThat(shared).isPositive();
    }

    private static List<Long> millis(String overlay, String attribute) {
        return Pattern.compile(attribute + "=\"0:00:(\\d\\d)\\.(\\d{3})\"")
                .matcher(overlay)
                .results()
                .map(found -> Long.parseLong(found.group(1)) * 1000 + Long.parseLong(found.group(2)))
                .toList();
    }

    @Test
    void showsBlocksThatAreOnlyAnnounced() {
        Block code = new Block.Code("if (a < b)\n  go();", List.of());

        String page = page(ReadAloud.words(), chapter(paragraph("It rained."), code));

        assertThat(page).contains("if (a &lt; b)\n  go();").contains("<pre><span id=\"s2\">");
    }

    @Test
    void marksWhereAPageBeginsWithinASentence() {
        List<TextSpan> lines = List.of(
                new TextSpan(0, 10, new SourceSpan(1, 72, 700, 90, 12)),
                new TextSpan(10, 20, new SourceSpan(2, 72, 80, 90, 12)));
        Chapter chapter = chapter(new Block.Paragraph("It rained all night.", lines));

        List<String> files = List.of(
                read(ReadAloud.words(), chapter, "EPUB/text/c1.xhtml"),
                read(ReadAloud.words(), chapter, "EPUB/nav.xhtml"));

        assertThat(files.getFirst())
                .contains(
                        "It rained <span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page2\" aria-label=\"2\">"
                                + "</span>all night.");
        assertThat(files.getLast()).contains("<a href=\"text/c1.xhtml#page2\">2</a>");
    }

    @Test
    void aChapterInWhichNothingIsHeardHasNoOverlay() {
        String contents = withEpub(
                writer -> {
                    ReadAloud.words().write(writer, chapter(paragraph("It rained.")));
                    writer.beginChapter(chapter(new Block.Table("a\tb", List.of())), 900);
                },
                zip -> assertThat(zip.getEntry("EPUB/smil/c2.smil")).isNull(),
                "EPUB/package.opf");

        assertThat(contents)
                .contains("href=\"text/c1.xhtml\" media-type=\"application/xhtml+xml\" media-overlay=")
                .contains("href=\"text/c2.xhtml\" media-type=\"application/xhtml+xml\"/>")
                .doesNotContain("#c2-smil");
    }

    @Test
    void keepsTheSoundOfEachChapterApart() {
        withEpub(
                writer -> {
                    for (short value = 1; value <= 2; value++) {
                        writer.beginChapter(chapter(), value * 3L - 3);
                        writer.sound(new short[] {9, value, value, value, 9}, 1, 3);
                        ReadAloud.words().read(chapter(paragraph("Hi.")), 0).forEach(writer::add);
                    }
                },
                zip -> {
                    assertThat(bytes(zip, "EPUB/audio/c1.m4a")).containsExactly(1, 1, 1);
                    assertThat(bytes(zip, "EPUB/audio/c2.m4a")).containsExactly(2, 2, 2);
                },
                "mimetype");
    }

    @Test
    void beginsWithItsKindAndLeavesNoSoundBeside() {
        String kind = withEpub(
                writer -> ReadAloud.words().write(writer, chapter(paragraph("It rained."))),
                zip -> {
                    ZipEntry first = zip.entries().nextElement();
                    assertThat(first.getName()).isEqualTo("mimetype");
                    assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
                    try (Stream<Path> files =
                            Files.list(Path.of(zip.getName()).toAbsolutePath().getParent())) {
                        assertThat(files).hasSize(1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "mimetype");

        assertThat(kind).isEqualTo("application/epub+zip");
    }

    @Test
    void turnsAnOldIsbnIntoTheIdentifier() {
        assertThat(new EpubPackage(TAGS.with(AudiobookTag.ISBN, "0-8044-2957-X"), List.of(), "en", PRINTED.modified())
                        .opf(null))
                .contains(">urn:isbn:9780804429573<");
        assertThat(new EpubPackage(TAGS.with(AudiobookTag.ISBN, "0-8044-2957-1"), List.of(), "en", PRINTED.modified())
                        .opf(null))
                .contains(">urn:uuid:");
    }

    @Property(tries = 100)
    void everyPrintedCharacterStandsInThePageOnce(@ForAll long seed, @ForAll boolean whole) {
        Random random = new Random(seed);
        List<Block> blocks = new ArrayList<>();
        StringBuilder printed = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String text = "The lamp (Dr. 5 & Co.) cost $7.50<3.[4] “Why?” J. R. said 1. "
                    .substring(random.nextInt(20))
                    .repeat(1 + random.nextInt(3));
            blocks.add(random.nextInt(4) == 0 ? new Block.Code(text, List.of()) : paragraph(text));
            printed.append(text);
        }

        String page =
                page(whole ? ReadAloud.paragraphs() : ReadAloud.sentences(), chapter(blocks.toArray(Block[]::new)));

        assertThat(shown(page)).isEqualTo(printed.toString());
    }

    private static String shown(String page) {
        Matcher body =
                Pattern.compile("<section[^>]*>(.*)</section>", Pattern.DOTALL).matcher(page);
        assertThat(body.find()).isTrue();
        return body.group(1)
                .replaceAll("\n?<[^>]*>\n?", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String page(ReadAloud voice, Chapter chapter) {
        return read(voice, chapter, "EPUB/text/c1.xhtml");
    }

    private static String read(ReadAloud voice, Chapter chapter, String name) {
        return withEpub(writer -> voice.write(writer, chapter), zip -> {}, name);
    }

    @Test
    void aChapterOfWhichNothingIsSpokenHasItsPageAndItsPlaceInTheContents() throws IOException {
        List<Chapter> chapters = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            Block text = new Block.Paragraph("Text " + number + ".", List.of());
            chapters.add(new Chapter(number, "Part " + number, Chapter.Evidence.OUTLINE, number, null, List.of(text)));
        }
        Path file = Files.createTempDirectory("epub").resolve("book.epub");
        PrintedBook printed = new PrintedBook(chapters, PRINTED.modified());
        try (EpubWriter writer = new EpubWriter(file, BYTES, ReadAloud.RATE, TAGS, printed)) {
            writer.beginChapter(chapters.get(1), 0);
            writer.sound(new short[100], 0, 100);
            writer.finish(new ReadAlongBook(TAGS, 100));
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(bytes(zip, "EPUB/nav.xhtml"), StandardCharsets.UTF_8))
                    .containsSubsequence("Part 1", "Part 2", "Part 3");
            for (int number = 1; number <= 3; number++) {
                assertThat(new String(bytes(zip, "EPUB/text/c" + number + ".xhtml"), StandardCharsets.UTF_8))
                        .contains("Text " + number + ".");
            }
            assertThat(new String(bytes(zip, "EPUB/package.opf"), StandardCharsets.UTF_8))
                    .contains("<meta property=\"dcterms:modified\">2026-03-04T05:06:07Z</meta>");
        }
    }

    /** Fills an EPUB. */
    private interface Filling {
        void of(EpubWriter writer);
    }

    /** Looks at an EPUB. */
    private interface Look {
        void at(ZipFile zip);
    }

    private static String withEpub(Filling filling, Look look, String name) {
        try {
            Path folder = Files.createTempDirectory("epub");
            Path file = folder.resolve("book.epub");
            try (EpubWriter writer = new EpubWriter(file, BYTES, ReadAloud.RATE, TAGS, PRINTED)) {
                filling.of(writer);
                writer.finish(new ReadAlongBook(TAGS, 0));
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                look.at(zip);
                return new String(bytes(zip, name), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ZipFile zip, String name) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
