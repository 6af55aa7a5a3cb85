package io.pdfaudio.server.auth;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.util.List;
import java.util.Set;

/**
 * Keeps pages of other sites from using a server with local sign-in through the browser of its user. It belongs before everything
 * else in the routing.
 *
 * <ul>
 *   <li>The host a request names must be {@code 127.0.0.1}, {@code localhost} or {@code [::1]}. A page that makes its own name
 *       point to the loopback (DNS rebinding) still names itself there.
 *   <li>A request that may change something must not come from a page of another origin, port included. Browsers say where a
 *       page is from; programs that are no browsers say nothing and are let through, for they carry nobody's cookies.
 * </ul>
 *
 * Thread-safe.
 */
public final class LoopbackGuard implements Filter {

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Origins origins;

    /** Creates the guard for these origins, {@link Origins#loopback}. */
    public LoopbackGuard(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        check(request.prologue().method(), request.headers());
        chain.proceed();
    }

    /**
     * Lets a request pass.
     *
     * @throws AuthenticationException if its host is foreign, or if it may change something and its page is foreign
     */
    void check(Method method, Headers headers) {
        String host = headers.first(HeaderNames.HOST).orElse("");
        if (!Origins.ownHost(host)) {
            throw new AuthenticationException(Reason.FOREIGN_HOST);
        }
        if (!RequestTokens.safe(method) && !ownPage(headers, host)) {
            throw new AuthenticationException(Reason.FOREIGN_ORIGIN);
        }
    }

    private boolean ownPage(Headers headers, String host) {
        List<String> page = headers.all(HeaderNames.ORIGIN, List::of);
        if (page.isEmpty()) {
            return headers.first(FETCH_SITE).map(OWN_SITE::contains).orElse(true);
        }
        return page.stream().allMatch(origin -> origins.allows(origin, host));
    }
}
