package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.fakes.FakeVoiceRepository;
import io.pdfaudio.fakes.Trouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VoiceInstallationTest {

    private static final String HUM = "en_US-hum-low";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FakeVoiceRepository repository = new FakeVoiceRepository(true);

    @BeforeEach
    void fill() {
        byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
        repository.add(HUM, new byte[3_000_000], config);
        repository.add("de_DE-brumm-medium", new byte[2_000_000], config);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void listsWhatCanBeInstalled() {
        assertThat(run("available")).as(err.toString()).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "de_DE-brumm-medium  de-DE  medium     2.0 MB", "en_US-hum-low       en-US  low        3.0 MB");
    }

    @Test
    void listsThoseOfALanguage() {
        assertThat(run("available", "--language", "en-GB")).isZero();
        assertThat(out.toString().lines()).hasSize(1).first().asString().startsWith(HUM);

        assertThat(run("available", "--language", "fr")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("pdfaudio: The catalogue has no voice for the language \"fr\":"
                        + " 'pdfaudio voices available' lists all.\n");
    }

    @Test
    void installsAndRemoves() {
        repository.next(new Trouble.Cut(), new Trouble.Cut());

        assertThat(run("install", "--no-libraries", HUM)).as(err.toString()).isZero();

        assertThat(folder.resolve(HUM + ".onnx")).exists();
        assertThat(out.toString().lines())
                .containsExactly(
                        HUM + ": installed in " + folder + "; say --provider piper to use it.",
                        "Its licence: see " + folder.resolve(HUM + ".MODEL_CARD"));
        assertThat(err.toString())
                .contains(" 50 %  1.")
                .contains("100 %  3.0 of 3.0 MB  " + HUM)
                .contains("Still needed: ONNX Runtime")
                .contains("com.microsoft.onnxruntime:onnxruntime");
        out.getBuffer().setLength(0);
        assertThat(run("available")).isZero();
        assertThat(out.toString().lines())
                .filteredOn(line -> line.endsWith("  installed"))
                .hasSize(1);
        out.getBuffer().setLength(0);
        assertThat(run("remove", HUM)).isZero();
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("Removed " + folder));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void drawsABarOnATerminal() {
        assertThat(Main.run(shell(true), arguments("install", "--no-libraries", HUM)))
                .isZero();

        assertThat(err.toString()).contains("\r\033[K[========================] 100 %  3.0 of 3.0 MB  " + HUM);
    }

    @Test
    void failuresAreToldInOneSentence() {
        repository.replace(HUM, ".onnx", new byte[2_999_999]);
        assertThat(run("install", "-q", HUM)).isEqualTo(1);
        assertThat(run("install", "-q", "no\u001Bsuch")).isEqualTo(1);
        assertThat(run("remove", HUM)).isEqualTo(1);
        repository.close();
        assertThat(run("available")).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("pdfaudio: ") && line.endsWith("."))
                .noneMatch(line -> line.contains("Exception") || line.contains("\u001B"));
    }

    @Test
    void fetchesTheLibraryFromAMavenRepositoryIntoTheFolderOfTheLauncher() {
        int code = run("install", "-q", "--provider-setting", "maven-url=" + repository.address(), HUM);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("pdfaudio: There is nothing at " + repository.address()
                        + "/com/microsoft/onnxruntime/onnxruntime/1.23.2/onnxruntime-1.23.2.jar (HTTP 404): check the provider's"
                        + " setting of this address.\n");
        assertThat(folder.resolve(HUM + ".onnx")).exists();
    }

    @Test
    void otherProvidersHaveNothingToInstall() {
        assertThat(run("available", "--provider", "tone")).isEqualTo(1);
        assertThat(run("install")).isEqualTo(2);

        assertThat(err.toString()).contains("The provider tone has no voices to install or remove.");
    }

    @Test
    void speakingWithoutTheLibraryNamesIt() {
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err, true),
                "sample",
                "--provider",
                "piper",
                "-o",
                folder + "/a.wav");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("add com.microsoft.onnxruntime:onnxruntime")
                .contains("~/.pdfaudio/lib");
    }

    private int run(String... args) {
        return Main.run(shell(false), arguments(args));
    }

    private Shell shell(boolean terminal) {
        Map<String, String> environment =
                Map.of("PDFAUDIO_LIBS", folder.resolve("lib").toString());
        return new Shell(
                new PrintWriter(out),
                new PrintWriter(err, true),
                environment,
                terminal,
                100,
                question -> Optional.empty());
    }

    private String[] arguments(String... args) {
        String[] settings = {
            "--provider-setting", "voices-dir=" + folder, "--provider-setting", "base-url=" + repository.url()
        };
        return Stream.of(
                        new String[] {"voices"},
                        args,
                        args.length > 2 && args[1].equals("--provider") ? new String[0] : settings)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }
}
