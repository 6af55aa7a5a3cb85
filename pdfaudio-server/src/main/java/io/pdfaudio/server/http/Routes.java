package io.pdfaudio.server.http;

import io.helidon.common.uri.UriPath;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The table of all routes. Resources add theirs when the server is put together; the first that matches is taken. A path that
 * exists for other methods is answered with 405, a client that does not take JSON with 406 where JSON is all there is, and the log
 * has the pattern of a route in place of the path. Not thread-safe.
 *
 * <p>Patterns are those of the web server: {@code /api/v1/jobs/{id}}.
 */
public final class Routes {

    private record Route(
            Method method, String pattern, PathMatcher matcher, long bodyLimit, boolean json, Handler handler) {}

    private record Mount(String path, HttpService service) {}

    /** The limit is the one of {@link HttpLimits#body}. */
    private static final long USUAL = -1;

    private final List<Route> routes = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Mount> mounts = new ArrayList<>();

    Routes() {}

    /** Adds a route that reads something as JSON. */
    public Routes get(String pattern, Handler handler) {
        return add(Method.GET, pattern, USUAL, true, handler);
    }

    /** Adds a route that reads something in a form of its own, such as events; it is sent whatever the client says it takes. */
    public Routes text(String pattern, Handler handler) {
        return add(Method.GET, pattern, USUAL, false, handler);
    }

    /** Adds the same for GET and HEAD, whose handler sees to it that an answer to HEAD has no body. */
    public Routes content(String pattern, Handler handler) {
        return text(pattern, handler).add(Method.HEAD, pattern, USUAL, false, handler);
    }

    /** Adds a route that creates or does something. */
    public Routes post(String pattern, Handler handler) {
        return add(Method.POST, pattern, USUAL, true, handler);
    }

    /** Adds a route that takes bodies of up to so many bytes, in place of the usual limit. */
    public Routes post(String pattern, long bodyLimit, Handler handler) {
        return add(Method.POST, pattern, bodyLimit, true, handler);
    }

    /** Adds a route that puts something in its place. */
    public Routes put(String pattern, Handler handler) {
        return add(Method.PUT, pattern, USUAL, true, handler);
    }

    /** Adds a route that takes bodies of up to so many bytes, in place of the usual limit. */
    public Routes put(String pattern, long bodyLimit, Handler handler) {
        return add(Method.PUT, pattern, bodyLimit, true, handler);
    }

    /** Adds a route that changes something. */
    public Routes patch(String pattern, Handler handler) {
        return add(Method.PATCH, pattern, USUAL, true, handler);
    }

    /** Adds a route that deletes something. */
    public Routes delete(String pattern, Handler handler) {
        return add(Method.DELETE, pattern, USUAL, false, handler);
    }

    /** Adds what every request passes before its route, in the order of the calls. */
    public Routes filter(Filter filter) {
        filters.add(filter);
        return this;
    }

    /** Mounts a service, such as the pages of the user interface, behind all routes. */
    public Routes mount(String path, HttpService service) {
        mounts.add(new Mount(path, service));
        return this;
    }

    /**
     * Returns what there is by now, for comparison with what is documented: {@code GET /api/v1/jobs/{id}}, and {@code * /auth/local}
     * for a service that is mounted there and knows its own methods.
     */
    public List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        routes.forEach(route -> patterns.add(route.method().text() + " " + route.pattern()));
        mounts.forEach(mount -> patterns.add("* " + mount.path()));
        return List.copyOf(patterns);
    }

    void register(HttpRouting.Builder routing) {
        filters.forEach(routing::addFilter);
        for (Route route : routes) {
            routing.route(route.method(), route.matcher(), (request, response) -> handle(route, request, response));
        }
        routing.any(this::otherMethod);
        mounts.forEach(mount -> routing.register(mount.path(), mount.service()));
    }

    private Routes add(Method method, String pattern, long bodyLimit, boolean json, Handler handler) {
        routes.add(new Route(method, pattern, PathMatchers.create(pattern), bodyLimit, json, handler));
        return this;
    }

    private static void handle(Route route, ServerRequest request, ServerResponse response) throws Exception {
        RequestContext context = RequestContext.of(request);
        context.route(route.pattern());
        if (route.bodyLimit() != USUAL) {
            context.bodyLimit(route.bodyLimit());
        }
        Bodies.check(request, context.bodyLimit());
        if (route.json()) {
            // before anything is done of which the client would not see what came
            Accept.requireJson(request.headers());
        }
        route.handler().handle(request, response);
    }

    private void otherMethod(ServerRequest request, ServerResponse response) {
        UriPath path = request.prologue().uriPath();
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            if (route.matcher().match(path).accepted()) {
                allowed.add(route.method().text());
                RequestContext.of(request).route(route.pattern());
            }
        }
        if (allowed.isEmpty()) {
            response.next();
            return;
        }
        allowed.add(Method.OPTIONS.text());
        String methods = String.join(", ", allowed);
        if (!request.prologue().method().equals(Method.OPTIONS)) {
            throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + methods)
                    .header("Allow", methods);
        }
        response.headers().set(HeaderNames.ALLOW, methods);
        response.status(Status.NO_CONTENT_204).send();
    }
}
