package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pdfaudio.server.ApiDocument.Operation;
import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.server.auth.TokenFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is one that is described, a problem where it is an error, and never a fault of the server. */
@Timeout(240)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApiFuzzTest {

    private static final int TIMES = 300;
    private static final int EACH = 40;
    private static final Map<String, String> HEADERS = Map.of(
            "Accept", "text/html;q=0.8, application/json, */*;q=0.1",
            "Accept-Encoding", "gzip;q=0.5, br, identity;q=0",
            "Content-Type", "multipart/form-data; boundary=\"a b\"; charset=utf-8",
            "Range", "bytes=0-3, -5",
            "If-None-Match", "\"a\", W/\"b\"",
            "If-Match", "*",
            "If-Range", "W/\"a\"",
            "Last-Event-ID", "17",
            "Idempotency-Key", "0b0f6a3c-9f43-4a8e",
            "Cookie", "a=b; __session_pdfaudio=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl; __session=x");
    private static final byte[] NO_PDF = "I am no PDF.".getBytes(StandardCharsets.UTF_8);
    private static final List<String> SETTINGS = List.of(
            "{\"provider\":\"tone\",\"voice\":\"hum\",\"rate\":1.25,\"format\":\"mp3\"}",
            "{\"loudness\":\"acx\",\"chapters\":[1,2,30],\"anyLanguage\":true,\"disclosure\":false}",
            "{\"rate\":null,\"chapters\":null}",
            "{}");

    private final ObjectMapper json = new ObjectMapper();
    private Server local;
    private Server clerk;
    private ApiDocument document;
    private Client ann;
    private String job;

    @BeforeAll
    void start(@TempDir Path folder) {
        local = ApiServers.local(folder.resolve("local"));
        clerk = ApiServers.clerk(folder.resolve("clerk"), ApiServers.tokens(TokenFactory.rsa(2048)));
        ann = Client.signedIn(local.port(), "Ann");
        document = ApiDocument.parse(ann.get("/openapi.yaml").text());
        job = ApiServers.done(ann, ApiServers.book(folder));
    }

    @AfterAll
    void stop() {
        clerk.close();
        local.close();
    }

    /** Asks many times, and fails with all that was answered otherwise than described. */
    private void holds(Operation operation, Supplier<String> input, Function<String, Reply> ask) {
        holds(operation, TIMES, input, ask);
    }

    private void holds(Operation operation, int times, Supplier<String> input, Function<String, Reply> ask) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String text = input.get();
            Reply reply = ask.apply(text);
            faultsOf(operation, reply).forEach(fault -> faults.add(fault + "\n  at " + text));
            if (reply.status() >= 500) {
                faults.add(reply.status() + "\n  at " + text);
            }
            boolean problem = reply.header("Content-Type").equals("application/problem+json");
            if (reply.status() >= 400 && !problem) {
                faults.add(reply.status() + " is no problem\n  at " + text);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** An address that is too long is refused before anybody knows the operation. */
    private List<String> faultsOf(Operation operation, Reply reply) {
        return reply.status() == 414 ? document.faults("Problem", reply.json()) : document.faults(operation, reply);
    }

    @Test
    void namesToSignInBy() {
        Operation operation = document.operation("signIn");
        Mutations mutations = new Mutations(1);
        Client anybody = Client.anonymous(local.port());

        holds(
                operation,
                () -> mutations.of("{\"name\": \"Ada Lovelace\", \"more\": [1, {\"x\": null}]}"),
                body -> anybody.send("POST", operation.path(), body, "Content-Type", "application/json"));
    }

    @Test
    void eventsOfClerkThatAreSigned() {
        Operation operation = document.operation("receiveClerkEvent");
        Mutations mutations = new Mutations(2);
        Client anybody = Client.anonymous(clerk.port());
        String event =
                "{\"type\":\"user.updated\",\"timestamp\":1767261600000,\"data\":{\"id\":\"user_1\",\"first_name\":"
                        + "\"Ada\",\"primary_email_address_id\":\"e1\",\"email_addresses\":[{\"id\":\"e1\",\"email_address\":"
                        + "\"ada@example.com\",\"verification\":{\"status\":\"verified\"}}],\"updated_at\":1767261600000}}";
        List<String> kinds =
                List.of(event, event.replace("updated\"", "deleted\""), event.replace("updated\"", "created\""));

        holds(operation, () -> mutations.of(mutations.oneOf(kinds)), body -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return anybody.sendBytes("POST", operation.path(), bytes, ApiServers.signed(bytes));
        });
    }

    @Test
    void headersOfWebhooks() {
        Operation operation = document.operation("receiveClerkEvent");
        Mutations mutations = new Mutations(3);
        Client anybody = Client.anonymous(clerk.port());
        byte[] body = "{\"type\":\"session.created\"}".getBytes(StandardCharsets.UTF_8);

        holds(operation, () -> headerText(mutations.of(String.join("|", ApiServers.signed(body)))), text -> {
            String[] parts = text.split("\\|", -1);
            String[] headers = ApiServers.signed(body);
            for (int i = 1; i < Math.min(parts.length, 6); i += 2) {
                headers[i] = parts[i];
            }
            return anybody.sendBytes("POST", operation.path(), body, headers);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"createJob", "estimate"})
    void settingsOfUploads(String id) {
        Operation operation = document.operation(id);
        Mutations mutations = new Mutations(4);
        List<String> wronglyRefused = new ArrayList<>();

        holds(operation, () -> mutations.of(mutations.oneOf(SETTINGS)), settings -> {
            Reply reply = ann.upload(operation.path(), "a.pdf", NO_PDF, settings);
            boolean refused = reply.text().contains("\"pointer\":\"/settings");
            if (refused && isDescribed(settings) && !reply.text().contains("/settings/provider")) {
                wronglyRefused.add(settings + "\n " + reply.text());
            }
            return reply;
        });

        assertThat(wronglyRefused).isEmpty();
    }

    /** Tells whether these settings are good by the description. */
    private boolean isDescribed(String settings) {
        try {
            JsonNode value = json.readTree(settings);
            return document.faults("JobSettingsInput", value).isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"createJob", "estimate"})
    void formsOfUploads(String id) {
        Operation operation = document.operation(id);
        Mutations mutations = new Mutations(5);
        byte[] form = Client.form("a.pdf", NO_PDF, "{\"rate\":1.25}");

        holds(
                operation,
                () -> new String(mutations.of(form), StandardCharsets.ISO_8859_1),
                body -> ann.sendBytes(
                        "POST",
                        operation.path(),
                        body.getBytes(StandardCharsets.ISO_8859_1),
                        "Content-Type",
                        Client.FORM));
    }

    @Test
    void contentTypesAndKeysOfUploads() {
        Operation operation = document.operation("createJob");
        Mutations mutations = new Mutations(6);
        byte[] form = Client.form("a.pdf", NO_PDF, "");

        holds(
                operation,
                () -> headerText(mutations.of(Client.FORM)),
                type -> ann.sendBytes("POST", operation.path(), form, "Content-Type", type));
        holds(
                operation,
                () -> headerText(mutations.of("0b0f6a3c-9f43-4a8e")),
                key -> ann.sendBytes(
                        "POST", operation.path(), form, "Content-Type", Client.FORM, "Idempotency-Key", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"listJobs", "listVoices", "listStuckJobs"})
    void queries(String id) {
        Operation operation = document.operation(id);
        Mutations mutations = new Mutations(7);
        Client client = operation.operators() ? Client.anonymous(local.adminPort()) : ann;
        List<String> names = new ArrayList<>();
        operation
                .description()
                .get("parameters")
                .forEach(parameter ->
                        names.add(document.resolve(parameter).get("name").asText()));
        names.remove("If-None-Match");
        List<String> values =
                List.of("20", "done", "-created", "en-GB", "tone", "MjAyNi0wMS0wMVQwMDowMDowMFp8MDE5OWE1YTA");

        holds(
                operation,
                () -> operation.path() + "?" + mutations.oneOf(names) + "="
                        + coded(mutations.of(mutations.oneOf(values))) + "&" + mutations.oneOf(names) + "="
                        + coded(mutations.oneOf(values)),
                client::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getAudio", "headAudio", "getTimings", "getText", "getVoiceSample"})
    void headersOfFiles(String id) {
        Operation operation = document.operation(id);
        Mutations mutations = new Mutations(8);
        String path = operation.path(Map.of("id", id.contains("Voice") ? "tone%3Ahum" : job));
        Map<String, String> good = Map.of(
                "Range", "bytes=1-3",
                "If-Range", "Thu, 01 Jan 2026 00:00:00 GMT",
                "If-None-Match", "\"a\", W/\"b\"",
                "If-Match", "*",
                "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT");
        List<String> names = good.keySet().stream().sorted().toList();

        holds(
                operation,
                () -> {
                    String name = mutations.oneOf(names);
                    return name + "|" + headerText(mutations.of(String.valueOf(good.get(name))));
                },
                text -> ann.sendBytes(
                        operation.method(),
                        path,
                        new byte[0],
                        text.substring(0, text.indexOf('|')),
                        text.substring(text.indexOf('|') + 1)));
    }

    @Test
    void headersOfEverything() {
        Mutations mutations = new Mutations(12);
        List<String> names = HEADERS.keySet().stream().sorted().toList();

        for (Operation operation : document.operations()) {
            String id = operation.method().equals("DELETE") ? "none" : job;
            String path = operation.path(
                    Map.of("id", operation.path().contains("/voices/") ? "tone%3Ahum" : id, "number", "1"));
            holds(
                    operation,
                    EACH,
                    () -> {
                        String name = mutations.oneOf(names);
                        return name + "|" + headerText(mutations.of(String.valueOf(HEADERS.get(name))));
                    },
                    text -> {
                        String name = text.substring(0, text.indexOf('|'));
                        String[] header = {name, text.substring(name.length() + 1)};
                        Client client = client(operation, name);
                        return operation.id().startsWith("follow")
                                ? client.begin(path, header)
                                : client.sendBytes(operation.method(), path, new byte[0], header);
                    });
        }
    }

    /** Cookies are looked at where there is no token; accounts and sessions are kept for the other tests. */
    private Client client(Operation operation, String header) {
        if (operation.operators()) {
            return Client.anonymous(local.adminPort());
        }
        if (operation.id().equals("receiveClerkEvent")) {
            return Client.anonymous(clerk.port());
        }
        return header.equals("Cookie") || operation.id().equals("deleteAccount") ? Client.anonymous(local.port()) : ann;
    }

    @ParameterizedTest
    @ValueSource(strings = {"getJob", "getJobStatus", "cancelJob", "getChapter", "getVoiceSample", "requeueJob"})
    void idsInPaths(String id) {
        Operation operation = document.operation(id);
        Mutations mutations = new Mutations(9);
        Client client = operation.operators() ? Client.anonymous(local.adminPort()) : ann;
        String good = id.contains("Voice") ? "tone:hum" : job;

        holds(
                operation,
                // an empty one is another path, which need not be there
                () -> operation.path(
                        Map.of("id", "x" + coded(mutations.of(good)), "number", "1" + coded(mutations.of("1")))),
                path -> client.sendBytes(operation.method(), path, new byte[0]));
    }

    @Test
    void ticketsAndTokens() {
        Operation operation = document.operation("getAudio");
        Mutations mutations = new Mutations(10);
        Client anybody = Client.anonymous(local.port());
        String path = operation.path(Map.of("id", job));
        String file = ann.get("/api/v1/jobs/" + job).json().at("/files/audio").asText();
        String ticket = file.substring(file.indexOf('=') + 1);

        holds(operation, () -> path + "?ticket=" + coded(mutations.of(ticket)), anybody::get);
        holds(
                operation,
                () -> headerText(mutations.of("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl")),
                token -> anybody.get(path, "Authorization", token));
    }

    @Test
    void whereEventsGoOn() {
        Operation operation = document.operation("followJob");
        Mutations mutations = new Mutations(11);
        String path = operation.path(Map.of("id", job));

        holds(operation, () -> headerText(mutations.of("1234567")), last -> ann.begin(path, "Last-Event-ID", last));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the client of the JDK lets into a header. */
    private static String headerText(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> c >= ' ' && c <= '~').forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
