package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void areOnEveryAnswer() throws Exception {
        try (TestServer server = new TestServer(
                TestServer.settings().withProxies(TrustedProxies.of(List.of("127.0.0.0/8"))), routes -> {})) {
            HttpHeaders data = server.get("/api/v1/hello").headers();
            HttpHeaders page =
                    server.get("/echo/a", "X-Forwarded-Proto", "https").headers();

            assertThat(data.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(data.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(data.firstValue("Cache-Control")).contains("no-store");
            assertThat(data.firstValue("Content-Security-Policy")).contains(ContentSecurityPolicy.NOTHING);
            assertThat(data.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(page.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(page.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self';", "frame-ancestors 'none'");
        }
    }

    @Test
    void letScriptsWithinPagesRunByTheirHash() {
        List<String> hashes = ContentSecurityPolicy.scriptHashes(
                "<html><script src=\"a.js\"></script><SCRIPT>alert(1)</SCRIPT><script>open");

        ContentSecurityPolicy policy = new ContentSecurityPolicy(
                hashes, List.of("https://js.example"), List.of(), List.of("https://store.example"), List.of());

        assertThat(policy.header())
                .contains("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' https://js.example;")
                .contains("media-src 'self' blob: https://store.example;")
                .contains("frame-src 'none'");
    }

    @Test
    void cannotBeBrokenOutOf() {
        assertThatThrownBy(() -> new ContentSecurityPolicy(
                        List.of(), List.of("https://a.example; script-src *"), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
