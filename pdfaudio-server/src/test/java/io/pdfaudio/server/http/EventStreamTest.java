package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final EventStream.Rhythm FAST =
            new EventStream.Rhythm(Duration.ofMillis(10), Duration.ofMillis(30), Duration.ofMinutes(1));

    @Test
    void goesOnBehindTheLastEventTheClientSaw() throws Exception {
        try (TestServer server = TestServer.start(routes -> routes.get(
                "/api/v1/events",
                (request, response) -> EventStream.serve(request, response, Optional.empty(), numbers(), FAST)))) {

            HttpResponse<String> all = server.get("/api/v1/events", "Accept-Encoding", "gzip");
            HttpResponse<String> rest = server.get("/api/v1/events", "Last-Event-ID", "3");

            assertThat(all.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(all.headers().firstValue("X-Accel-Buffering")).contains("no");
            assertThat(all.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(all.body()).contains("id: 1\nevent: progress\ndata: {\"step\":1}\n\n", "id: 5\n");
            assertThat(rest.body()).contains("id: 4\n", "id: 5\n").doesNotContain("{\"step\":3}", "id: 1\n");
        }
    }

    @Test
    void goesOnWhereTheAddressSaysUnlessTheBrowserKnowsBetter() throws Exception {
        try (TestServer server = TestServer.start(routes -> routes.text(
                "/api/v1/events",
                (request, response) -> EventStream.serve(request, response, Optional.of("2"), numbers(), FAST)))) {

            String beginning = server.get("/api/v1/events").body();
            String address = server.get("/api/v1/events?lastEventId=3").body();
            String header = server.get("/api/v1/events?lastEventId=1", "Last-Event-ID", "4")
                    .body();
            String nonsense = server.get("/api/v1/events?lastEventId=x%0A1", "Last-Event-ID", "-7")
                    .body();

            assertThat(beginning).startsWith("retry: 2000\nid: 2\n\nid: 3\n");
            assertThat(address).startsWith("retry: 2000\nid: 3\n\nid: 4\n");
            assertThat(header).startsWith("retry: 2000\nid: 4\n\nid: 5\n");
            assertThat(nonsense).isEqualTo(beginning);
        }
    }

    @Test
    void endsWhenItHasRunForLong() throws Exception {
        EventStream.Rhythm brief =
                new EventStream.Rhythm(Duration.ofMillis(10), Duration.ofMillis(30), Duration.ofMillis(50));
        try (TestServer server = TestServer.start(routes -> routes.text(
                "/api/v1/events",
                (request, response) -> EventStream.serve(
                        request, response, Optional.empty(), last -> Optional.of(List.of()), brief)))) {

            assertThat(server.get("/api/v1/events").body()).startsWith("retry: 2000\n\n");
        }
    }

    @Test
    void showsThatItIsAliveAndEndsWhenTheServerStops() throws Exception {
        TestServer server = TestServer.start(routes -> routes.get(
                "/api/v1/events",
                (request, response) ->
                        EventStream.serve(request, response, Optional.empty(), last -> Optional.of(List.of()), FAST)));
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n");
            String seen = client.readUntil(": still here");

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            String rest = client.readToEnd().text();
            stopped.join();

            assertThat(seen).contains("retry: 2000");
            // the chunked answer is complete: it was ended, not cut
            assertThat(rest).endsWith("0\r\n\r\n");
        }
    }

    @Test
    void endsWhenTheClientHasGone() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (TestServer server = TestServer.start(routes -> routes.get("/api/v1/events", (request, response) -> {
            try {
                EventStream.serve(request, response, Optional.empty(), last -> Optional.of(List.of()), FAST);
            } finally {
                ended.countDown();
            }
        }))) {
            try (RawClient client = new RawClient(server.port())) {
                client.send("GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n");
                client.readUntil("retry");
            }

            ended.await();

            assertThat(server.get("/api/v1/hello").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void writesDataOfSeveralLines() {
        assertThat(ServerEvent.of("1", "log", "a\r\nb\rc\nd").text())
                .isEqualTo("id: 1\nevent: log\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    }

    @Test
    void refusesNamesThatWouldBeginAnotherEvent() {
        assertThatThrownBy(() -> ServerEvent.of("1\n", "a", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServerEvent.of("1", "a\rdata: x", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServerEvent.of("1", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Five events, one at a time, and then no more. */
    private static EventStream.Source numbers() {
        return last -> {
            int next = last.map(Integer::parseInt).orElse(0) + 1;
            return next > 5
                    ? Optional.empty()
                    : Optional.of(IntStream.of(next)
                            .mapToObj(i -> ServerEvent.of("" + i, "progress", "{\"step\":" + i + "}"))
                            .toList());
        };
    }
}
