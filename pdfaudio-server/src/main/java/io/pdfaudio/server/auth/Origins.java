package io.pdfaudio.server.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The origins of the pages that may act in the name of a signed-in user. Immutable. */
public final class Origins {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> given;
    private final boolean local;

    private Origins(Set<String> given, boolean local) {
        for (String origin : given) {
            if (!isOrigin(origin)) {
                throw new IllegalArgumentException(
                        "\"" + origin
                                + "\" is no origin: it looks like https://app.example.com, in small letters, with a port only where that is not the usual one, and with no path or slash after it.");
            }
        }
        this.given = Set.copyOf(given);
        this.local = local;
    }

    /**
     * Returns these origins and no others.
     *
     * @throws IllegalArgumentException if there are none, or if one is written in another way than browsers do
     */
    public static Origins of(Set<String> origins) {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException(
                    "No origin is allowed to sign in. Name at least the one of the web application, for example https://app.example.com.");
        }
        return new Origins(origins, false);
    }

    /**
     * Returns the origin of a server that is called by a name of the loopback, on whatever port, and these others, for example
     * that of a development server for the web application.
     *
     * @throws IllegalArgumentException if one of the others is written in another way than browsers do
     */
    public static Origins loopback(Set<String> others) {
        return new Origins(others, true);
    }

    /** Says whether tokens made for pages of this origin are accepted. */
    boolean known(String origin) {
        return given.contains(origin) || (local && loopbackOrigin(origin));
    }

    /**
     * Says whether a page of this origin may change something at the host that the request names. On the loopback, that is the
     * page's own host and port: other programs of this machine have the same host and other ports.
     *
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}, or null where there is none
     */
    boolean allows(String origin, @Nullable String host) {
        return given.contains(origin)
                || (local && host != null && ownHost(host) && origin.equals("http://" + lower(host)));
    }

    /** Says whether a host, with or without a port, is a name of the loopback. */
    static boolean ownHost(String host) {
        return isOrigin("http://" + lower(host)) && LOOPBACK.contains(withoutPort(lower(host)));
    }

    /** Says whether a text is an origin as browsers write it. */
    static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535
                    && text.equals(lower(uri.getScheme() + "://" + uri.getHost() + port(uri)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean loopbackOrigin(String origin) {
        return origin.startsWith("http://") && ownHost(origin.substring("http://".length()));
    }

    private static String port(URI uri) {
        return uri.getPort() < 0 ? "" : ":" + uri.getPort();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
