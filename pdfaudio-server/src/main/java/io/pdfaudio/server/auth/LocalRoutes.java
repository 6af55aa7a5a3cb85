package io.pdfaudio.server.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * {@code /auth/local}: a POST with {@code {"name": "Ada"}} begins a session, a DELETE ends it in this browser. The answer holds the
 * token and sets it as a cookie that pages cannot read and other sites cannot use. Thread-safe.
 */
public final class LocalRoutes implements HttpService {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 4096;

    private final LocalSignIn signIn;
    private final LoopbackGuard guard;
    private final Clock clock;

    /** Creates the routes; the guard is asked here too, so that nothing depends on the order of filters. */
    public LocalRoutes(LocalSignIn signIn, LoopbackGuard guard, Clock clock) {
        this.signIn = signIn;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::begin).delete("/", this::end);
    }

    private void begin(ServerRequest request, ServerResponse response) throws IOException {
        guard.check(request.prologue().method(), request.headers());
        LocalSession session = signIn.signIn(name(request), party(request.headers()));
        Identity identity = session.identity();
        Duration lasts = Duration.between(clock.instant(), identity.expires());
        response.status(Status.CREATED_201)
                .header(HeaderNames.SET_COOKIE, cookie(session.token(), lasts))
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.CONTENT_TYPE, MediaTypes.APPLICATION_JSON.text())
                .send(JSON.writeValueAsBytes(Map.of(
                        "token", session.token(),
                        "name", String.valueOf(identity.name()),
                        "expires", identity.expires().toString())));
    }

    private void end(ServerRequest request, ServerResponse response) {
        guard.check(request.prologue().method(), request.headers());
        response.status(Status.NO_CONTENT_204)
                .header(HeaderNames.SET_COOKIE, cookie("", Duration.ZERO))
                .send();
    }

    private static String name(ServerRequest request) throws IOException {
        // forms of other sites cannot send JSON, whatever else they can
        boolean json = request.headers()
                .contentType()
                .filter(type -> type.mediaType().text().equals(MediaTypes.APPLICATION_JSON.text()))
                .isPresent();
        if (!json || !request.content().hasEntity()) {
            throw unreadable();
        }
        byte[] body = request.content().inputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "To sign in, " + LARGEST_BODY + " bytes of JSON are enough.");
        }
        return StrictJson.object(body)
                .map(object -> object.path("name"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElseThrow(LocalRoutes::unreadable);
    }

    private static String party(Headers headers) {
        return headers.first(HeaderNames.ORIGIN)
                .orElseGet(() -> "http://" + headers.first(HeaderNames.HOST).orElse("localhost"));
    }

    private static String cookie(String token, Duration lasts) {
        // written out, since SetCookie leaves out an age of nothing, and the cookie would stay
        return RequestTokens.LOCAL_COOKIE + "=" + token + "; Path=/; Max-Age=" + lasts.toSeconds()
                + "; HttpOnly; SameSite=Strict";
    }

    private static UnreadableRequestException unreadable() {
        return new UnreadableRequestException(
                "To sign in, send JSON with a name, for example {\"name\": \"Ada\"}, as application/json.");
    }
}
