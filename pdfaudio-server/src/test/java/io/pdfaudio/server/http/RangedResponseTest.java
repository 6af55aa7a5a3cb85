package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RangedResponseTest {

    private static final String TEXT = "0123456789".repeat(20_000);
    private static final String TAG = "\"v1\"";
    private static final String CHANGED = "Thu, 01 Jan 2026 00:00:00 GMT";

    private static TestServer server;

    private record Content(String text, long length, String mediaType) implements RangedContent {

        @Override
        public String etag() {
            return TAG;
        }

        @Override
        public Instant lastModified() {
            return Instant.parse("2026-01-01T00:00:00.5Z");
        }

        @Override
        public InputStream open(long from, long length) throws IOException {
            return new ByteArrayInputStream(text.getBytes(), (int) from, text.length() - (int) from);
        }
    }

    @BeforeAll
    static void start() {
        server = TestServer.start(routes -> routes.content(
                        "/api/v1/audio",
                        (request, response) ->
                                RangedResponse.send(request, response, new Content(TEXT, TEXT.length(), "audio/mp4")))
                .content(
                        "/api/v1/captions",
                        (request, response) ->
                                RangedResponse.send(request, response, new Content(TEXT, TEXT.length(), "text/vtt")))
                .content(
                        "/api/v1/empty",
                        (request, response) -> RangedResponse.send(request, response, new Content("", 0, "audio/mp4")))
                .content(
                        "/api/v1/short",
                        (request, response) -> RangedResponse.send(
                                request, response, new Content(TEXT, TEXT.length() + 1, "audio/mp4"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesTheWholeAndSaysThatItHasRanges() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/audio", "Accept-Encoding", "gzip");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(TEXT);
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "ETag")).isEqualTo(TAG);
        assertThat(header(response, "Last-Modified")).isEqualTo(CHANGED);
        assertThat(header(response, "Content-Length")).isEqualTo("200000");
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void givesARange() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/audio", "Range", "bytes=100003-100007");

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo("34567");
        assertThat(header(response, "Content-Range")).isEqualTo("bytes 100003-100007/200000");
        assertThat(header(response, "Content-Length")).isEqualTo("5");
    }

    @Test
    void givesTheEnd() throws Exception {
        assertThat(server.get("/api/v1/audio", "Range", "bytes=-3").body()).isEqualTo("789");
    }

    @Test
    void givesTheWholeWhenTheRangeIsOfAnotherState() throws Exception {
        assertThat(status("If-Range", "\"v0\"")).isEqualTo(200);
        assertThat(status("If-Range", "W/" + TAG)).isEqualTo(200);
        assertThat(status("If-Range", "Thu, 01 Jan 2026 00:00:01 GMT")).isEqualTo(200);
        assertThat(status("If-Range", "rubbish")).isEqualTo(200);
        assertThat(status("If-Range", TAG)).isEqualTo(206);
        assertThat(status("If-Range", CHANGED)).isEqualTo(206);
    }

    @Test
    void givesNothingWhenTheClientHasIt() throws Exception {
        assertThat(status("If-None-Match", "\"v0\", W/" + TAG)).isEqualTo(304);
        assertThat(status("If-None-Match", "*")).isEqualTo(304);
        assertThat(status("If-Modified-Since", CHANGED)).isEqualTo(304);
        assertThat(status("If-None-Match", "\"v0\"")).isEqualTo(206);
        assertThat(status("If-Modified-Since", "Wed, 31 Dec 2025 23:59:59 GMT")).isEqualTo(206);
    }

    @Test
    void refusesWhenTheClientKnowsAnotherState() throws Exception {
        assertThat(status("If-Match", "\"v0\"")).isEqualTo(412);
        assertThat(status("If-Unmodified-Since", "Wed, 31 Dec 2025 23:59:59 GMT"))
                .isEqualTo(412);
        assertThat(status("If-Match", TAG)).isEqualTo(206);
    }

    @Test
    void refusesARangeOutside() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/audio", "Range", "bytes=200000-");

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */200000");
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void answersHeadWithTheLengthAlone() throws Exception {
        HttpResponse<String> response = server.send(
                server.request("/api/v1/audio", "Range", "bytes=0-1").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("200000");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void givesWhatIsEmpty() throws Exception {
        assertThat(server.get("/api/v1/empty").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/v1/empty", "Range", "bytes=0-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void compressesTextButNotItsRanges() throws Exception {
        HttpResponse<String> whole = server.get("/api/v1/captions", "Accept-Encoding", "gzip");
        HttpResponse<String> range = server.get("/api/v1/captions", "Accept-Encoding", "gzip", "Range", "bytes=0-9");

        assertThat(header(whole, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(whole, "ETag")).isEqualTo("W/" + TAG);
        assertThat(range.body()).isEqualTo("0123456789");
        assertThat(range.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void breaksTheConnectionWhenTheContentEndsEarly() throws Exception {
        RawClient.Answers answers = RawClient.exchange(
                server.port(),
                "GET /api/v1/short HTTP/1.1\r\nHost: a\r\n\r\nGET /api/v1/hello HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answers.statuses()).containsExactly(200);
        assertThat(answers.text()).doesNotContain("hello");
    }

    private static int status(String header, String value) throws Exception {
        return server.get("/api/v1/audio", "Range", "bytes=0-9", header, value).statusCode();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
