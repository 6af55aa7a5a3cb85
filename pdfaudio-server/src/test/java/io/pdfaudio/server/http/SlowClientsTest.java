package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.http.connection.Patience;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that dawdle on purpose. Each test waits for the server to close the connection, which without deadlines it never does. */
class SlowClientsTest {

    private static final Patience SHORT = new Patience(
            Duration.ofMillis(800),
            Duration.ofMillis(300),
            Duration.ofSeconds(2),
            1 << 20,
            Duration.ofMillis(300),
            Duration.ofMillis(100));

    private static TestServer server;
    private static final CompletableFuture<Throwable> WRITING_ENDED = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        HttpLimits limits = HttpLimits.DEFAULT.withPatience(SHORT);
        server = new TestServer(
                TestServer.settings().withLimits(limits),
                routes -> routes.get("/api/v1/endless", (request, response) -> {
                    byte[] bytes = new byte[1 << 16];
                    try (var out = response.outputStream()) {
                        while (true) {
                            out.write(bytes);
                        }
                    } catch (RuntimeException e) {
                        WRITING_ENDED.complete(e);
                        throw e;
                    }
                }));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void areCutWhenTheyNeverSayAnything() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.readToEnd().text()).isEmpty();
        }
    }

    @Test
    void areCutInTheMiddleOfAHead() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /echo/a HTTP/1.1\r\nHost: a\r\nX-");

            assertThat(client.readToEnd().text()).isEmpty();
        }
    }

    @Test
    void areCutInTheHeadOfALaterRequest() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /echo/a HTTP/1.1\r\nHost: a\r\n\r\nGET /echo/b HT");

            assertThat(client.readToEnd().statuses()).containsExactly(200);
        }
    }

    @Test
    void areCutWhenTheirBodyStops() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST /echo/a HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\nhello");

            assertThat(client.readToEnd().text()).isEmpty();
        }
    }

    @Test
    void areCutWhenABodyNobodyReadsStops() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST /api/v1/unread HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\nhello");

            assertThat(client.readToEnd().statuses()).containsExactly(200);
        }
    }

    @Test
    void areCutWhenTheyTakeNothingOfTheAnswer() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /api/v1/endless HTTP/1.1\r\nHost: a\r\n\r\n");

            Throwable ended = WRITING_ENDED.get();

            assertThat(ended).hasMessage("The client is gone");
        }
    }

    @Test
    void mayBeSilentBetweenRequests() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /echo/a HTTP/1.1\r\nHost: a\r\n\r\n");
            client.readUntil("[GET /echo/a ]");
            long cut = server.server().connectionsCut();
            try (RawClient other = new RawClient(server.port())) {
                // when another one has been cut, this one has been silent for as long
                other.readToEnd();
            }
            assertThat(server.server().connectionsCut()).isGreaterThan(cut);

            client.send("GET /echo/b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(client.readToEnd().text()).contains("[GET /echo/b ]");
        }
    }
}
