package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthFilterTest {

    private static final String ISSUER = "https://clerk.example.com";
    private static final String PAGE = "https://app.example.com";
    private static final KeyPair KEYS = TokenFactory.rsa(2048);

    private final SettableClock clock = new SettableClock();
    private final TokenFactory factory = new TokenFactory(KEYS, "ins_1", ISSUER, PAGE);
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final SignedLinks links =
            new SignedLinks(LinkKeys.of(List.of("Zmlyc3Qgc2VjcmV0IG9mIHRoaXMgdGVzdCwgMzIgYnl0ZXM=")), clock);
    private AuthServer server;

    @BeforeEach
    void start() {
        TokenVerifier verifier =
                new ClerkVerifier(ISSUER, Set.of(PAGE), PemKey.parse(factory.pem(), "CLERK_JWT_KEY"), clock);
        AuthFilter filter = new AuthFilter(
                verifier,
                RequestTokens.clerk(Origins.of(Set.of(PAGE))),
                links,
                accounts,
                Set.of(new PublicRoute("GET", "/api/v1/open")));
        server = new AuthServer(routing -> routing.addFilter(filter));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenOpensProtectedRoutes() {
        String answer = server.get("/api/v1/me", bearer());

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("acc_user_2x9 nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing/there",
                "//api/v1/me",
                "/api//v1/me",
                "/api/v1/me;x=1",
                "/api/./v1/me",
                "/x/../api/v1/me",
                "/api%2fv1/me",
                "/api/v1/%6de",
                "/api/v1/open/",
                "/api/v1/open/x",
                "/%61pi/v1/me",
                "/api/v1/open/../me",
                "/api/v1/open/%2e%2e/me",
                "/api;a=b/v1;c/me"
            })
    void nobodyGetsInWithoutATokenHoweverThePathIsWritten(String path) {
        String answer = server.get(path);

        assertThat(answer).doesNotContain("acc_").doesNotContain("200 OK");
    }

    @Test
    void withoutATokenTheAnswerAsksForOne() {
        assertThat(server.get("/api/v1/me"))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Bearer\n")
                .endsWith("MISSING");
    }

    @Test
    void aWrongTokenIsSaidToBeWrong() {
        assertThat(server.get("/api/v1/me", "Authorization: Bearer a.b.c"))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Bearer error=\"invalid_token\"")
                .endsWith("MALFORMED");
    }

    @Test
    void aPendingSessionIsForbiddenWithoutAChallenge() {
        String token = factory.with(clock.instant(), "sts", "\"pending\"");

        assertThat(server.get("/api/v1/me", "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("WWW-Authenticate")
                .endsWith("PENDING_SESSION");
    }

    @Test
    void publicRoutesArePublicForTheirMethodOnly() {
        assertThat(server.get("/api/v1/open")).startsWith("HTTP/1.1 200");

        assertThat(server.send("POST /api/v1/open", "")).startsWith("HTTP/1.1 401");
        assertThat(server.send("DELETE /api/v1/open", "")).startsWith("HTTP/1.1 401");
    }

    @Test
    void aRouteOutsideThatAsksForAnAccountIsNotOpen() {
        assertThat(server.get("/forgotten", bearer())).startsWith("HTTP/1.1 401");
    }

    @Test
    void theCookieMayReadButNotChangeFromAnotherPage() {
        String cookie = "Cookie: __session_ab=" + factory.good(clock.instant());

        assertThat(server.get("/api/v1/me", cookie, "Origin: https://evil.example"))
                .startsWith("HTTP/1.1 200");
        assertThat(server.send("POST /api/v1/me", "", cookie, "Origin: https://evil.example"))
                .endsWith("FOREIGN_ORIGIN");
        assertThat(server.send("POST /api/v1/me", "", cookie, "Origin: " + PAGE))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aTicketReadsWhatItIsFor() {
        server.get("/api/v1/me", bearer());
        String ticket = ticket();

        assertThat(server.get("/api/v1/jobs/7?ticket=" + ticket)).endsWith("acc_user_2x9 nobody");
        assertThat(server.get("/api/v1/jobs/7/audio?from=3&ticket=" + ticket)).startsWith("HTTP/1.1 200");
        assertThat(server.get("/api/v1/jobs/8?ticket=" + ticket)).endsWith("BAD_TICKET");
        assertThat(server.get("/api/v1/jobs/7/%2e%2e/8?ticket=" + ticket)).endsWith("BAD_TICKET");
        assertThat(server.get("/api/v1/me?ticket=" + ticket)).endsWith("BAD_TICKET");
    }

    @Test
    void aTicketChangesNothing() {
        server.get("/api/v1/me", bearer());

        assertThat(server.send("DELETE /api/v1/jobs/7?ticket=" + ticket(), "")).endsWith("MISSING");
    }

    @Test
    void aTicketOfAClosedAccountIsWorthNothing() {
        server.get("/api/v1/me", bearer());
        accounts.close("acc_user_2x9");

        assertThat(server.get("/api/v1/jobs/7?ticket=" + ticket())).endsWith("CLOSED_ACCOUNT");
        assertThat(server.get("/api/v1/me", bearer())).endsWith("CLOSED_ACCOUNT");
    }

    @Test
    void aTokenCountsBeforeATicketAndATicketBeforeACookie() {
        String cookie = "Cookie: __session=" + factory.good(clock.instant());

        assertThat(server.get("/api/v1/me?ticket=x", bearer())).startsWith("HTTP/1.1 200");
        assertThat(server.get("/api/v1/me?ticket=x", cookie)).endsWith("BAD_TICKET");
    }

    @Test
    void neitherTokenNorTicketIsLogged() {
        try (SecretLog log = new SecretLog()) {
            String token = factory.good(clock.instant());
            String old = factory.with(clock.instant(), "exp", "1");
            server.get("/api/v1/me", "Authorization: Bearer " + token);
            server.get("/api/v1/me", "Cookie: __session=" + old);
            server.get("/api/v1/jobs/8?ticket=" + ticket());

            assertThat(log.text()).doesNotContain(token, old, ticket());
        }
    }

    private String ticket() {
        return links.ticket("/api/v1/jobs/7", new Account("acc_user_2x9"), Duration.ofMinutes(1));
    }

    private String bearer() {
        return "Authorization: Bearer " + factory.good(clock.instant());
    }
}
