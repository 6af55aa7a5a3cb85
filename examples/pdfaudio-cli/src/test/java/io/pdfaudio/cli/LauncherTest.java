package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a folder that looks like a clone, with scripts in the places of Java and Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
@Timeout(60)
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "..", "pdfaudio");
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "maven with $JAVA_HOME: $*" >>maven.log
            sleep "${BUILD_SECONDS:-0}"
            if [ -n "$BREAK_BUILD" ]; then echo "[ERROR] it broke"; exit 1; fi
            mkdir -p examples/pdfaudio-cli/target pdfaudio-server/target
            : >examples/pdfaudio-cli/target/pdfaudio-cli.jar
            : >pdfaudio-server/target/pdfaudio-server.jar
            """;
    private static final String FAKE_JAVA = """
            #!/bin/sh
            echo "JAVA $0"
            for arg in "$@"; do echo "[$arg]"; done
            case "$*" in
                *--rehearse*)
                    echo "$*" >>rehearsals.log
                    if [ -n "$BREAK_REHEARSAL" ]; then echo "it broke"; exit 1; fi
                    for arg in "$@"; do
                        case $arg in *.cache.new) echo classes >"${arg#*=}" ;; esac
                    done ;;
            esac
            """;

    @TempDir
    private Path temp;

    private Path clone;
    private Path jdks;

    @BeforeEach
    void layOutAClone() throws IOException {
        temp = temp.toRealPath();
        clone = Files.createDirectories(temp.resolve("my clone"));
        jdks = Files.createDirectories(temp.resolve("jdks"));
        Files.copy(LAUNCHER, clone.resolve("pdfaudio"));
        for (String folder : List.of(
                ".mvn",
                "pdfaudio-core/src/main/java",
                "pdfaudio-providers",
                "pdfaudio-server",
                "examples/pdfaudio-cli")) {
            Files.createDirectories(clone.resolve(folder));
        }
        for (String file : List.of("pom.xml", "examples/pom.xml", "pdfaudio-core/src/main/java/A.java")) {
            Files.writeString(clone.resolve(file), "");
        }
        script(clone.resolve("mvnw"), FAKE_MAVEN);
    }

    @Test
    void buildsOnceAndPassesArgumentsAsTheyAre() throws Exception {
        jdk("jdk-25", "25.0.3");

        Outcome first = launch(Map.of(), "convert", "my book.pdf", "--title", "It's \"quoted\" $HOME *", "");
        Outcome second = launch(Map.of(), "--help");

        assertThat(first.code).isZero();
        assertThat(first.text)
                .contains("pdfaudio: building the command line")
                .contains("[convert]\n[my book.pdf]\n[--title]\n[It's \"quoted\" $HOME *]\n[]\n");
        assertThat(second.text).doesNotContain("building").contains("[io.pdfaudio.cli.Main]\n[--help]\n");
        assertThat(builds())
                .containsExactly("maven with " + jdks.resolve("jdk-25")
                        + ": -q -DskipChecks -DskipTests -pl examples/pdfaudio-cli -am package");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        jdk("jdk-25", "25.0.3");
        launch(Map.of());

        Files.setLastModifiedTime(
                clone.resolve("pdfaudio-core/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        launch(Map.of());

        assertThat(builds()).hasSize(2);
    }

    @Test
    void takesTheNewestJdkOfTheUsualFolders() throws Exception {
        jdk("jdk-17", "17.0.15");
        jdk("jdk-21", "21.0.2");
        jdk("jdk-25", "25.0.3");
        jdk("jdk-8", "1.8.0_412");

        assertThat(launch(Map.of()).text).contains("JAVA " + jdks.resolve("jdk-25/bin/java"));
    }

    @Test
    void addsTheJarsOfTheUser() throws Exception {
        jdk("jdk-25", "25.0.3");
        Path libs = temp.resolve("my libs");
        String jar =
                clone.resolve("examples/pdfaudio-cli/target/pdfaudio-cli.jar").toString();

        assertThat(launch(Map.of("PDFAUDIO_LIBS", libs.toString())).text).contains("[-cp]\n[" + jar + "]\n");
        Files.createDirectories(libs);
        Files.writeString(libs.resolve("a.jar"), "");
        assertThat(launch(Map.of("PDFAUDIO_LIBS", libs.toString())).text)
                .contains("[-cp]\n[" + jar + ":" + libs + "/*]\n");
        Files.createDirectories(temp.resolve("home/.pdfaudio/lib"));
        assertThat(launch(Map.of("HOME", temp.resolve("home").toString())).text)
                .contains("[-cp]\n[" + jar + ":" + temp.resolve("home/.pdfaudio/lib") + "/*]\n");
    }

    @Test
    void prefersJavaHomeIfItIsNewEnough() throws Exception {
        Path jdk21 = jdk("jdk-21", "21.0.2");
        Path jdk17 = jdk("jdk-17", "17.0.15");
        jdk("jdk-25", "25.0.3");

        assertThat(launch(Map.of("JAVA_HOME", jdk21.toString())).text).contains("JAVA " + jdk21.resolve("bin/java"));
        assertThat(launch(Map.of("JAVA_HOME", jdk17.toString())).text).contains("jdk-25/bin/java");
    }

    @Test
    void findsJavaOnThePathThroughLinks() throws Exception {
        Path jdk = jdk("../elsewhere/jdk-21", "21.0.2");
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

        Outcome outcome = launch(Map.of("PATH", bin + ":/usr/bin:/bin"));

        assertThat(outcome.text).contains("elsewhere/jdk-21/bin/java");
    }

    @Test
    void saysInOneSentenceWhatToInstallWhenThereIsNoJdk() throws Exception {
        jdk("jdk-17", "17.0.15");

        Outcome outcome = launch(Map.of());

        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.text.lines())
                .singleElement()
                .asString()
                .startsWith("pdfaudio: needs a JDK 21 or newer")
                .endsWith(".");
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        jdk("jdk-25", "25.0.3");
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("my clone", "pdfaudio"));

        Outcome outcome = launch(link, Map.of(), "voices");

        assertThat(outcome.text).contains("[" + clone + "/examples/pdfaudio-cli/target/pdfaudio-cli.jar]");
    }

    @Test
    void splitsJavaOptionsIntoWords() throws Exception {
        jdk("jdk-25", "25.0.3");

        Outcome outcome = launch(Map.of("PDFAUDIO_JAVA_OPTS", "-Xmx2g -Dx=y"));

        assertThat(outcome.text).contains("[-Xmx2g]\n[-Dx=y]\n").contains("UseSerialGC");
    }

    @Test
    void leavesTheChoiceOfACollectorToTheUser() throws Exception {
        jdk("jdk-25", "25.0.3");

        Outcome outcome = launch(Map.of("PDFAUDIO_JAVA_OPTS", "-XX:+UseZGC"));

        assertThat(outcome.text).contains("[-XX:+UseZGC]\n").doesNotContain("SerialGC");
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        jdk("jdk-25", "25.0.3");

        Outcome outcome = launch(Map.of("BREAK_BUILD", "yes"));

        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.text)
                .contains("[ERROR] it broke")
                .contains("the build failed")
                .doesNotContain("JAVA ");
        assertThat(clone.resolve("examples/pdfaudio-cli/target/build.lock")).doesNotExist();
    }

    @Test
    void launchersThatStartTogetherBuildOnce() throws Exception {
        jdk("jdk-25", "25.0.3");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(clone.resolve("pdfaudio"), Map.of("BUILD_SECONDS", "1")));
        }

        for (Process process : processes) {
            assertThat(outcome(process).code).isZero();
        }

        assertThat(builds()).hasSize(1);
    }

    @Test
    void theServerStartsFromACacheThatIsMadeOnceForABuildAndAJdk() throws Exception {
        jdk("jdk-25", "25.0.3");
        String use = "[-XX:AOTCache=" + cache() + "]";

        Outcome first = launch(Map.of(), "serve", "--config", "my file.yaml");
        Outcome second = launch(Map.of(), "serve");

        assertThat(first.text)
                .contains("pdfaudio: preparing quick starts", use)
                .contains("[io.pdfaudio.server.Main]\n[--config]\n[my file.yaml]\n");
        assertThat(second.text).doesNotContain("preparing").contains("[-Xlog:aot=off]", use);
        assertThat(rehearsals()).singleElement().asString().contains("-XX:AOTCacheOutput=" + cache() + ".new");
    }

    @Test
    void aCacheOfAnotherBuildOrJdkIsNotUsed() throws Exception {
        jdk("jdk-25", "25.0.3");
        launch(Map.of(), "serve");

        jdk("jdk-25", "25.0.4");
        launch(Map.of(), "serve");
        launch(Map.of("PDFAUDIO_JAVA_OPTS", "-Xmx1g"), "serve");

        assertThat(rehearsals()).hasSize(2);
        Files.setLastModifiedTime(
                clone.resolve("pdfaudio-server/target/pdfaudio-server.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch(Map.of("BREAK_REHEARSAL", "yes"), "serve").text).doesNotContain("AOTCache=");
    }

    @Test
    void theServerStartsWithoutACacheThatCannotBeMade() throws Exception {
        jdk("jdk-25", "25.0.3");

        Outcome first = launch(Map.of("BREAK_REHEARSAL", "yes"), "serve");
        Outcome second = launch(Map.of(), "serve");

        assertThat(first.code).isZero();
        assertThat(first.text).contains("[io.pdfaudio.server.Main]").doesNotContain("it broke", "AOTCache=");
        assertThat(second.text).doesNotContain("preparing", "AOTCache=");
    }

    @Test
    void anOlderJdkMakesAnArchiveOfClasses() throws Exception {
        jdk("jdk-21", "21.0.2");

        assertThat(launch(Map.of(), "serve").text).contains("[-Xlog:cds=off]\n[-XX:SharedArchiveFile=" + cache() + "]");
        assertThat(rehearsals()).singleElement().asString().contains("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void helpAndTheCommandLineNeedNoCache() throws Exception {
        jdk("jdk-25", "25.0.3");

        assertThat(launch(Map.of(), "serve", "--help").text).doesNotContain("AOTCache");
        assertThat(launch(Map.of(), "convert", "pdfaudio-server.pdf").text).doesNotContain("AOTCache");
        assertThat(launch(Map.of("PDFAUDIO_JAVA_OPTS", "-Xshare:off"), "serve").text)
                .doesNotContain("AOTCache");
        assertThat(temp.resolve("rehearsals.log")).doesNotExist();
    }

    private Path cache() {
        return clone.resolve("pdfaudio-server/target/io.pdfaudio.server.Main.cache");
    }

    private List<String> rehearsals() throws IOException {
        return Files.readAllLines(temp.resolve("rehearsals.log"));
    }

    private record Outcome(int code, String text) {}

    private Outcome launch(Map<String, String> environment, String... args) throws Exception {
        return launch(clone.resolve("pdfaudio"), environment, args);
    }

    private Outcome launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        return outcome(start(launcher, environment, args));
    }

    private Process start(Path launcher, Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("PDFAUDIO"));
        variables.put("PATH", pathWithoutJava().toString());
        variables.put("PDFAUDIO_JDK_DIRS", jdks.toString());
        variables.putAll(environment);
        return builder.start();
    }

    private static Outcome outcome(Process process) throws Exception {
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), text);
    }

    /** A folder with the tools of the launcher, for {@code /usr/bin} may hold a java. */
    private Path pathWithoutJava() throws IOException {
        Path tools = temp.resolve("tools");
        if (Files.notExists(tools)) {
            Files.createDirectories(tools);
            for (String tool : List.of(
                    "sh",
                    "dirname",
                    "readlink",
                    "sed",
                    "find",
                    "head",
                    "mkdir",
                    "rm",
                    "mv",
                    "cat",
                    "tail",
                    "sleep",
                    "stty")) {
                Path file = Path.of("/bin", tool);
                Path there = Files.exists(file) ? file : Path.of("/usr/bin", tool);
                script(tools.resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
            }
        }
        return tools;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name).normalize();
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"x\"\n");
        script(home.resolve("bin/java"), FAKE_JAVA);
        script(home.resolve("bin/javac"), FAKE_JAVA);
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(clone.resolve("maven.log"));
    }
}
