package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(routes -> routes.filter((chain, request, response) -> {
                    if (request.path().path().equals("/api/v1/filtered")) {
                        throw new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in first")
                                .header("WWW-Authenticate", "Bearer");
                    }
                    chain.proceed();
                })
                .get("/api/v1/invalid", (request, response) -> {
                    throw ProblemException.invalid(
                            "The job cannot be made",
                            List.of(new ProblemException.FieldError("/voice", "There is no such voice")));
                })
                .get("/api/v1/books/{id}", (request, response) -> response.send("a book")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsWhatIsWrongInOneForm() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/nothing?token=secret");

        JsonNode problem = problem(response, 404);
        assertThat(problem.get("type").textValue()).isEqualTo("https://pdfaudio.io/problems/not-found");
        assertThat(problem.get("title").textValue()).isEqualTo("There is nothing here");
        assertThat(problem.get("status").intValue()).isEqualTo(404);
        assertThat(problem.get("instance").textValue()).isEqualTo("/api/v1/nothing");
        assertThat(problem.get("requestId").textValue())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void listsAllValuesThatAreNotAcceptable() throws Exception {
        JsonNode problem = problem(server.get("/api/v1/invalid"), 422);

        assertThat(problem.get("errors").get(0).get("pointer").textValue()).isEqualTo("/voice");
        assertThat(problem.get("detail").textValue()).isEqualTo("The job cannot be made");
    }

    @Test
    void keepsToItselfWhatFailedWithin() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/boom");

        problem(response, 500);
        assertThat(response.body()).doesNotContain("secret-detail", "IllegalState");
    }

    @Test
    void saysWhichMethodsThePathIsFor() throws Exception {
        HttpResponse<String> response =
                server.send(server.request("/api/v1/books/7").DELETE());

        problem(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, OPTIONS");
    }

    @Test
    void answersWhatFiltersThrowWithTheHeadersOfEveryAnswer() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/filtered");

        problem(response, 401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void triesWhatIsMountedBehindTheRoutes() throws Exception {
        try (TestServer mounted = TestServer.start(routes ->
                routes.mount("/", rules -> rules.get("/page", (request, response) -> response.send("a page"))))) {
            assertThat(mounted.get("/page").body()).isEqualTo("a page");
            problem(mounted.get("/other"), 404);
            problem(mounted.send(mounted.request("/api/v1/hello").DELETE()), 405);
        }
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> response =
                server.send(server.request("/api/v1/nothing").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`title`: | 400 | malformed-json",
                "{\"title\":\"a\",\"pages\":\"many\"} | 400 | malformed-json",
                "{\"title\":\"a\",\"title\":\"b\",\"pages\":1} | 400 | malformed-json",
                "{\"title\":\"a\",\"pages\":1,\"author\":\"b\"} | 400 | malformed-json",
                "{\"title\":\"a\",\"pages\":1} trailing | 400 | malformed-json",
                "null | 400 | malformed-json",
                "[] | 400 | malformed-json",
                "'' | 400 | malformed-json",
                "{\"title\":\"a\",\"pages\":1} | 200 | ok"
            })
    void refusesJsonThatIsNotWhatIsExpected(String body, int status, String type) throws Exception {
        HttpResponse<String> response = postJson(body, "application/json");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(status == 200 || response.body().contains("problems/" + type))
                .isTrue();
    }

    @Test
    void refusesJsonOfTenThousandLevels() throws Exception {
        String deep = "{\"title\":\"a\",\"pages\":1,\"sequels\":".repeat(10_000);

        JsonNode problem = problem(postJson(deep, "application/json"), 400);

        assertThat(problem.get("type").textValue()).endsWith("malformed-json");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "application/json; charset=nonsense"})
    void refusesBodiesOfOtherTypes(String type) throws Exception {
        problem(postJson("{\"title\":\"a\",\"pages\":1}", type), 415);
    }

    @Test
    void saysThatThereIsNoAnswerOfAnotherType() throws Exception {
        HttpRequest.Builder request = server.request(
                        "/api/v1/books", "Accept", "image/png", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"a\",\"pages\":1}"));

        problem(server.send(request), 406);
    }

    @Test
    void stopsReadingAtTheLimitWhenTheLengthIsNotSaid() throws Exception {
        HttpRequest.Builder request = server.request("/api/v1/books", "Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(" ".repeat(1 << 20) + "null")));

        JsonNode problem = problem(server.send(request), 413);

        assertThat(problem.get("limit").longValue()).isEqualTo(1 << 20);
    }

    @Test
    void saysThatItIsBusyWhileHealthStaysGreen() throws Exception {
        HttpSettings settings = TestServer.settings();
        CountDownLatch entered = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        try (TestServer small = new TestServer(
                        settings.withLimits(settings.limits().withConcurrentRequests(2)),
                        routes -> routes.get("/api/v1/wait", (request, response) -> {
                            entered.countDown();
                            leave.await();
                            response.send("done");
                        }));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> waiting = List.of(
                    threads.submit(() -> small.get("/api/v1/wait")), threads.submit(() -> small.get("/api/v1/wait")));
            entered.await();

            HttpResponse<String> refused = small.get("/api/v1/hello");
            RawClient.Answers health = RawClient.exchange(
                    small.server().adminPort(), "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            leave.countDown();

            problem(refused, 503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(health.statuses()).containsExactly(200);
            assertThat(health.text()).endsWith("green");
            for (Future<HttpResponse<String>> future : waiting) {
                assertThat(future.get().body()).isEqualTo("done");
            }
        }
    }

    @Test
    void guardsTheSocketOfOperatorsAsWell() throws Exception {
        RawClient.Answers answers = RawClient.exchange(
                server.server().adminPort(),
                "GET /health HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(answers.statuses()).containsExactly(400);
    }

    private static HttpResponse<String> postJson(String body, String type) throws IOException, InterruptedException {
        return server.send(server.request("/api/v1/books", "Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode problem(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return new ObjectMapper().readTree(response.body());
    }
}
