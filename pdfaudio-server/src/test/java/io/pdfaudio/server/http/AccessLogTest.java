package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class AccessLogTest {

    private final Logger root = (Logger) LoggerFactory.getLogger("io.pdfaudio.server");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void hasOneLineForEachRequestAndNothingSecretInIt() throws Exception {
        HttpResponse<String> response;
        try (TestServer server = new TestServer(
                TestServer.settings().withProxies(TrustedProxies.of(List.of("127.0.0.0/8"))),
                routes -> routes.get("/feeds/{key}/feed.xml", (request, answer) -> {
                    RequestContext.of(request).account("account-1");
                    answer.send("feed");
                }))) {
            response = server.get(
                    "/feeds/secret-key/feed.xml?token=secret-token",
                    "Authorization",
                    "Bearer secret-bearer",
                    "Cookie",
                    "session=secret-cookie",
                    "X-Forwarded-For",
                    "203.0.113.9");
        }

        ILoggingEvent line = log.list.stream()
                .filter(event -> event.getMessage().equals("request"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> values =
                line.getKeyValuePairs().stream().collect(Collectors.toMap((KeyValuePair p) -> p.key, p -> p.value));
        assertThat(values)
                .containsEntry("method", "GET")
                .containsEntry("route", "/feeds/{key}/feed.xml")
                .containsEntry("status", 200)
                .containsEntry("client", "203.0.113.9")
                .containsEntry("account", "account-1")
                .containsKeys("ms", "bytes");
        assertThat(line.getMDCPropertyMap())
                .containsEntry(
                        "requestId",
                        response.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(log.list.toString() + values).doesNotContain("secret");
    }

    @Test
    void hasALineForWhatIsRefusedBeforeThereIsARoute() throws Exception {
        RawClient.Answers answers;
        try (TestServer server = TestServer.start()) {
            answers = RawClient.exchange(
                    server.port(), "GET /echo/a?token=secret HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n");
        }

        ILoggingEvent line = log.list.stream()
                .filter(event -> event.getMessage().equals("refused"))
                .findFirst()
                .orElseThrow();
        String id = line.getKeyValuePairs().getFirst().value.toString();
        assertThat(answers.text()).contains("X-Request-Id: " + id, "\"requestId\":\"" + id + "\"");
        assertThat(line.getKeyValuePairs().toString()).contains("400").doesNotContain("secret");
    }

    @Test
    void saysThatAClientHasGone() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        try (TestServer server = TestServer.start(routes -> routes.post("/api/v1/read", (request, response) -> {
                    reading.countDown();
                    response.send(request.content().inputStream().readAllBytes());
                }));
                RawClient client = new RawClient(server.port())) {
            client.send("POST /api/v1/read HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\nhello");
            reading.await();
            client.reset();
        }

        assertThat(log.list.toString()).doesNotContain("A request failed");
        assertThat(log.list)
                .extracting(event -> String.valueOf(event.getKeyValuePairs()))
                .anyMatch(values -> values.contains("499") && values.contains("gone"));
    }

    @Test
    void tellsAFaultOnceWithTheIdOfTheRequest() throws Exception {
        HttpResponse<String> response;
        try (TestServer server = TestServer.start()) {
            response = server.get("/api/v1/boom");
        }

        List<ILoggingEvent> faults = log.list.stream()
                .filter(event -> event.getThrowableProxy() != null)
                .toList();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().getMDCPropertyMap())
                .containsEntry(
                        "requestId",
                        response.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
