package io.pdfaudio.server.limit;

import io.helidon.common.uri.UriPath;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.ServerRequest;
import java.util.Set;

/** What there is a limit of. Requests are told by the same rules by which they find their routes. */
enum Limited {
    /** PDFs that become jobs. */
    UPLOADS("uploads", "/api/v1/jobs", Method.POST),
    /** PDFs that are read to see what they would take. */
    ESTIMATES("estimates", "/api/v1/estimates", Method.POST),
    /** Lines spoken by voices. */
    SAMPLES("samples", "/api/v1/voices/{id}/sample", Method.GET, Method.HEAD),
    /** Attempts to sign in by a name; those at Clerk do not come here. */
    SIGN_INS("sign-ins", "/auth/local", Method.POST) {

        @Override
        boolean isAt(PathMatcher path, UriPath requested) {
            // a service is mounted there, and not a single route
            return path.prefixMatch(requested).accepted();
        }
    };

    private final String wire;
    private final PathMatcher path;
    private final Set<Method> methods;

    Limited(String wire, String pattern, Method... methods) {
        this.wire = wire;
        this.path = PathMatchers.create(pattern);
        this.methods = Set.of(methods);
    }

    /** Returns its name in headers and problems. */
    String wire() {
        return wire;
    }

    /** Tells whether a request is one of these. */
    boolean holds(ServerRequest request) {
        return methods.contains(request.prologue().method())
                && isAt(path, request.prologue().uriPath());
    }

    boolean isAt(PathMatcher pattern, UriPath requested) {
        return pattern.match(requested).accepted();
    }
}
