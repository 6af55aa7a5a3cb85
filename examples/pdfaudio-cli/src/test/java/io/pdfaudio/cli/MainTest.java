package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.testing.PlainBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path pdf;

    @BeforeEach
    void writeBook() {
        pdf = new PlainBook()
                .titled("The Lighthouse", "Ada Keeper")
                .chapter("Morning", "The lamp went out at six. The keeper slept until noon, as keepers do.")
                .chapter("Evening", "The lamp was lit again. Nobody had missed it. The sea was calm.")
                .writeTo(folder.resolve("book.pdf"));
    }

    @Test
    void convertsAPdf() {
        Path output = folder.resolve("book.wav");

        int code = run(
                "convert", pdf.toString(), "--provider", "tone", "--cache", folder.toString(), "-o", output.toString());

        assertThat(err.toString()).contains("Chapter 2 of 2: Evening");
        assertThat(out.toString()).contains("book.wav: 2 chapters, ").contains(" utterances were reused");
        assertThat(code).isZero();
        assertThat(output).isNotEmptyFile();
    }

    @Test
    void writesChaptersCaptionsAndAReport() {
        Path report = folder.resolve("report.html");

        int code = run(
                "convert",
                pdf.toString(),
                "--provider",
                "tone",
                "--cache",
                folder.toString(),
                "--format",
                "wav",
                "--split",
                "chapter",
                "--read-along",
                "vtt,srt",
                "--report",
                report.toString(),
                "--tag",
                "series=Sea tales",
                "-o",
                folder.resolve("out").toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("2 files in ").contains("Sound: ");
        assertThat(folder.resolve("out/02 - Evening.vtt")).isNotEmptyFile();
        assertThat(folder.resolve("out/02 - Evening.srt")).isNotEmptyFile();
        assertThat(report).content().contains("The Lighthouse").contains("<svg");
    }

    @Test
    void showsAndPrunesTheCache() {
        Path cache = folder.resolve("clips");
        run("sample", "Hello.", "--provider", "tone", "--cache", cache.toString(), "-o", folder + "/hello.wav");
        out.getBuffer().setLength(0);

        assertThat(run("cache", "--cache", cache.toString())).isZero();
        assertThat(out.toString()).contains(": 1 clip, 0.0 MB, last used from ");
        assertThat(run("cache", "--cache", cache.toString(), "--clear")).isZero();
        assertThat(out.toString()).contains("Removed 1 clip").endsWith(": 0 clips, 0.0 MB\n");
    }

    @Test
    void speaksASample() {
        Path output = folder.resolve("hello.wav");

        int code =
                run("sample", "Hello there.", "--provider", "tone", "-o", output.toString(), "--cache", folder + "/c");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("hello.wav: 0:0").contains("read by Hum");
        assertThat(err.toString()).isEmpty();
        assertThat(output).isNotEmptyFile();
    }

    @Test
    void showsNothingWhenToldToBeQuiet() {
        int code = run(
                "convert",
                pdf.toString(),
                "--provider",
                "tone",
                "--cache",
                folder.toString(),
                "-q",
                "--format",
                "wav",
                "-o",
                folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString() + err).isEmpty();
        assertThat(folder.resolve("book.wav")).exists();
    }

    @Test
    void printsTheText() {
        int code = run("text", pdf.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("# Morning\n\nThe lamp went out").contains("\n\n# Evening\n\n");
    }

    @Test
    void tellsWhatTheTextLeavesOutAndHowToHaveIt() {
        String sample = "../sample/the-keeper-of-small-lights.pdf";

        int code = run("text", sample);

        assertThat(code).isZero();
        assertThat(err.toString()).contains("1 table; to have them, say --tables read.");

        String without = out.toString();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        run("text", sample, "--tables", "read");
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().length()).isGreaterThan(without.length());
    }

    @Test
    void printsWhatIsSentToTheVoice() {
        int code = run("text", pdf.toString(), "--spoken", "--provider", "tone");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Nobody had missed it.").doesNotContain("#");
    }

    @Test
    void oneBadPdfDoesNotStopTheOthers() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.pdf"), "this is not a PDF");
        Path texts = folder.resolve("texts");
        Path stats = folder.resolve("stats.tsv");
        Path list = Files.write(folder.resolve("list"), List.of(bad.toString(), pdf.toString()));

        int code = run("text", "--out-dir", texts.toString(), "--stats", stats.toString(), "@" + list);

        assertThat(code).isEqualTo(1);
        assertThat(texts.resolve("book.txt")).content().contains("# Evening");
        assertThat(texts.resolve("bad.txt")).doesNotExist();
        List<String[]> lines = Files.readAllLines(stats).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(lines).extracting(line -> line.length).containsExactly(4, 4);
        assertThat(lines.get(0)).startsWith(bad.toString(), "0").doesNotContain("ok");
        assertThat(lines.get(1)).startsWith(pdf.toString(), "2").endsWith("ok");
    }

    @Test
    void listsChapters() {
        int code = run("chapters", pdf.toString());

        assertThat(code).isZero();
        assertThat(out.toString().lines()).last().asString().matches(" +2 +2 +\\d+  \\w+ +Evening");
    }

    @Test
    void listsVoices() {
        assertThat(run("voices", "--provider", "tone")).isZero();
        assertThat(out.toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "convert",
                "sing book.pdf",
                "convert book.pdf --format ogg",
                "convert book.pdf --split x",
                "convert book.pdf --split 10KB",
                "convert book.pdf --preview 0s",
                "convert book.pdf --pauses sentence=x",
                "convert book.pdf --pauses comma=100",
                "convert book.pdf --read-along pdf",
                "convert book.pdf --tag colour=red",
                "convert book.pdf --bit-rate 1",
                "convert book.pdf --format wav --sample-rate 44100",
                "cache --keep x",
                "cache --keep 1GB --clear",
                "convert book.pdf --pages x",
                "convert book.pdf --chapters x",
                "convert book.pdf --rate 9",
                "convert book.pdf --jobs 0",
                "convert book.pdf -o book.pdf",
                "text",
                "text a.pdf b.pdf -o c.txt",
                "text a.pdf -o c.txt --out-dir d",
                "text a.pdf b.pdf --audit c.tsv",
                "text a.pdf --chapters x"
            })
    void wrongUsageIsToldInTwoLines(String line) {
        int code = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(2).first().asString().startsWith("pdfaudio: ");
    }

    @Test
    void suggestsConvertForABarePdf() {
        run("book.pdf");

        assertThat(err.toString()).contains("Did you mean 'pdfaudio convert book.pdf'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert missing.pdf --provider tone --format wav",
                "chapters missing.pdf",
                "text missing.pdf",
                "voices --provider unknown",
                "convert missing.pdf --provider tone --format wav --report no/such/folder/report.html",
                "sample --provider tone -o no/such/folder/sample.wav",
                "voices --provider tone --language xx",
                "text missing.pdf --password",
                "text missing.pdf --password-file missing"
            })
    void failuresAreToldInOneSentence(String line) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().filter(text -> !text.startsWith("Reading ")))
                .singleElement()
                .asString()
                .startsWith("pdfaudio: ")
                .endsWith(".")
                .doesNotContain("Exception");
    }

    @Test
    void namesTheChaptersThereAreWhenOneIsMissing() {
        int code = run(
                "convert",
                pdf.toString(),
                "--chapters",
                "99",
                "--provider",
                "tone",
                "--format",
                "wav",
                "-o",
                folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("has no chapter 99").contains("from 1 to 2");
        assertThat(folder.resolve("book.wav")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "convert --help",
                "text --help",
                "chapters --help",
                "voices --help",
                "voices available --help",
                "voices install --help",
                "voices remove --help",
                "sample --help",
                "cache --help"
            })
    void helpTeaches(String line) {
        int code = run(line.split(" "));

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).startsWith("Usage: pdfaudio").contains("--help");
        assertThat(out.toString().lines()).allMatch(text -> text.length() <= 80);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), args);
    }
}
