package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.fakes.FakePolly;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.testing.PlainBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed as by {@code kill -9} while it speaks, and started again. {@code benchmarks/run} does it more often. */
@Timeout(600)
class KilledServerTest {

    private static final String KEY = "AKIDEXAMPLE";
    private static final String SECRET = "the secret of the test";
    private static final int AT_ONCE = 2;
    private static final Pattern READY = Pattern.compile("pdfaudio is at http://localhost:(\\d+) ");

    @TempDir
    private Path folder;

    @Test
    void jobsGoOnAndNothingIsBoughtTwiceButWhatWasUnderWay() throws Exception {
        try (FakePolly voice = new FakePolly(KEY, SECRET)) {
            Process first = start(voice);
            String done;
            List<String> others;
            try {
                Client ann = Client.signedIn(port(first), "Ann");
                done = upload(ann, "Morning");
                ann.get(done + "/events");
                voice.next(new Trouble.Silence());
                others = List.of(upload(ann, "Noon"), upload(ann, "Evening"));
                voice.awaitSilence();
            } finally {
                first.destroyForcibly().waitFor();
            }

            Process second = start(voice);
            try {
                Client ann = Client.signedIn(port(second), "Ann");
                for (String job : others) {
                    ann.get(job + "/events");
                    assertThat(ann.get(job).json().get("state").asText())
                            .as(ann.get(job).text())
                            .isEqualTo("done");
                }
                assertThat(ann.get(done).json().get("state").asText()).isEqualTo("done");
                assertThat(ann.get(done + "/audio").status()).isEqualTo(200);
            } finally {
                second.destroyForcibly().waitFor();
            }
            assertThat(voice.bought() - voice.boughtAgain()).isGreaterThanOrEqualTo(9);
            assertThat(voice.boughtAgain()).isLessThanOrEqualTo(AT_ONCE);
        }
    }

    private String upload(Client client, String time) throws IOException {
        byte[] pdf = Files.readAllBytes(new PlainBook()
                .chapter(time, "The lamp was seen at " + time + ".")
                .chapter("After " + time, "Nobody saw the lamp after " + time + ".")
                .chapter("Long after " + time, "The lamp of " + time + " was lit again.")
                .writeTo(folder.resolve(time + ".pdf")));
        return client.upload("/api/v1/jobs", time + ".pdf", pdf, "").header("Location");
    }

    private Process start(FakePolly voice) throws IOException {
        Path config = Files.writeString(folder.resolve("application.yaml"), """
                http:
                  port: 0
                  admin-port: 0
                data:
                  dir: '%s'
                jobs:
                  steps: 2
                voices:
                  default: polly
                  settings:
                    polly:
                      endpoint: %s
                      region: eu-west-1
                      access-key-id: %s
                      secret-access-key: %s
                      concurrency: %d
                """.formatted(
                        folder.resolve("data"), voice.address(), KEY, SECRET, AT_ONCE));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--config",
                        config.toString())
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private static int port(Process server) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader errors = server.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The server does not start: " + said);
    }
}
