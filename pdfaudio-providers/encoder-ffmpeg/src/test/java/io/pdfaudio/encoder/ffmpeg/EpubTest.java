package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import io.pdfaudio.PdfAudio;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.internal.readalong.EpubWriter;
import io.pdfaudio.internal.readalong.HeardUtterance;
import io.pdfaudio.internal.readalong.PrintedBook;
import io.pdfaudio.internal.readalong.ReadAlongBook;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.Utterance;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubTest {

    private static final Set<Severity> SERIOUS = Set.of(Severity.WARNING, Severity.ERROR, Severity.FATAL);

    @TempDir
    Path folder;

    private Path epub;

    @BeforeEach
    void makeEpub() {
        convert(SpokenDisclosure.NONE);
    }

    private void convert(SpokenDisclosure disclosure) {
        Path pdf = new PlainBook()
                .titled("Light & <Sea>", "Ada Keeper")
                .chapter("Morning", "The lamp went out at 6. The keeper's \"slept\" until noon & rose at 1 < 2.")
                .chapter("Evening", "The lamp was lit again. Nobody had missed it.")
                .writeTo(folder.resolve("book.pdf"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", new ToneSynthesizer())
                .noCache()
                .disclosure(disclosure)
                .build()) {
            Audiobook audiobook = pdfAudio.convert(ConversionRequest.of(pdf, folder.resolve("book.mp3"))
                    .withTag(AudiobookTag.ISBN, "978-3-16-148410-0")
                    .withReadAlong(Set.of(ReadAlong.EPUB)));
            epub = audiobook.epub().orElseThrow();
        }
    }

    @Test
    void isValid() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void isValidWhateverStandsInTheBook() {
        epub = folder.resolve("odd.epub");
        AudiobookTags tags = AudiobookTags.of("\u0001 & ]]> <b>").with(AudiobookTag.AUTHOR, "\uD800 O'Neil");
        try (EpubWriter writer = new EpubWriter(epub, new FfmpegAudioEncoder(), 24_000, tags, withSilentChapters())) {
            writeOddChapters(writer);
            writer.finish(new ReadAlongBook(tags, 0));
        }

        assertThat(faults()).isEmpty();
    }

    /** Chapters of which nothing is spoken: before, between and after those of which something is, and one without any text. */
    private static PrintedBook withSilentChapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Block text = new Block.Code("quiet " + number, span(6));
            chapters.add(new Chapter(
                    number,
                    "Quiet " + number,
                    Chapter.Evidence.OUTLINE,
                    6,
                    null,
                    number == 3 ? List.of() : List.of(text)));
        }
        return new PrintedBook(chapters, Instant.parse("2026-03-04T05:06:07Z"));
    }

    /** A chapter of every kind of block, each heard for a second, then one in which nothing is heard. */
    private static void writeOddChapters(EpubWriter writer) {
        List<Block> blocks = List.of(
                new Block.Heading(9, "Deep \u0007 & <down>", span(1)),
                new Block.Paragraph("Dr. A. paid $5.[1] \uFFFE\uDC00 \"Why?\" --> she asked.", span(2)),
                new Block.ListItem("• one\tof two", span(2)),
                new Block.Code("if (a < b) {\n\tgo(\"]]>\");\n}", span(3)),
                new Block.Table("a\tb\nc\td", span(3)),
                new Block.Figure("", List.of()),
                new Block.Formula("a < b & c", span(4)),
                new Block.Caption("Fig. 1 \u0000", span(4)),
                new Block.Footnote("1 See p. 3.", span(2)));
        Chapter chapter = new Chapter(1, "One & <only> \u0002", Chapter.Evidence.OUTLINE, 1, null, blocks);
        writer.beginChapter(chapter, 0);
        long at = 0;
        for (Utterance utterance : new Narrator(NarrationSettings.DEFAULT, new VoiceInput("en", 3000, false, true))
                .narrate(chapter)
                .utterances()) {
            writer.sound(new short[24_000], 0, 24_000);
            writer.add(new HeardUtterance(chapter, utterance, at, at + 24_000, List.of()));
            at += 24_000;
        }
        writer.beginChapter(new Chapter(2, "Silence", Chapter.Evidence.OUTLINE, 5, null, blocks.subList(3, 5)), at);
        writer.sound(new short[2_400], 0, 2_400);
    }

    private static List<TextSpan> span(int page) {
        return List.of(new TextSpan(0, 5, new SourceSpan(page, 72, 72, 90, 12)));
    }

    @Test
    void theSameBookGivesTheSameFileByteForByte() throws IOException {
        byte[] first = Files.readAllBytes(epub);

        convert(SpokenDisclosure.NONE);

        assertThat(Files.readAllBytes(epub)).isEqualTo(first);
    }

    @Test
    void whatIsSaidOfTheVoiceStandsAroundTheText() throws IOException {
        convert(SpokenDisclosure.at(Place.BOTH));

        assertThat(faults()).isEmpty();
        assertThat(read("EPUB/text/c1.xhtml")).containsSubsequence("by a synthetic voice.</span></p>", "<h1>", "noon");
        assertThat(read("EPUB/text/c2.xhtml")).containsSubsequence("<h1>", "missed it.", ">This audiobook is read");
    }

    @Test
    void theCheckFindsASeededFault() throws IOException {
        change("EPUB/smil/c1.smil", text -> text.replaceFirst("#s2", "#nowhere"));

        assertThat(faults()).anyMatch(fault -> fault.contains("RSC-012"));
    }

    @Test
    void saysWhatIsHeardWhenAndOnWhichPage() throws IOException {
        String page = read("EPUB/text/c1.xhtml");
        String overlay = read("EPUB/smil/c1.smil");

        assertThat(page)
                .contains("<h1><span id=\"s1\">Morning</span></h1>")
                .contains("id=\"page1\"")
                .contains("The lamp went out at 6.</span>")
                .contains("until noon &amp; rose at 1 &lt; 2.");
        assertThat(overlay).contains("#s1\"/><audio src=\"../audio/c1.m4a\" clipBegin=\"0:00:00.500\"");
        assertThat(read("EPUB/nav.xhtml")).contains("text/c2.xhtml#page2").contains("Evening");
        assertThat(read("EPUB/package.opf"))
                .contains("urn:isbn:9783161484100")
                .contains("<dc:title>Light &amp; &lt;Sea&gt;</dc:title>")
                .contains("<meta property=\"media:narrator\">Hum</meta>");
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        DefaultReportImpl report = new DefaultReportImpl(epub.toString()) {
            @Override
            public void message(Message message, EPUBLocation location, Object... arguments) {
                if (SERIOUS.contains(message.getSeverity())) {
                    faults.add(message.getID() + " " + message.getMessage(arguments) + " " + location);
                }
            }
        };
        new EpubCheck(epub.toFile(), report).check();
        return faults;
    }

    private String read(String name) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(epub)) {
            return Files.readString(zip.getPath(name), StandardCharsets.UTF_8);
        }
    }

    private void change(String name, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(epub)) {
            Path file = zip.getPath(name);
            Files.writeString(file, change.apply(Files.readString(file, StandardCharsets.UTF_8)));
        }
    }
}
