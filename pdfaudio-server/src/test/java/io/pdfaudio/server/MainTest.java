package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.testing.ToneProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MainTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aRehearsalStartsTriesAndStops() throws Exception {
        assertThat(run("--rehearse")).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatItDoesNotUnderstandIsToldWithWhereToLook() throws Exception {
        assertThat(run("--port", "80")).isEqualTo(2);
        assertThat(told()).contains("serve --help");
    }

    @Test
    void aServerIsReadyOnceItAnswers(@TempDir Path folder) {
        Server server = Server.start(ServerConfig.read(
                Map.of(
                        "http.port",
                        "0",
                        "http.admin-port",
                        "0",
                        "data.dir",
                        folder.resolve("data").toString(),
                        "voices.default",
                        ToneProvider.ID),
                name -> null));
        int port = server.adminPort();

        assertThat(HealthCheck.run("127.0.0.1", port)).isEmpty();
        assertThat(HealthCheck.run("0.0.0.0", port)).isEmpty();
        server.close();

        assertThat(HealthCheck.run("127.0.0.1", port)).get().asString().contains("does not answer at port " + port);
    }

    private int run(String... arguments) throws InterruptedException {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(arguments, to, to);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
