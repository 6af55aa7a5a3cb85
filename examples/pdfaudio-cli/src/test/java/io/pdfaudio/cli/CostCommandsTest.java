package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.testing.PlainBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CostCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path pdf;

    @BeforeEach
    void writeBook() {
        pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
    }

    @Test
    void estimatesWhatAProviderWouldCost() {
        int code = run("estimate", pdf.toString(), "--provider", "tone", "--price", "500000", "--cache", cache());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().toList().get(1))
                .matches("tone +4 +62 +0 +USD 31\\.00 +0:0\\d  USD 500000\\.00 \\(set for this account\\)");
    }

    @Test
    void estimatesAllProvidersSideBySide() {
        int code = run("estimate", pdf.toString(), "--all", "--cache", cache());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().skip(1)).anyMatch(line -> line.startsWith("tone ") && line.endsWith("free"));
        assertThat(out.toString().lines().skip(1)).anyMatch(line -> line.startsWith("marytts "));
    }

    @Test
    void tellsWhatCloudVoicesCostBeforeThereIsAnAccount() {
        int code = run("estimate", pdf.toString(), "--all", "--cache", cache());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("USD")).map(line -> line.split(" +", 2)[0]))
                .contains("azure", "elevenlabs", "google", "openai", "polly");
        assertThat(out.toString().lines().filter(line -> line.startsWith("azure ")))
                .singleElement()
                .asString()
                .matches("azure +\\d+ +\\d+ +\\? +USD .*");
    }

    @Test
    void tellsWhatVoicesCanDoBeforeThereIsAnAccount() {
        assertThat(run("voices", "--about", "--provider", "polly")).isZero();
        assertThat(run("voices", "--about", "--provider", "google", "--provider-setting", "engine=chirp3-hd"))
                .isZero();

        assertThat(out.toString().lines())
                .contains("sound       PCM 16 kHz", "sound       WAV 24 kHz", "SSML        none")
                .anyMatch(line -> line.startsWith("SSML        p, s, w, break, prosody, phoneme, sub,"))
                .anyMatch(line -> line.startsWith("a million   USD 16"));
    }

    @Test
    void aBudgetEndsAConversionWithASentenceAndWhatWasBoughtIsKept() {
        String[] command = {
            "convert",
            pdf.toString(),
            "--provider",
            "tone",
            "--price",
            "1000000",
            "--jobs",
            "1",
            "--budget",
            "40",
            "--cache",
            cache(),
            "-o",
            folder.resolve("book.wav").toString()
        };

        assertThat(run(command)).isEqualTo(1);

        assertThat(err.toString()).contains("pdfaudio: The budget of USD 40.00 is used up: ");
        assertThat(folder.resolve("book.wav")).doesNotExist();
        assertThat(run(command)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3 of 4 utterances were reused").contains("speech cost USD 23.00");
    }

    @Test
    void countsWhatTheAudiobookSaysOfItsVoice() {
        String words = "Read by a machine.";
        int code = run(
                "estimate",
                pdf.toString(),
                "--provider",
                "tone",
                "--price",
                "1000000",
                "--disclosure",
                "both=" + words,
                "--cache",
                cache());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().toList().get(1)).matches("tone +5 +98 +18 +USD 80\\.00 .*");
    }

    @Test
    void refusesAPlaceOfADisclosureThatIsNone() {
        assertThat(run("convert", pdf.toString(), "--disclosure", "end")).isEqualTo(2);

        assertThat(err.toString()).contains("\"end\" is no place of a disclosure: write none, start or both");
    }

    @Test
    void refusesAnAmountThatIsNone() {
        assertThat(run("convert", pdf.toString(), "--budget", "much")).isEqualTo(2);

        assertThat(err.toString()).contains("\"much\" is not an amount of US dollars: write for example 5.00.");
    }

    @Test
    void anotherVoiceReadsWhereTheFirstIsOutOfReach() {
        int code = run(
                "convert",
                pdf.toString(),
                "--provider",
                "elevenlabs",
                "--provider-setting",
                "api-key=none",
                "--provider-setting",
                "base-url=http://127.0.0.1:1",
                "--fallback",
                "tone:hum",
                "--cache",
                cache(),
                "-o",
                folder.resolve("book.wav").toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString())
                .contains(
                        "From chapter 1, page 1 on, Hum of tone reads. ElevenLabs cannot be reached at 127.0.0.1:1: ");
        assertThat(out.toString()).contains("read by Hum").contains("Hum of tone reads.");
    }

    private String cache() {
        return folder.resolve("clips").toString();
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
