package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.testing.ToneProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole servers that take little of one user. */
@Timeout(120)
class LimitsTest {

    private static final byte[] NO_PDF = "I am no PDF.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Server server;

    @AfterEach
    void stop() {
        server.close();
    }

    private void start(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "http.port",
                "0",
                "http.admin-port",
                "0",
                "data.dir",
                folder.resolve("data").toString(),
                "voices.default",
                ToneProvider.ID));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        server = Server.start(ServerConfig.read(all, name -> null));
    }

    @Test
    void anAccountThatUploadsTooOftenIsToldWhenToComeAgain() {
        start("limits.uploads-per-hour", "2", "limits.address-factor", "2");
        Client ann = Client.signedIn(server.port(), "Ann");

        Reply first = ann.upload("/api/v1/jobs", "a.pdf", NO_PDF, "");
        assertThat(first.status()).isEqualTo(422);
        assertThat(ann.upload("/api/v1/jobs/", "a.pdf", NO_PDF, "").status()).isIn(404, 422);
        ann.upload("/api/v1/jobs", "a.pdf", NO_PDF, "");
        Reply refused = ann.upload("/api/v1/jobs", "a.pdf", NO_PDF, "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"uploads\";q=2;w=3600");
        assertThat(refused.header("RateLimit")).startsWith("\"uploads\";r=0;t=");
        assertThat(refused.json().get("detail").asText()).contains("your account", "2 an hour");
        assertThat(ann.get("/api/v1/jobs").status()).isEqualTo(200);
        assertThat(ann.post("/api/v1/jobs/none/cancel").status()).isEqualTo(404);
    }

    @Test
    void anAddressIsLimitedWhateverAccountsItUses() {
        start("limits.estimates-per-hour", "1", "limits.address-factor", "2");
        String path = "/api/v1/estimates";

        assertThat(Client.signedIn(server.port(), "Ann")
                        .upload(path, "a.pdf", NO_PDF, "")
                        .status())
                .isEqualTo(422);
        assertThat(Client.anonymous(server.port())
                        .upload(path, "a.pdf", NO_PDF, "")
                        .status())
                .isEqualTo(401);
        Reply refused = Client.signedIn(server.port(), "Bob").upload(path, "a.pdf", NO_PDF, "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("detail").asText()).contains("your address");
    }

    @Test
    void samplesAndSignInsAreLimitedAndWhatIsLeftIsTold() {
        start("limits.samples-per-hour", "2", "limits.sign-ins-per-hour", "2");
        Client ann = Client.signedIn(server.port(), "Ann");
        String sample = "/api/v1/voices/none%3Asuch/sample";

        assertThat(ann.get(sample).status()).isEqualTo(404);
        assertThat(ann.send("HEAD", sample, null).status()).isEqualTo(404);
        assertThat(ann.get(sample).status()).isEqualTo(429);
        Client anybody = Client.anonymous(server.port());
        Reply signIn = anybody.send("POST", "/auth/local", "{\"name\":\"Bob\"}", "Content-Type", "application/json");
        assertThat(signIn.status()).isEqualTo(201);
        assertThat(signIn.header("RateLimit")).startsWith("\"sign-ins\";r=0;t=");
        assertThat(anybody.send("POST", "/auth/local/", "{\"name\":\"Bob\"}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(429);
        assertThat(anybody.get("/api/v1/config").status()).isEqualTo(200);
    }

    @Test
    void noughtMeansAnyNumber() {
        start("limits.samples-per-hour", "0");
        Client ann = Client.signedIn(server.port(), "Ann");

        for (int i = 0; i < 5; i++) {
            Reply reply = ann.get("/api/v1/voices/none%3Asuch/sample");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.header("RateLimit")).isEmpty();
        }
    }
}
