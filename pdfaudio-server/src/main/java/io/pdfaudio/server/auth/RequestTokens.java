package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.AuthenticationException.Reason.FOREIGN_ORIGIN;
import static io.pdfaudio.server.auth.AuthenticationException.Reason.MALFORMED;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the session token of a request: that of {@code Authorization: Bearer}, or else that of the session cookie.
 *
 * <p>Browsers send cookies along with what pages of other sites ask for. A cookie therefore counts for a request that may change
 * something (every method but GET, HEAD and OPTIONS) only when the browser says, by {@code Origin}, that the page is one of ours.
 * No page can send the header {@code Authorization} elsewhere unasked, so a token there needs no origin. Immutable.
 */
public final class RequestTokens {

    /** The cookie of local sign-in; not Clerk's name, which other programs on this machine may use: cookies know no ports. */
    static final String LOCAL_COOKIE = "__session_pdfaudio";

    private static final Pattern CLERK_COOKIE = Pattern.compile("__session(_[A-Za-z0-9_-]{1,64})?");
    private static final String SCHEME = "Bearer";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Predicate<String> cookie;
    private final Origins origins;

    private RequestTokens(Predicate<String> cookie, Origins origins) {
        this.cookie = cookie;
        this.origins = origins;
    }

    /** Finds tokens of Clerk, whose cookie is {@code __session} or {@code __session_} and a suffix; the first one counts. */
    public static RequestTokens clerk(Origins origins) {
        return new RequestTokens(CLERK_COOKIE.asMatchPredicate(), origins);
    }

    /** Finds tokens of {@link LocalSignIn}. */
    public static RequestTokens local(Origins origins) {
        return new RequestTokens(LOCAL_COOKIE::equals, origins);
    }

    /**
     * Returns the token of a request, or nothing if it has none.
     *
     * @throws AuthenticationException if the header {@code Authorization} is there twice or holds nothing, or if the token is in a
     *     cookie and the page is not one of ours
     */
    public Optional<String> find(Method method, Headers headers) {
        Optional<String> bearer = bearer(headers);
        if (bearer.isPresent()) {
            return bearer;
        }
        Optional<String> session = session(headers);
        if (session.isPresent() && !safe(method) && !ours(headers)) {
            throw new AuthenticationException(FOREIGN_ORIGIN);
        }
        return session;
    }

    /** Says whether a method changes nothing. */
    static boolean safe(Method method) {
        return SAFE.contains(method.text());
    }

    /** Says whether a request has a token in a header. */
    static boolean hasBearer(Headers headers) {
        return bearer(headers).isPresent();
    }

    private static Optional<String> bearer(Headers headers) {
        List<String> values = headers.all(HeaderNames.AUTHORIZATION, List::of);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw new AuthenticationException(MALFORMED);
        }
        String value = values.getFirst().strip();
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            // for somebody else, for example a proxy with a password of its own
            return Optional.empty();
        }
        String token = value.substring(SCHEME.length());
        if (!token.startsWith(" ") || token.isBlank()) {
            throw new AuthenticationException(MALFORMED);
        }
        return Optional.of(token.strip());
    }

    private Optional<String> session(Headers headers) {
        return headers.all(HeaderNames.COOKIE, List::of).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && cookie.test(pair[0]) && !pair[1].isEmpty())
                .map(pair -> pair[1])
                .findFirst();
    }

    private boolean ours(Headers headers) {
        String host = headers.first(HeaderNames.HOST).orElse(null);
        return headers.first(HeaderNames.ORIGIN)
                .filter(origin -> origins.allows(origin, host))
                .isPresent();
    }
}
