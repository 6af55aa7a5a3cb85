package io.pdfaudio.server.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Which web pages of other origins may call the server, and for how long their browsers may remember it.
 *
 * @param origins exact origins, such as {@code https://app.example.com}; never a pattern
 * @param maxAge how long the answer to a preflight holds
 */
public record CorsPolicy(Set<String> origins, Duration maxAge) {

    /** Only pages that the server itself has served may call. */
    public static final CorsPolicy NONE = new CorsPolicy(Set.of(), Duration.ofHours(1));

    /** @throws IllegalArgumentException if an origin is not written as browsers send it */
    public CorsPolicy {
        origins = Set.copyOf(origins);
        origins.forEach(CorsPolicy::check);
    }

    /** Pages of some origins may call. */
    public static CorsPolicy of(Set<String> origins) {
        return new CorsPolicy(origins, NONE.maxAge());
    }

    boolean allows(String origin) {
        return origins.contains(origin);
    }

    private static void check(String origin) {
        try {
            URI uri = URI.create(origin);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String canonical = uri.getScheme() + "://" + uri.getHost() + port;
            if (uri.getHost() != null
                    && canonical.equals(origin)
                    && origin.equals(origin.toLowerCase(Locale.ROOT))
                    && Set.of("http", "https").contains(uri.getScheme())) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + origin + "' is not an origin: write it as https://app.example.com");
    }
}
