package io.pdfaudio.server;

import io.pdfaudio.server.config.ServerConfig;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Asks the server of a configuration whether it is ready, for what starts containers and has no program to ask with. */
final class HealthCheck {

    private static final int WAIT_MILLIS = 4_000;

    private HealthCheck() {}

    /** Returns why the server is not ready, or nothing if it is. */
    static Optional<String> run(ServerConfig.Http http) {
        return run(http.adminHost(), http.adminPort());
    }

    static Optional<String> run(String host, int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) address(host, port).toURL().openConnection(java.net.Proxy.NO_PROXY);
            connection.setConnectTimeout(WAIT_MILLIS);
            connection.setReadTimeout(WAIT_MILLIS);
            int status = connection.getResponseCode();
            return status == HttpURLConnection.HTTP_OK
                    ? Optional.empty()
                    : Optional.of("The server is not ready: it answered " + status + ".");
        } catch (IOException | URISyntaxException e) {
            return Optional.of("The server does not answer at port " + port + " of " + host + ".");
        }
    }

    /** A server that listens on all addresses is asked at the loopback. */
    private static URI address(String host, int port) throws IOException, URISyntaxException {
        String asked = InetAddress.getByName(host).isAnyLocalAddress()
                ? InetAddress.getLoopbackAddress().getHostAddress()
                : host;
        return new URI("http", null, asked, port, "/health/ready", null, null);
    }
}
