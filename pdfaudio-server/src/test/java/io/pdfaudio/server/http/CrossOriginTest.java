package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        CorsPolicy policy = CorsPolicy.of(Set.of("https://app.example.com"));
        server = new TestServer(TestServer.settings().withCrossOrigin(policy), routes -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsPagesOfAKnownOriginCall() throws Exception {
        String preflight = exchange(
                "OPTIONS", "/api/v1/books", "https://app.example.com", "Access-Control-Request-Method: POST\r\n");
        String call = exchange("GET", "/api/v1/hello", "https://app.example.com", "");
        String problem = exchange("GET", "/api/v1/nothing", "https://app.example.com", "");

        assertThat(preflight)
                .startsWith("HTTP/1.1 204")
                .contains(
                        "Access-Control-Allow-Origin: https://app.example.com\r\n", "Access-Control-Max-Age: 3600\r\n");
        assertThat(call)
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: https://app.example.com\r\n");
        assertThat(problem)
                .startsWith("HTTP/1.1 404")
                .contains("Access-Control-Allow-Origin: https://app.example.com\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "https://app.example.com.evil.example", "http://app.example.com", "null"
            })
    void keepsPagesOfOtherOriginsOut(String origin) throws Exception {
        String preflight = exchange("OPTIONS", "/api/v1/books", origin, "Access-Control-Request-Method: POST\r\n");
        String call = exchange("GET", "/api/v1/hello", origin, "");
        String change = exchange("POST", "/api/v1/unread", origin, "Content-Length: 0\r\n");

        assertThat(preflight).startsWith("HTTP/1.1 403").doesNotContain("Access-Control-Allow-Origin");
        assertThat(call)
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control-Allow-Origin")
                .contains("Vary: Origin, Accept-Encoding");
        assertThat(change).startsWith("HTTP/1.1 403").contains("problems/forbidden", "X-Request-Id");
    }

    @Test
    void letsOurOwnPagesChangeThings() throws Exception {
        assertThat(exchange("POST", "/api/v1/unread", "https://here.example", "Content-Length: 0\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "app.example.com",
                "https://app.example.com/",
                "https://App.example.com",
                "ftp://a.example",
                "https://"
            })
    void refusesOriginsThatNoBrowserSends(String origin) {
        assertThatThrownBy(() -> CorsPolicy.of(Set.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an origin");
    }

    private static String exchange(String method, String path, String origin, String more) throws Exception {
        return RawClient.exchange(
                        server.port(),
                        method + " " + path + " HTTP/1.1\r\nHost: here.example\r\nOrigin: " + origin + "\r\n" + more
                                + "Connection: close\r\n\r\n")
                .text();
    }
}
