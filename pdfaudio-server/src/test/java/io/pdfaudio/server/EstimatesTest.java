package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Estimates of a whole server with a voice of beeps and one that has no key. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class EstimatesTest {

    private static final String PATH = "/api/v1/estimates";

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Server server;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        server = Server.start(ServerConfig.read(
                Map.of(
                        "http.port", "0",
                        "http.admin-port", "0",
                        "data.dir", folder.resolve("data").toString(),
                        "voices.default", ToneProvider.ID,
                        "voices.enabled", "tone, openai",
                        "jobs.estimates", "1",
                        "upload.megabytes", "1"),
                name -> null));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private byte[] book() throws Exception {
        return Files.readAllBytes(new PlainBook()
                .titled("Lights", "A. Writer")
                .chapter("Morning", "The lamp went out at six. The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .language("sw")
                .writeTo(folder.resolve("book.pdf")));
    }

    @Test
    void saysWhatABookWouldTakeWithEachProviderAndKeepsNothing() throws Exception {
        Client ann = Client.signedIn(server.port(), "Ann");

        Reply reply = ann.upload(PATH, "Lights.pdf", book(), "");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode estimate = reply.json();
        assertThat(estimate.get("title").asText()).isEqualTo("Lights");
        assertThat(estimate.get("pages").asInt()).isEqualTo(2);
        assertThat(estimate.get("chapters").asInt()).isEqualTo(2);
        assertThat(estimate.get("chapterList").get(1).get("title").asText()).isEqualTo("Evening");
        assertThat(estimate.get("characters").asLong()).isGreaterThan(60);
        JsonNode openai = estimate.get("providers").get(0);
        JsonNode tone = estimate.get("providers").get(1);
        assertThat(openai.get("provider").asText()).isEqualTo("openai");
        assertThat(openai.get("costMicros").asLong()).isPositive();
        assertThat(openai.get("currency").asText()).isEqualTo("USD");
        assertThat(tone.get("provider").asText()).isEqualTo("tone");
        assertThat(tone.get("minutes").asLong()).isEqualTo(1);
        assertThat(tone.get("costMicros").asLong()).isNotNegative();
        assertThat(ann.get("/api/v1/jobs").json().get("jobs")).isEmpty();
        assertThat(folder.resolve("data").resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void onlyTheChaptersThatAreChosenCount() throws Exception {
        Client ann = Client.signedIn(server.port(), "Bea");

        JsonNode all = ann.upload(PATH, "Lights.pdf", book(), "").json();
        JsonNode one =
                ann.upload(PATH, "Lights.pdf", book(), "{\"chapters\":[2]}").json();

        assertThat(one.get("chapters").asInt()).isEqualTo(1);
        assertThat(one.get("providers").get(1).get("characters").asLong())
                .isPositive()
                .isLessThan(all.get("providers").get(1).get("characters").asLong());
    }

    @Test
    void whatCannotBeReadIsAnsweredWithASentence() {
        Client ann = Client.signedIn(server.port(), "Cid");
        byte[] broken = "%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8);

        Reply refused = ann.upload(PATH, "a.pdf", broken, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("reason").asText()).isEqualTo("unreadable-pdf");
        assertThat(refused.json().get("detail").asText()).endsWith(".").doesNotContain("Exception", "/tmp");
        assertThat(ann.upload(PATH, "a.pdf", broken, "{\"provider\":\"none\"}")
                        .json()
                        .get("detail")
                        .asText())
                .contains("none that this server offers");
        assertThat(Client.anonymous(server.port())
                        .upload(PATH, "a.pdf", broken, "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoComesWhileTooManyAreMadeIsAskedToComeAgain() throws Exception {
        Client ann = Client.signedIn(server.port(), "Dan");
        byte[] pdf = book();
        Callable<Reply> asking = () -> ann.upload(PATH, "Lights.pdf", pdf, "");
        int made = 0;

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> answer : threads.invokeAll(java.util.Collections.nCopies(4, asking))) {
                Reply reply = answer.get();
                assertThat(reply.status()).isIn(200, 503);
                if (reply.status() == 503) {
                    assertThat(reply.header("Retry-After")).isEqualTo("15");
                } else {
                    made++;
                }
            }
        }

        assertThat(made).isPositive();
    }
}
