package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pdfaudio.server.ApiDocument.Operation;
import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.server.auth.TokenFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server does what the description of its API says, and nothing else. */
@Timeout(240)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class OpenApiTest {

    /** Statuses that do not come of what is asked for. */
    private static final Set<String> BEYOND_CALLERS = Set.of("429", "500", "503");

    private Server local;
    private Server clerk;
    private ApiDocument document;
    private byte[] book;
    private Client anybody;
    private Client ann;

    @BeforeAll
    void start(@TempDir Path folder) {
        local = ApiServers.local(folder.resolve("local"));
        clerk = ApiServers.clerk(folder.resolve("clerk"), ApiServers.tokens(TokenFactory.rsa(2048)));
        anybody = Client.anonymous(local.port());
        ann = Client.signedIn(local.port(), "Ann");
        book = ApiServers.book(folder);
        document = ApiDocument.parse(anybody.get("/openapi.yaml").text());
    }

    @AfterAll
    void stop() {
        clerk.close();
        local.close();
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> described = patterns(false);

        Set<String> served = new TreeSet<>(local.patterns());
        served.addAll(clerk.patterns());
        Set<String> mounts = new TreeSet<>(served);
        mounts.removeIf(pattern -> !pattern.startsWith("*"));
        served.removeAll(mounts);

        for (String mount : mounts) {
            String path = mount.substring(2);
            Server server = local.patterns().contains(mount) ? local : clerk;
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
                int status = Client.anonymous(server.port())
                        .sendBytes(method, path, new byte[0])
                        .status();
                assertThat(status != 404).as(method + " " + path).isEqualTo(described.remove(method + " " + path));
            }
        }
        assertThat(described).isEqualTo(served);
        assertThat(patterns(true)).isEqualTo(new TreeSet<>(local.adminPatterns()));
    }

    private Set<String> patterns(boolean operators) {
        Set<String> patterns = new TreeSet<>();
        document.operations().stream()
                .filter(operation -> operation.operators() == operators)
                .forEach(operation -> patterns.add(operation.method() + " " + operation.path()));
        return patterns;
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsUsed() {
        Set<String> used = new HashSet<>();
        for (JsonNode reference : document.root().findValues("$ref")) {
            used.add(reference.asText());
            assertThat(document.root().at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        for (String kind : List.of("schemas", "parameters", "headers", "responses", "requestBodies")) {
            document.root()
                    .at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
        }
        assertThat(document.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    @Test
    void examplesAreAsTheirSchemasSay() {
        int examples = 0;
        for (JsonNode media : document.root().findParents("example")) {
            if (media.has("schema") && !media.path("example").isTextual()) {
                examples++;
                assertThat(document.faults(media.get("schema"), media.get("example")))
                        .as(media.get("example").toString())
                        .isEmpty();
            }
        }
        assertThat(examples).isGreaterThan(10);
    }

    @Test
    void everyAnswerIsAsDescribedAndEveryDescribedOneIsGiven() {
        String job = ApiServers.done(ann, book);
        Map<String, Set<String>> seen = new HashMap<>();
        List<String> faults = new ArrayList<>();
        ApiCalls calls = new ApiCalls(book);

        for (ApiCalls.Call call : calls.all(document)) {
            Operation operation = document.operation(call.operation());
            Reply reply = call.ask(client(operation, call.who()), operation, job);
            seen.computeIfAbsent(call.operation(), id -> new TreeSet<>()).add(Integer.toString(reply.status()));
            if (reply.status() != call.expected()) {
                faults.add(call + ": " + reply.status() + " " + reply.text());
            }
            document.faults(operation, reply).forEach(fault -> faults.add(call + ": " + fault));
        }

        Reply underWay = ann.upload("/api/v1/jobs", "a.pdf", book, "");
        Reply refused = ann.delete(underWay.header("Location"));
        seen.getOrDefault("deleteJob", Set.of()).add(Integer.toString(refused.status()));
        faults.addAll(document.faults(document.operation("deleteJob"), refused));

        assertThat(faults).isEmpty();
        assertThat(unseen(seen)).isEmpty();
    }

    /** Returns the answers that are described and were never given. */
    private Set<String> unseen(Map<String, Set<String>> seen) {
        Set<String> unseen = new TreeSet<>();
        for (Operation operation : document.operations()) {
            operation.description().get("responses").fieldNames().forEachRemaining(status -> {
                if (!BEYOND_CALLERS.contains(status)
                        && !isElsewhere(operation, status)
                        && !seen.getOrDefault(operation.id(), Set.of()).contains(status)) {
                    unseen.add(operation.id() + " " + status);
                }
            });
        }
        return unseen;
    }

    /** What this client cannot bring about: a foreign host, a job that is stuck, a retry (which has a test of its own). */
    private static boolean isElsewhere(Operation operation, String status) {
        boolean foreignHost = status.equals("403")
                && !operation.secured()
                && operation.method().equals("GET");
        boolean goodAnswer = status.equals("200");
        return foreignHost || (goodAnswer && Set.of("requeueJob", "retryJob").contains(operation.id()));
    }

    private Client client(Operation operation, String who) {
        if (operation.operators()) {
            return Client.anonymous(local.adminPort());
        }
        if (operation.id().equals("receiveClerkEvent")) {
            return Client.anonymous(clerk.port());
        }
        return switch (who) {
            case "" -> anybody;
            case "Ann" -> ann;
            default -> Client.signedIn(local.port(), who);
        };
    }

    @Test
    void eventsHoldJobsAsDescribed() throws JsonProcessingException {
        Client eve = Client.signedIn(local.port(), "Eve");
        String job = ApiServers.done(eve, book);

        String events = eve.get("/api/v1/jobs/" + job + "/events").text();

        List<String> kinds = lines(events, "event: ");
        assertThat(kinds).contains("state", "progress").isSubsetOf("state", "progress", "deleted");
        List<String> data = lines(events, "data: ");
        assertThat(data).hasSameSizeAs(kinds);
        for (String line : data) {
            assertThat(document.faults("Job", new ObjectMapper().readTree(line)))
                    .as(line)
                    .isEmpty();
        }
    }

    private static List<String> lines(String events, String field) {
        return events.lines()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }

    @Test
    void jobsThatFailAndAreTriedAgainAreAsDescribed() {
        Client flo = Client.signedIn(local.port(), "Flo");
        byte[] broken = "%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8);
        String job = flo.upload("/api/v1/jobs", "a.pdf", broken, "").header("Location");
        flo.get(job + "/events");

        JsonNode failed = flo.get(job).json();
        assertThat(failed.path("problem").path("type").asText()).isEqualTo("unreadable-pdf");
        assertThat(document.faults("JobDetails", failed)).isEmpty();
        Reply retried = flo.post(job + "/retry");
        assertThat(retried.status()).isEqualTo(200);
        assertThat(document.faults(document.operation("retryJob"), retried)).isEmpty();
        flo.post(job + "/cancel");
        Reply deleted = flo.delete(job);
        assertThat(deleted.status()).isEqualTo(204);
    }

    @Test
    void limitsAreAnsweredAsDescribed(@TempDir Path data) {
        Server strict = ApiServers.local(
                data,
                "limits.uploads-per-hour",
                "1",
                "limits.estimates-per-hour",
                "1",
                "limits.samples-per-hour",
                "1",
                "limits.sign-ins-per-hour",
                "1");
        try {
            Client gus = Client.signedIn(strict.port(), "Gus");
            byte[] none = new byte[0];
            String sample = "/api/v1/voices/none%3Asuch/sample";
            List<Reply> refused = Stream.of("createJob", "estimate", "getVoiceSample", "headVoiceSample", "signIn")
                    .map(id -> {
                        Operation operation = document.operation(id);
                        String path = operation.path(Map.of("id", "none%3Asuch"));
                        gus.get(sample);
                        gus.upload("/api/v1/jobs", "a", none, "");
                        gus.upload("/api/v1/estimates", "a", none, "");
                        Reply reply = gus.sendBytes(operation.method(), path, none, "Content-Type", Client.FORM);
                        assertThat(document.faults(operation, reply)).as(id).isEmpty();
                        return reply;
                    })
                    .toList();
            assertThat(refused).extracting(Reply::status).containsOnly(429);
            assertThat(refused).allMatch(reply -> !reply.header("Retry-After").isEmpty());
        } finally {
            strict.close();
        }
    }

    @Test
    void theDescriptionNamesNothingTwiceAndIsServedAsItIs() {
        Reply reply = anybody.get("/openapi.yaml");

        assertThat(reply.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(Arrays.asList(reply.text().split("\n"))).hasSizeGreaterThan(100);
        assertThat(Client.anonymous(local.adminPort()).get("/openapi.yaml").status())
                .isEqualTo(404);
    }
}
