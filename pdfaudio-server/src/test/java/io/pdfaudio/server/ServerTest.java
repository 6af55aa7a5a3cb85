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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole server, started with nothing but free ports and a voice of beeps. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class ServerTest {

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
                        "upload.megabytes", "1",
                        "jobs.heartbeat-seconds", "1"),
                name -> null));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aPdfThatIsUploadedIsListenedTo() throws Exception {
        Client ann = Client.signedIn(server.port(), "Ann");
        byte[] pdf = Files.readAllBytes(new PlainBook()
                .chapter("Morning", "The lamp went out at six. The keeper slept.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf")));

        Reply created = ann.upload("/api/v1/jobs", "Lights.pdf", pdf, "{\"rate\":1.1}", "Idempotency-Key", "one");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String job = created.header("Location");
        assertThat(ann.upload("/api/v1/jobs", "Lights.pdf", pdf, "{\"rate\":1.1}", "Idempotency-Key", "one")
                        .json()
                        .get("id"))
                .isEqualTo(created.json().get("id"));
        assertThat(ann.upload("/api/v1/jobs", "Lights.pdf", pdf, "", "Idempotency-Key", "one")
                        .status())
                .isEqualTo(409);

        String events = ann.get(job + "/events").text();
        JsonNode done = ann.get(job).json();

        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(events).contains("event: state", "\"state\":\"done\"", "event: progress");
        assertThat(done.get("chapterList")).hasSize(2);
        assertThat(done.at("/chapterList/0/startMillis").asLong()).isLessThan(1000);
        assertThat(done.at("/chapterList/1/startMillis").asLong())
                .isGreaterThanOrEqualTo(done.at("/chapterList/0/audioMillis").asLong() / 2)
                .isLessThan(done.get("audioMillis").asLong());
        assertThat(done.get("progress").asDouble()).isEqualTo(1);
        String audio = done.get("files").get("audio").asText();
        Client anybody = Client.anonymous(server.port());
        Reply part = anybody.get(audio, "Range", "bytes=4-7");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("ftyp");
        assertThat(part.header("Content-Range")).startsWith("bytes 4-7/");
        assertThat(anybody.get(audio.substring(0, audio.length() - 4)).status()).isEqualTo(401);
        assertThat(anybody.get(job + "/audio").status()).isEqualTo(401);
        assertThat(anybody.get(done.get("cover").asText()).header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(anybody.get(done.at("/files/text").asText() + "&chapter=2").text())
                .isEqualTo("# Evening\n\nThe lamp was lit again.\n");
        for (String file : List.of(
                "epub", "captions", "timings", "chapters/1", "chapters/2", "source", "cover", "text", "omissions")) {
            Reply reply = ann.get(job + "/" + file + "?download=1");
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.header("Content-Disposition")).as(file).startsWith("attachment; filename*=UTF-8''");
        }
        Client bob = Client.signedIn(server.port(), "Bob");
        for (String path : List.of("", "/audio", "/chapters/1", "/events", "/status", "/epub", "/text", "/omissions")) {
            assertThat(bob.get(job + path).status()).as(path).isEqualTo(404);
        }
        assertThat(bob.post(job + "/cancel").status()).isEqualTo(404);
        assertThat(bob.delete(job).status()).isEqualTo(404);
        assertThat(ann.post(job + "/retry").status()).isEqualTo(409);
        JsonNode exported = ann.get("/api/v1/me/export").json().get("jobs");
        assertThat(exported).hasSize(1);
        assertThat(anybody.get(exported.at("/0/files/text").asText()).status()).isEqualTo(200);
        assertThat(ann.delete(job).status()).isEqualTo(204);
        assertThat(ann.get(job).status()).isEqualTo(404);
    }

    @Test
    void badUploadsAreAnsweredWithWhatIsWrongAndKeepNothing() {
        Client ann = Client.signedIn(server.port(), "Carl");
        byte[] text = "I am no PDF.".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[(1 << 20) + 1];

        Reply noPdf = ann.upload("/api/v1/jobs", "../../etc/passwd", text, "");
        assertThat(noPdf.status()).isEqualTo(422);
        assertThat(noPdf.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(noPdf.json().get("detail").asText()).contains("is no PDF");
        assertThat(ann.upload("/api/v1/jobs", "a.pdf", new byte[0], "")
                        .json()
                        .get("detail")
                        .asText())
                .contains("is empty");
        assertThat(ann.upload("/api/v1/jobs", "a.pdf", large, "").status()).isEqualTo(413);
        Reply settings = ann.upload("/api/v1/jobs", "a.pdf", text, "{\"rate\":9,\"format\":\"exe\"}");
        assertThat(settings.status()).isEqualTo(422);
        assertThat(settings.json().get("errors")).hasSize(2);
        assertThat(ann.send("POST", "/api/v1/jobs", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
        assertThat(ann.get("/api/v1/jobs").json().get("jobs")).isEmpty();
        assertThat(folder.resolve("data").resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aFileThatOnlyBeginsAsAPdfFailsItsJobWithASentence() {
        Client ann = Client.signedIn(server.port(), "Dora");
        String job = ann.upload("/api/v1/jobs", "a.pdf", "%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8), "")
                .header("Location");

        ann.get(job + "/events");
        JsonNode failed = ann.get(job).json();

        assertThat(failed.get("state").asText()).isEqualTo("failed");
        assertThat(failed.get("problem").get("detail").asText()).endsWith(".").doesNotContain("Exception", "/tmp");
    }

    @Test
    void nobodyGetsInWithoutSigningInButToWhatIsForAll() {
        Client anybody = Client.anonymous(server.port());

        assertThat(anybody.get("/api/v1/config").json().get("signIn").asText()).isEqualTo("local");
        assertThat(anybody.get("/health").status()).isEqualTo(200);
        for (String path : List.of("/api/v1/me", "/api/v1/jobs", "/api/v1/voices", "/api/v1/events")) {
            Reply reply = anybody.get(path);
            assertThat(reply.status()).as(path).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(anybody.get("/nowhere").status()).isEqualTo(404);
        assertThat(Client.anonymous(server.adminPort())
                        .get("/health/ready")
                        .json()
                        .get("parts")
                        .get("database")
                        .asText())
                .isEqualTo("up");
        assertThat(anybody.get("/health/ready").status()).isEqualTo(404);
    }

    @Test
    void operatorsLookAtWhatWouldBeCleanedUpOnTheirSocketOnly() {
        JsonNode report =
                Client.anonymous(server.adminPort()).get("/admin/cleanup").json();

        assertThat(report.get("jobs").asLong()).isZero();
        assertThat(report.get("orphans").get("removed").asLong()).isZero();
        assertThat(Client.anonymous(server.port()).get("/admin/cleanup").status())
                .isEqualTo(404);
    }

    @Test
    void operatorsSeeWhatWasSpokenAndHaveJobsGoOn() throws Exception {
        Client ann = Client.signedIn(server.port(), "Ida");
        Client operator = Client.anonymous(server.adminPort());
        byte[] pdf = Files.readAllBytes(
                new PlainBook().chapter("Noon", "Nothing was heard at noon.").writeTo(folder.resolve("noon.pdf")));
        String job = ann.upload("/api/v1/jobs", "Noon.pdf", pdf, "").header("Location");
        ann.get(job + "/events");
        String id = job.substring(job.lastIndexOf('/') + 1);

        Reply reply = operator.get("/metrics");

        assertThat(reply.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(reply.text())
                .contains(
                        "pdfaudio_build_info{version=",
                        "pdfaudio_database_up 1\n",
                        "pdfaudio_jobs{state=\"queued\"} 0\n",
                        "pdfaudio_oldest_queued_job_seconds 0\n",
                        "pdfaudio_connections_cut_total 0\n",
                        "jvm_memory_used_bytes{area=\"heap\"} ",
                        "route=\"/api/v1/jobs\",status=\"201\"",
                        "pdfaudio_speech_errors_total{provider=\"tone\"} 0\n")
                .doesNotContain("pdfaudio_speech_clips_total{provider=\"tone\"} 0\n", id, "Ida");
        assertThat(operator.get("/admin/jobs/stuck").json().get("jobs")).isEmpty();
        assertThat(operator.get("/admin/jobs/stuck?minutes=x").status()).isEqualTo(422);
        assertThat(operator.post("/admin/jobs/" + id + "/requeue").status()).isEqualTo(409);
        assertThat(operator.post("/admin/jobs/none/requeue").status()).isEqualTo(404);
        for (String path : List.of("/metrics", "/admin/jobs/stuck")) {
            assertThat(ann.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(ann.post("/admin/jobs/" + id + "/requeue").status()).isEqualTo(404);
    }

    @Test
    void voicesAreListedAndHeard() {
        Client ann = Client.signedIn(server.port(), "Eve");

        JsonNode voices = ann.get("/api/v1/voices").json().get("voices");
        assertThat(voices).isNotEmpty();
        Reply sample =
                ann.get("/api/v1/voices/" + voices.get(0).get("id").asText().replace(":", "%3A") + "/sample");
        assertThat(sample.status()).as(sample.text()).isEqualTo(200);
        assertThat(sample.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(ann.get("/api/v1/voices/none%3Asuch/sample").status()).isEqualTo(404);
    }

    @Test
    void listsArePagedAndWrongQueriesNamed() {
        Client ann = Client.signedIn(server.port(), "Fay");

        for (String query : List.of("limit=0", "limit=x", "state=lost", "sort=size", "cursor=zzz")) {
            Reply reply = ann.get("/api/v1/jobs?" + query);
            assertThat(reply.status()).as(query).isEqualTo(422);
            assertThat(reply.json().get("errors").get(0).get("pointer").asText())
                    .isEqualTo("/" + query.substring(0, query.indexOf('=')));
        }
        assertThat(ann.get("/api/v1/jobs?limit=5&sort=updated&state=done")
                        .json()
                        .get("jobs"))
                .isEmpty();
    }

    @Test
    void anAccountThatIsDeletedIsGone() {
        Client gil = Client.signedIn(server.port(), "Gil");

        assertThat(gil.get("/api/v1/me").json().get("name").asText()).isEqualTo("Gil");
        assertThat(gil.delete("/api/v1/me").status()).isEqualTo(204);
        assertThat(gil.get("/api/v1/me").status()).isEqualTo(403);
    }
}
