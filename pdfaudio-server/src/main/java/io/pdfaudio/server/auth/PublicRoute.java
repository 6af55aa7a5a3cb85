package io.pdfaudio.server.auth;

import static java.util.Objects.requireNonNull;

/**
 * A route that anybody may call without signing in.
 *
 * @param method the method in capitals, for example {@code GET}
 * @param path the whole path, exactly
 */
public record PublicRoute(String method, String path) {

    /** Checks that both are there. */
    public PublicRoute {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
    }
}
