package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTokensTest {

    private static final String PAGE = "https://app.example.com";

    private final RequestTokens tokens = RequestTokens.clerk(Origins.of(Set.of(PAGE)));
    private final WritableHeaders<?> headers = WritableHeaders.create();

    @Test
    void theHeaderCountsBeforeTheCookie() {
        headers.set(HeaderNames.AUTHORIZATION, "bearer  a.b.c ");
        headers.set(HeaderNames.COOKIE, "__session=d.e.f");

        assertThat(tokens.find(Method.GET, headers)).contains("a.b.c");
    }

    @Test
    void theHeaderNeedsNoOrigin() {
        headers.set(HeaderNames.AUTHORIZATION, "Bearer a.b.c");

        assertThat(tokens.find(Method.POST, headers)).contains("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__session=a.b.c",
                "theme=dark; __session=a.b.c;x=1",
                "__session_5xH2_-Zq=a.b.c; __session=d.e.f",
                "__session=; __session_x=a.b.c",
                "__sessions=x; my__session=x; __session_=x; __session=a.b.c"
            })
    void theFirstSessionCookieCounts(String cookies) {
        headers.set(HeaderNames.COOKIE, cookies);

        assertThat(tokens.find(Method.GET, headers)).contains("a.b.c");
    }

    @Test
    void anotherSchemeLeavesTheCookie() {
        headers.set(HeaderNames.AUTHORIZATION, "Basic dTpw");
        headers.set(HeaderNames.COOKIE, "__session=a.b.c");

        assertThat(tokens.find(Method.GET, headers)).contains("a.b.c");
    }

    @Test
    void thereMayBeNoTokenAtAll() {
        headers.set(HeaderNames.COOKIE, "theme=dark");

        assertThat(tokens.find(Method.POST, headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer  ", "Bearerx"})
    void aHeaderWithNothingInItIsNoToken(String header) {
        headers.set(HeaderNames.AUTHORIZATION, header);

        assertRefused(Method.GET, Reason.MALFORMED);
    }

    @Test
    void twoHeadersAreNone() {
        headers.add(HeaderNames.AUTHORIZATION, "Bearer a.b.c");
        headers.add(HeaderNames.AUTHORIZATION, "Bearer d.e.f");

        assertRefused(Method.GET, Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void aCookieMayChangeSomethingOnlyFromAPageOfOurs(String method) {
        headers.set(HeaderNames.COOKIE, "__session=a.b.c");
        assertRefused(Method.create(method), Reason.FOREIGN_ORIGIN);

        headers.set(HeaderNames.ORIGIN, "https://evil.example");
        assertRefused(Method.create(method), Reason.FOREIGN_ORIGIN);
        headers.set(HeaderNames.ORIGIN, "null");
        assertRefused(Method.create(method), Reason.FOREIGN_ORIGIN);
        headers.set(HeaderNames.ORIGIN, PAGE);

        assertThat(tokens.find(Method.create(method), headers)).contains("a.b.c");
    }

    @Test
    void localSignInHasACookieOfItsOwnAndOriginsWithPorts() {
        RequestTokens local = RequestTokens.local(Origins.loopback(Set.of()));
        headers.set(HeaderNames.COOKIE, "__session=of.another.program; __session_pdfaudio=a.b.c");
        headers.set(HeaderNames.HOST, "localhost:8080");
        headers.set(HeaderNames.ORIGIN, "http://localhost:8080");

        assertThat(local.find(Method.POST, headers)).contains("a.b.c");
        headers.set(HeaderNames.ORIGIN, "http://localhost:3000");
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> local.find(Method.POST, headers));
    }

    private void assertRefused(Method method, Reason reason) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> tokens.find(method, headers))
                .extracting(AuthenticationException::reason)
                .isEqualTo(reason);
    }
}
