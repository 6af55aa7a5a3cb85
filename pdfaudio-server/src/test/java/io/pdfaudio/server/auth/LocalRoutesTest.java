package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRoutesTest {

    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: (__session_pdfaudio=[^;]*);(.*)");
    private static final String JSON = "Content-Type: application/json; charset=utf-8";
    private static final String ADA = "{\"name\": \"Ada\"}";

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private AuthServer server;

    @BeforeEach
    void start() {
        Origins origins = Origins.loopback(Set.of());
        LoopbackGuard guard = new LoopbackGuard(origins);
        LocalSignIn signIn =
                new LocalSignIn(LocalKey.kept(folder.resolve("local.pem")), origins, Duration.ofHours(1), clock);
        SignedLinks links = new SignedLinks(LinkKeys.kept(folder.resolve("links")), clock);
        AuthFilter filter =
                new AuthFilter(signIn.verifier(), RequestTokens.local(origins), links, new MemoryAccounts(), Set.of());
        server = new AuthServer(routing -> routing.addFilter(guard)
                .addFilter(filter)
                .register("/auth/local", new LocalRoutes(signIn, guard, clock)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNameBeginsASession() {
        String answer = server.send("POST /auth/local", ADA, JSON, "Origin: http://localhost:" + server.port());

        assertThat(answer).startsWith("HTTP/1.1 201").contains("Cache-Control: no-store", "\"name\":\"Ada\"");
        assertThat(cookie(answer).group(2)).contains("Path=/", "Max-Age=3600", "HttpOnly", "SameSite=Strict");
        assertThat(server.get("/api/v1/me", "Cookie: " + cookie(answer).group(1)))
                .endsWith(" Ada");
        assertThat(server.get(
                        "/api/v1/me",
                        "Authorization: Bearer " + cookie(answer).group(1).split("=", 2)[1]))
                .endsWith(" Ada");
    }

    @Test
    void signingOutForgetsTheCookie() {
        String answer = server.send("DELETE /auth/local", "", "Origin: http://localhost:" + server.port());

        assertThat(answer).startsWith("HTTP/1.1 204");
        assertThat(cookie(answer).group(1)).isEqualTo("__session_pdfaudio=");
        assertThat(cookie(answer).group(2)).contains("Max-Age=0");
    }

    @Test
    void aPageOfAnotherSiteCanNeitherSignInNorOut() {
        assertThat(server.send("POST /auth/local", ADA, JSON, "Origin: https://evil.example"))
                .endsWith("FOREIGN_ORIGIN");
        assertThat(server.send("POST /auth/local", ADA, JSON, "Sec-Fetch-Site: cross-site"))
                .endsWith("FOREIGN_ORIGIN");
        assertThat(server.send("DELETE /auth/local", "", "Origin: null")).endsWith("FOREIGN_ORIGIN");
        assertThat(server.send("POST /auth/local", ADA, JSON, "Host: evil.example", "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403")
                .endsWith("FOREIGN_HOST");
    }

    @Test
    void aPageOfAnotherPortCanChangeNothingWithTheCookie() {
        String cookie = cookie(server.send("POST /auth/local", ADA, JSON)).group(1);

        String answer = server.send("POST /api/v1/jobs/7", "", "Cookie: " + cookie, "Origin: http://localhost:1");

        assertThat(answer).endsWith("FOREIGN_ORIGIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"name\": 7}", "{\"name\": \"\"}", "{\"name\": \"Ada\"} x", "name=Ada"})
    void withoutANameThereIsNoSession(String body) {
        assertThat(server.send("POST /auth/local", body, JSON)).startsWith("HTTP/1.1 400");
    }

    @Test
    void onlyJsonOfSomeSizeIsRead() {
        String long4k = "{\"name\": \"Ada\", \"x\": \"" + "x".repeat(4096) + "\"}";

        assertThat(server.send("POST /auth/local", long4k, JSON)).startsWith("HTTP/1.1 413");
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json2")) {
            assertThat(server.send("POST /auth/local", ADA, "Content-Type: " + type))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(server.send("POST /auth/local", ADA)).startsWith("HTTP/1.1 400");
    }

    private static MatchResult cookie(String answer) {
        return COOKIE.matcher(answer).results().findFirst().orElseThrow();
    }
}
