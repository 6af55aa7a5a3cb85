package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.ApiDocument.Operation;
import io.pdfaudio.server.Client.Reply;
import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.LinkKeys;
import io.pdfaudio.server.auth.SignedLinks;
import io.pdfaudio.server.auth.TokenFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files and events by tickets, and everything by the cookie of a browser, with sign-in by Clerk. */
@Timeout(240)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AuthorisationByLinkTest {

    private static final TokenFactory TOKENS = ApiServers.tokens(TokenFactory.rsa(2048));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String FOREIGN = "https://evil.example.com";

    private Path data;
    private Server server;
    private ApiDocument document;
    private Client anybody;
    private String job;
    private Account owner;
    private Account other;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder.resolve("data");
        server = ApiServers.clerk(data, TOKENS);
        anybody = Client.anonymous(server.port());
        document = ApiDocument.parse(anybody.get("/openapi.yaml").text());
        job = ApiServers.done(Client.withToken(server.port(), token("owner")), ApiServers.book(folder));
        owner = account("owner");
        other = account("other");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String token(String user) {
        return TOKENS.with(Instant.now(), "sub", TokenFactory.quoted(user));
    }

    private Account account(String user) {
        return new Account(Client.withToken(server.port(), token(user))
                .get("/api/v1/me")
                .json()
                .get("id")
                .asText());
    }

    private String ticket(String path, Account account, Instant made) {
        LinkKeys keys = LinkKeys.kept(data.resolve("link-keys"));
        return "?ticket=" + new SignedLinks(keys, Clock.fixed(made, ZoneOffset.UTC)).ticket(path, account, HOUR);
    }

    @Test
    void filesAndEventsAreOpenToTheHoldersOfTheirTicketsAlone() {
        List<Operation> operations = document.operations().stream()
                .filter(operation ->
                        operation.schemes().contains("ticket") || operation.id().startsWith("follow"))
                .toList();
        List<String> deviations = new ArrayList<>();
        Instant now = Instant.now();

        for (Operation operation : operations) {
            String path = operation.path(Map.of("id", job, "number", "1"));
            String right = ticket(path, owner, now);
            boolean ofJob = operation.path().contains("{id}");
            Map<String, Integer> expected = Map.of(
                    right,
                    200,
                    ticket(path + "s", owner, now),
                    401,
                    ticket("/api/v1/me", owner, now),
                    401,
                    ticket(path, other, now),
                    ofJob ? 404 : 200,
                    ticket(path, new Account("nobody"), now),
                    403,
                    ticket(path, owner, now.minus(HOUR)),
                    401,
                    right.substring(0, right.length() - 4),
                    401,
                    "?ticket=",
                    401);
            expected.forEach((query, status) -> {
                Reply reply = ask(operation, path + query);
                if (reply.status() != status) {
                    deviations.add(operation.id() + query + ": " + reply.status() + ", not " + status);
                }
            });
        }

        assertThat(operations).hasSize(20);
        assertThat(deviations).isEmpty();
    }

    private Reply ask(Operation operation, String target, String... headers) {
        return operation.id().startsWith("follow")
                ? anybody.begin(target, headers)
                : anybody.sendBytes(operation.method(), target, new byte[0], headers);
    }

    @Test
    void ticketsChangeNothingAndDoNotHelpABadToken() {
        String path = "/api/v1/jobs/" + job;
        String ticket = ticket(path, owner, Instant.now());

        assertThat(anybody.get(path + "/audio" + ticket).status()).isEqualTo(200);
        assertThat(anybody.delete(path + ticket).status()).isEqualTo(401);
        assertThat(anybody.post(path + "/cancel" + ticket).status()).isEqualTo(401);
        assertThat(anybody.get(path + "/audio" + ticket, "Authorization", "Bearer no.such.token")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void cookiesReadAndChangeNothingForPagesOfOtherSites() {
        List<String> deviations = new ArrayList<>();

        for (Operation operation : document.operations()) {
            if (operation.secured() && !operation.method().equals("HEAD")) {
                String path = operation.path(Map.of("id", job.replace('0', '1'), "number", "1"));
                boolean reads = operation.method().equals("GET");
                String cookie = "__session=" + token("browser");
                int without = ask(operation, path, "Cookie", cookie).status();
                int foreign = ask(operation, path, "Cookie", cookie, "Origin", FOREIGN)
                        .status();
                boolean right = reads ? without != 401 && without != 403 : without == 403 && foreign == 403;
                if (!right) {
                    deviations.add(
                            operation.id() + ": " + without + " without an origin, " + foreign + " with another");
                }
            }
        }

        assertThat(deviations).isEmpty();
        Operation verify = document.operation("verifySession");
        String[] own = {"Cookie", "__session_abc=" + token("browser"), "Origin", ApiServers.PARTY};
        assertThat(ask(verify, verify.path(), own).status()).isEqualTo(200);
        assertThat(ask(verify, verify.path(), "Cookie", "__session=no.such.token", "Origin", ApiServers.PARTY)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsForOperatorsIsNotOnTheSocketForEverybody() {
        for (Operation operation : document.operations()) {
            if (operation.operators()) {
                String path = operation.path(Map.of("id", job));
                assertThat(Client.withToken(server.port(), token("owner"))
                                .sendBytes(operation.method(), path, new byte[0])
                                .status())
                        .as(operation.id())
                        .isEqualTo(404);
            }
        }
    }
}
