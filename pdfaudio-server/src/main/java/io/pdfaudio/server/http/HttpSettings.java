package io.pdfaudio.server.http;

import java.time.Duration;

/**
 * Where the server listens, whom it trusts, and how much it takes.
 *
 * @param host the address to listen on
 * @param port the port, or 0 for any free one
 * @param adminHost the address of the socket for health and metrics, which must not be reachable from outside
 * @param adminPort its port, or 0 for any free one
 * @param proxies whose word on the client's address is taken
 * @param crossOrigin which web pages of other origins may call
 * @param contentSecurity what the pages of the user interface may load
 * @param limits how much is taken
 * @param shutdownGrace how long requests may go on when the server stops
 */
public record HttpSettings(
        String host,
        int port,
        String adminHost,
        int adminPort,
        TrustedProxies proxies,
        CorsPolicy crossOrigin,
        ContentSecurityPolicy contentSecurity,
        HttpLimits limits,
        Duration shutdownGrace) {

    /** Only this machine can call, nobody is trusted, and the limits are {@link HttpLimits#DEFAULT}. */
    public static HttpSettings onLoopback(int port, int adminPort) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                "127.0.0.1",
                adminPort,
                TrustedProxies.NONE,
                CorsPolicy.NONE,
                ContentSecurityPolicy.SELF,
                HttpLimits.DEFAULT,
                Duration.ofSeconds(10));
    }

    /** The same settings with other limits. */
    public HttpSettings withLimits(HttpLimits other) {
        return new HttpSettings(
                host, port, adminHost, adminPort, proxies, crossOrigin, contentSecurity, other, shutdownGrace);
    }

    /** The same settings with other trusted proxies. */
    public HttpSettings withProxies(TrustedProxies other) {
        return new HttpSettings(
                host, port, adminHost, adminPort, other, crossOrigin, contentSecurity, limits, shutdownGrace);
    }

    /** The same settings with other origins that may call. */
    public HttpSettings withCrossOrigin(CorsPolicy other) {
        return new HttpSettings(
                host, port, adminHost, adminPort, proxies, other, contentSecurity, limits, shutdownGrace);
    }
}
