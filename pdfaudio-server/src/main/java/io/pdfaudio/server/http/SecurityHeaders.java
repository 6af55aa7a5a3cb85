package io.pdfaudio.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.List;

/** The headers that every answer has, which tell browsers what they must not do with it. */
final class SecurityHeaders {

    /** Everything under this path is data; what is outside of it are pages of the user interface. */
    static final String API = "/api/";

    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final Header HSTS = HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final Header OF_DATA = HeaderValues.createCached(POLICY, ContentSecurityPolicy.NOTHING);
    private static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
            HeaderValues.createCached("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    private final Header ofPages;

    SecurityHeaders(ContentSecurityPolicy pages) {
        this.ofPages = HeaderValues.createCached(POLICY, pages.header());
    }

    /** Sets the headers of an answer to a request for some path. */
    void apply(WritableHeaders<?> answer, String path, boolean secure) {
        ALWAYS.forEach(answer::set);
        if (path.startsWith(API)) {
            answer.set(OF_DATA);
            answer.set(NO_STORE);
        } else {
            answer.set(ofPages);
        }
        if (secure) {
            answer.set(HSTS);
        }
    }

    /** Sets the headers of an answer to a request that could not be read. */
    static void applyToRefusal(WritableHeaders<?> answer) {
        ALWAYS.forEach(answer::set);
        answer.set(OF_DATA);
        answer.set(NO_STORE);
    }
}
