package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalRequestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\" | true | true",
                "W/\"a\" | true | false",
                "\"b\", \"a\" | true | true",
                "\"b\" ,W/\"a\" | true | false",
                "* | true | true",
                "\"b\" | false | false",
                "a | false | false",
                "\"a | false | false",
                "\"b\", a, \"a\" | false | false",
                "`` | false | false",
                "\"b,\"a\" | false | false"
            })
    void knowsWhetherATagIsListed(String header, boolean weakly, boolean strongly) {
        EntityTags tags = EntityTags.parse(header);

        assertThat(tags.matchesWeakly("\"a\"")).isEqualTo(weakly);
        assertThat(tags.matchesStrongly("\"a\"")).isEqualTo(strongly);
    }

    @Test
    void sendNothingThatTheClientHasAndChangeNothingItDoesNotKnow() throws Exception {
        String tag = ConditionalRequests.tag("version 1");
        try (TestServer server = TestServer.start(routes -> routes.get("/api/v1/job", (request, response) -> {
                    if (!ConditionalRequests.notModified(request, response, tag)) {
                        response.send("a job");
                    }
                })
                .put("/api/v1/job", (request, response) -> {
                    ConditionalRequests.requireMatch(request, tag);
                    response.send("changed");
                }))) {
            HttpResponse<String> first = server.get("/api/v1/job", "Accept-Encoding", "gzip");
            String known = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> second = server.get("/api/v1/job", "If-None-Match", known);
            HttpResponse<String> stale = server.send(
                    server.request("/api/v1/job", "If-Match", "\"other\"").PUT(BodyPublishers.ofString("x")));
            HttpResponse<String> fresh =
                    server.send(server.request("/api/v1/job", "If-Match", tag).PUT(BodyPublishers.ofString("x")));

            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(fresh.statusCode()).isEqualTo(200);
        }
    }
}
