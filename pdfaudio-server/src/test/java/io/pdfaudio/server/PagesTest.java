package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.testing.PlainBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What pages in a browser rely on when they ask again and again, and follow what happens. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PagesTest {

    private Path folder;
    private Server server;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        server = ApiServers.local(folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whoCannotReadTheAnswerUploadsNothing() throws Exception {
        Client ann = Client.signedIn(server.port(), "Nan");
        byte[] pdf = Files.readAllBytes(
                new PlainBook().chapter("Noon", "Nothing was heard.").writeTo(folder.resolve("unseen.pdf")));

        Reply refused = ann.upload("/api/v1/jobs", "Noon.pdf", pdf, "", "Accept", "text/html");
        Reply unreadable = ann.upload("/api/v1/jobs", "Noon.pdf", pdf, "", "Accept", "///");

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().get("detail").asText()).contains("application/json");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.json().get("detail").asText()).contains("Accept");
        assertThat(ann.get("/api/v1/jobs").json().get("jobs")).isEmpty();
    }

    @Test
    void pagesFollowJobsByAddressesAndMissNothing() throws Exception {
        Client ann = Client.signedIn(server.port(), "Olga");
        Client page = Client.anonymous(server.port());
        byte[] pdf = Files.readAllBytes(
                new PlainBook().chapter("Noon", "Nothing was heard.").writeTo(folder.resolve("followed.pdf")));
        String all = ann.get("/api/v1/jobs").json().get("events").asText();
        String job = ann.upload("/api/v1/jobs", "Noon.pdf", pdf, "").header("Location");
        String id = job.substring(job.lastIndexOf('/') + 1);

        String whole = ann.get(job).json().get("events").asText().replaceFirst("lastEventId=[0-9]+", "lastEventId=0");
        String followed = page.get(whole).text();
        Reply again = page.get(ann.get(job).json().get("events").asText());

        assertThat(followed).contains("\"state\":\"queued\"", "\"state\":\"done\"");
        assertThat(again.status()).isEqualTo(204);
        String beginning = page.begin(all, 2000).text();
        assertThat(beginning).contains("\"state\":\"queued\"", id);
        assertThat(page.get(all.replace("/api/v1/events", job + "/events")).status())
                .isEqualTo(401);
        assertThat(page.get(all.replace("/events", "/jobs")).status()).isEqualTo(401);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        Client ann = Client.signedIn(server.port(), "Pia");
        byte[] pdf = Files.readAllBytes(
                new PlainBook().chapter("Noon", "Nothing was heard.").writeTo(folder.resolve("known.pdf")));
        String job = ann.upload("/api/v1/jobs", "Noon.pdf", pdf, "").header("Location");
        ann.get(job + "/events");

        for (String path : List.of(
                job,
                job + "/status",
                "/api/v1/jobs",
                "/api/v1/config",
                "/api/v1/voices",
                "/api/v1/me",
                job + "/text")) {
            Reply first = ann.get(path);
            String tag = first.header("ETag");
            Reply second = ann.get(path, "If-None-Match", tag);
            Reply zipped = ann.get(path, "If-None-Match", "W/" + tag, "Accept-Encoding", "gzip");

            assertThat(first.status()).as(path).isEqualTo(200);
            assertThat(second.status()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(second.header("ETag")).isEqualTo(tag);
            assertThat(zipped.status()).as(path).isEqualTo(304);
        }
        String before = ann.get("/api/v1/jobs").header("ETag");
        ann.delete(job);
        assertThat(ann.get("/api/v1/jobs", "If-None-Match", before).status()).isEqualTo(200);
    }
}
