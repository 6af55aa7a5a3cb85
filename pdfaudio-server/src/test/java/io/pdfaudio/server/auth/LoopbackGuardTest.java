package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {

    private final LoopbackGuard guard = new LoopbackGuard(Origins.loopback(Set.of("http://localhost:3000")));
    private final WritableHeaders<?> headers = WritableHeaders.create();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]", "[::1]:8080"})
    void answersToTheNamesOfTheLoopback(String host) {
        headers.set(HeaderNames.HOST, host);

        assertThatCode(() -> guard.check(Method.GET, headers)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.nip.io", "127.0.0.1.",
                        "127.1", "0.0.0.0",
                "user@localhost", "evil.example#localhost", "localhost:8080:1", "localhost:", "localhost:99999",
                        "[::2]", "::1",
                "localhost/evil", "192.168.1.7:8080", "evil.example\\@localhost"
            })
    void aNameThatOnlyPointsToTheLoopbackIsNotAnswered(String host) {
        headers.set(HeaderNames.HOST, host);

        assertRefused(Method.GET, Reason.FOREIGN_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:8081",
                "https://localhost:8080",
                "http://127.0.0.1:8080",
                "http://localhost:8080.evil.example",
                ""
            })
    void aPageOfAnotherOriginMayReadAtMost(String origin) {
        headers.set(HeaderNames.HOST, "localhost:8080");
        headers.set(HeaderNames.ORIGIN, origin);

        assertThatCode(() -> guard.check(Method.GET, headers)).doesNotThrowAnyException();
        assertRefused(Method.POST, Reason.FOREIGN_ORIGIN);
        assertRefused(Method.DELETE, Reason.FOREIGN_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://localhost:3000"})
    void itsOwnPagesAndThoseNamedMayChangeThings(String origin) {
        headers.set(HeaderNames.HOST, "localhost:8080");
        headers.set(HeaderNames.ORIGIN, origin);

        assertThatCode(() -> guard.check(Method.POST, headers)).doesNotThrowAnyException();
    }

    @Test
    void programsThatAreNoBrowsersMayChangeThings() {
        headers.set(HeaderNames.HOST, "localhost:8080");

        assertThatCode(() -> guard.check(Method.POST, headers)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"cross-site, false", "same-site, false", "same-origin, true", "none, true"})
    void withoutAnOriginTheBrowsersWordForTheSiteCounts(String site, boolean accepted) {
        headers.set(HeaderNames.HOST, "localhost:8080");
        headers.set(HeaderNames.create("Sec-Fetch-Site"), site);

        if (accepted) {
            assertThatCode(() -> guard.check(Method.POST, headers)).doesNotThrowAnyException();
        } else {
            assertRefused(Method.POST, Reason.FOREIGN_ORIGIN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.example.com",
                "https://app.example.com/",
                "https://App.example.com",
                "https://app.example.com/x",
                "*",
                "null",
                "ftp://app.example.com",
                "https://u@app.example.com",
                "https://app.example.com?x",
                "https://*.example.com",
                "https://a:0"
            })
    void originsAreWrittenAsBrowsersDo(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origins.of(Set.of(origin)))
                .withMessageContaining(origin);
    }

    @Test
    void withoutOriginsNobodyCouldSignIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Origins.of(Set.of()));
    }

    private void assertRefused(Method method, Reason reason) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> guard.check(method, headers))
                .extracting(AuthenticationException::reason)
                .isEqualTo(reason);
    }
}
