package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.ApiDocument.Operation;
import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.server.auth.TokenFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every operation that is described, called by everybody who may come, with sign-in by Clerk. */
@Timeout(240)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AuthorisationMatrixTest {

    private static final KeyPair KEYS = TokenFactory.rsa(2048);
    private static final TokenFactory TOKENS = ApiServers.tokens(KEYS);
    private static final TokenFactory STRANGER = ApiServers.tokens(TokenFactory.rsa(2048));
    private static final byte[] EVENT = "{\"type\":\"session.created\"}".getBytes(StandardCharsets.UTF_8);

    /** Who calls. What the refused ones get is the same everywhere but where anybody may. */
    private enum Caller {
        ANONYMOUS(401, now -> ""),
        MALFORMED(401, now -> "no.such.token"),
        EXPIRED(401, now -> TOKENS.with(now, "exp", "" + (now.getEpochSecond() - 60))),
        NOT_YET_VALID(401, now -> TOKENS.with(now, "nbf", "" + (now.getEpochSecond() + 60))),
        WRONG_KEY(401, STRANGER::good),
        WRONG_ISSUER(401, now -> TOKENS.with(now, "iss", TokenFactory.quoted("https://other.example.com"))),
        WRONG_PARTY(401, now -> TOKENS.with(now, "azp", TokenFactory.quoted("https://evil.example.com"))),
        NO_PARTY(401, now -> TOKENS.with(now, "azp", "")),
        PENDING(403, now -> TOKENS.with(now, "sts", TokenFactory.quoted("pending"))),
        CLOSED(403, now -> user(now, "user_closed")),
        OTHER(0, now -> user(now, "user_other")),
        GOOD(0, TOKENS::good);

        private final int refused;
        private final Function<Instant, String> token;

        Caller(int refused, Function<Instant, String> token) {
            this.refused = refused;
            this.token = token;
        }

        private static String user(Instant now, String id) {
            return TOKENS.with(now, "sub", TokenFactory.quoted(id));
        }

        String fresh() {
            return token.apply(Instant.now());
        }
    }

    /** What whoever may gets; a job that is done is called for. */
    private static final Map<String, Integer> GOOD = Map.ofEntries(
            Map.entry("getDescription", 200),
            Map.entry("getHealth", 200),
            Map.entry("getConfig", 200),
            Map.entry("getAccount", 200),
            Map.entry("deleteAccount", 204),
            Map.entry("exportAccount", 200),
            Map.entry("verifySession", 200),
            Map.entry("listVoices", 200),
            Map.entry("getVoiceSample", 200),
            Map.entry("headVoiceSample", 200),
            Map.entry("estimate", 422),
            Map.entry("createJob", 422),
            Map.entry("listJobs", 200),
            Map.entry("getJob", 200),
            Map.entry("deleteJob", 204),
            Map.entry("getJobStatus", 200),
            Map.entry("cancelJob", 200),
            Map.entry("retryJob", 409),
            Map.entry("followJob", 200),
            Map.entry("followJobs", 200),
            Map.entry("getAudio", 200),
            Map.entry("headAudio", 200),
            Map.entry("getChapter", 200),
            Map.entry("headChapter", 200),
            Map.entry("getEpub", 200),
            Map.entry("headEpub", 200),
            Map.entry("getCaptions", 200),
            Map.entry("headCaptions", 200),
            Map.entry("getTimings", 200),
            Map.entry("headTimings", 200),
            Map.entry("getText", 200),
            Map.entry("headText", 200),
            Map.entry("getOmissions", 200),
            Map.entry("headOmissions", 200),
            Map.entry("getCover", 200),
            Map.entry("headCover", 200),
            Map.entry("getSource", 200),
            Map.entry("headSource", 200),
            // not there where Clerk is
            Map.entry("signIn", 404),
            Map.entry("signOut", 404),
            // signed
            Map.entry("receiveClerkEvent", 204),
            Map.entry("getLive", 200),
            Map.entry("getReady", 200),
            Map.entry("getStarted", 200),
            Map.entry("getMetrics", 200),
            Map.entry("lookAtCleanup", 200),
            Map.entry("listStuckJobs", 200),
            Map.entry("requeueJob", 409));

    /** Those that take away what others need come last. */
    private static final List<String> LAST = List.of("deleteJob", "deleteAccount");

    private Path data;
    private Server server;
    private ApiDocument document;
    private String job;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder.resolve("data");
        server = ApiServers.clerk(data, TOKENS);
        document = ApiDocument.parse(
                Client.anonymous(server.port()).get("/openapi.yaml").text());
        job = ApiServers.done(client(Caller.GOOD), ApiServers.book(folder));
        assertThat(client(Caller.CLOSED).delete("/api/v1/me").status()).isEqualTo(204);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Client client(Caller caller) {
        return Client.withToken(server.port(), caller.fresh());
    }

    @Test
    void everyOperationIsOpenToWhomItShouldBeAndToNobodyElse() throws IOException {
        List<Operation> operations = document.operations().stream()
                .sorted(Comparator.comparing(operation -> LAST.indexOf(operation.id())))
                .toList();
        List<String> deviations = new ArrayList<>();
        StringBuilder table = new StringBuilder(String.format("%-20s", "operation"));
        Stream.of(Caller.values()).forEach(caller -> table.append(String.format("%-15s", caller)));

        for (Operation operation : operations) {
            table.append(String.format("%n%-20s", operation.id()));
            for (Caller caller : Caller.values()) {
                int expected = expected(operation, caller);
                int status = ask(operation, caller).status();
                table.append(String.format("%-15s", status == expected ? "" + status : status + " not " + expected));
                if (status != expected) {
                    deviations.add(operation.id() + " by " + caller + ": " + status + ", not " + expected);
                }
            }
        }

        Files.writeString(Path.of("target", "authorisation-matrix.txt"), table + System.lineSeparator());
        assertThat(deviations).isEmpty();
    }

    private static int expected(Operation operation, Caller caller) {
        int good = GOOD.getOrDefault(operation.id(), 0);
        if (!operation.secured()) {
            return good;
        }
        boolean foreign = caller == Caller.OTHER && operation.path().contains("/jobs/{id}");
        return caller.refused > 0 ? caller.refused : foreign ? 404 : good;
    }

    private Reply ask(Operation operation, Caller caller, String... headers) {
        return ask(Client.withToken(port(operation), caller.fresh()), operation, "", headers);
    }

    private Reply ask(Client client, Operation operation, String query, String... headers) {
        String path = path(operation) + query;
        return switch (operation.id()) {
            case "createJob", "estimate" -> client.upload(path, "a.pdf", new byte[0], "", headers);
            case "followJob", "followJobs" -> client.begin(path, headers);
            case "receiveClerkEvent" -> client.sendBytes("POST", path, EVENT, ApiServers.signed(EVENT));
            default -> client.sendBytes(operation.method(), path, new byte[0], headers);
        };
    }

    private int port(Operation operation) {
        return operation.operators() ? server.adminPort() : server.port();
    }

    private String path(Operation operation) {
        boolean voice = operation.path().contains("/voices/");
        return operation.path(Map.of("id", voice ? "tone%3Ahum" : job, "number", "1"));
    }
}
