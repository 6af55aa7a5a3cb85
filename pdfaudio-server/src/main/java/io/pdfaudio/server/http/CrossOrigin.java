package io.pdfaudio.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of configured origins call, answers the preflights of browsers, and refuses whatever changes something when it comes
 * from a page of another origin, be it that the browser sends cookies along.
 */
final class CrossOrigin implements Filter {

    private static final HeaderName ASKED_METHOD = HeaderNames.create("Access-Control-Request-Method");
    private static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
    private static final HeaderName MAX_AGE = HeaderNames.create("Access-Control-Max-Age");
    private static final Header CREDENTIALS = HeaderValues.createCached("Access-Control-Allow-Credentials", "true");
    private static final Header METHODS =
            HeaderValues.createCached("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
    private static final Header HEADERS = HeaderValues.createCached(
            "Access-Control-Allow-Headers",
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Last-Event-ID, Range");
    private static final Header EXPOSED = HeaderValues.createCached(
            "Access-Control-Expose-Headers",
            "Accept-Ranges, Content-Disposition, Content-Range, ETag, Location, RateLimit, RateLimit-Policy, Retry-After,"
                    + " X-Request-Id");
    private static final Set<Method> CHANGING = Set.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE);

    private final CorsPolicy policy;

    CrossOrigin(CorsPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        List<String> origins = request.headers().values(HeaderNames.ORIGIN);
        if (origins.isEmpty()) {
            chain.proceed();
            return;
        }
        String origin = origins.getFirst();
        Method method = request.prologue().method();
        if (method.equals(Method.OPTIONS) && request.headers().contains(ASKED_METHOD)) {
            preflight(origin, response);
            return;
        }
        if (CHANGING.contains(method) && !policy.allows(origin) && !isOurs(origin, request)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Pages of this origin may not call the server");
        }
        chain.proceed();
    }

    /** Sets the headers by which a browser lets a page see the answer. */
    void apply(WritableHeaders<?> answer, Headers request) {
        if (policy.origins().isEmpty()) {
            return;
        }
        Vary.by(answer, "Origin");
        request.first(HeaderNames.ORIGIN).filter(policy::allows).ifPresent(origin -> {
            answer.set(HeaderValues.create(ALLOW_ORIGIN, origin));
            answer.set(CREDENTIALS);
            answer.set(EXPOSED);
        });
    }

    private void preflight(String origin, RoutingResponse response) {
        if (!policy.allows(origin)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Pages of this origin may not call the server");
        }
        response.headers().set(METHODS);
        response.headers().set(HEADERS);
        response.headers().set(HeaderValues.create(MAX_AGE, policy.maxAge().toSeconds()));
        response.status(Status.NO_CONTENT_204).send();
    }

    private static boolean isOurs(String origin, RoutingRequest request) {
        String host = RequestContext.of(request).client().host();
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }
}
