package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import io.pdfaudio.PdfAudio;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path pdf = new PlainBook()
                .titled("Light & <Sea>", "Ada Keeper")
                .chapter("Morning", "The lamp went out at 6. The keeper's \"slept\" until noon & rose at 1 < 2.")
                .chapter("Evening", "The lamp was lit again. Nobody had missed it.")
                .writeTo(folder.resolve("book.pdf"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", new ToneSynthesizer())
                .noCache()
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
