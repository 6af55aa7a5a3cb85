package io.pdfaudio.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request comes from, and how the client reached us. What proxies say is believed only of trusted ones.
 *
 * @param address the address of the client: of the last hop that is no trusted proxy
 * @param secure whether the client speaks TLS, to us or to the proxy
 * @param host the host, and the port if not the usual one, as the client knows us; empty if it did not say
 */
public record ClientAddress(InetAddress address, boolean secure, String host) {

    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");
    private static final HeaderName FORWARDED_HOST = HeaderNames.create("X-Forwarded-Host");
    private static final int LONGEST_HOST = 255;
    private static final int V6_NETWORK = 64;

    static ClientAddress of(InetAddress peer, boolean tls, Headers headers, TrustedProxies proxies) {
        String host = headers.first(HeaderNames.HOST).orElse("");
        if (!proxies.trust(peer)) {
            return new ClientAddress(peer, tls, host);
        }
        boolean secure = last(headers, FORWARDED_PROTO)
                .map(proto -> proto.equalsIgnoreCase("https"))
                .orElse(tls);
        String outside =
                last(headers, FORWARDED_HOST).filter(ClientAddress::isHost).orElse(host);
        return new ClientAddress(firstUntrusted(peer, headers, proxies), secure, outside);
    }

    /**
     * The address as it counts for limits: one IPv4 address, or the network of an IPv6 address, of which a client has as many as
     * it likes.
     */
    public String limitKey() {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        try {
            byte[] network = Network.masked(bytes, V6_NETWORK);
            return InetAddress.getByAddress(network).getHostAddress() + "/" + V6_NETWORK;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    /** Each proxy adds the address it was called from on the right, so only what trusted proxies have added is looked at. */
    private static InetAddress firstUntrusted(InetAddress peer, Headers headers, TrustedProxies proxies) {
        String all = String.join(",", headers.values(FORWARDED_FOR));
        InetAddress hop = peer;
        int end = all.length();
        while (end > 0 && proxies.trust(hop)) {
            int comma = all.lastIndexOf(',', end - 1);
            Optional<InetAddress> next =
                    Network.address(withoutPort(all.substring(comma + 1, end).strip()));
            if (next.isEmpty()) {
                return hop;
            }
            hop = next.get();
            end = comma;
        }
        return hop;
    }

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        int bracket = hop.indexOf(']');
        if (hop.startsWith("[") && bracket > 0) {
            return hop.substring(1, bracket);
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static Optional<String> last(Headers headers, HeaderName name) {
        String all = String.join(",", headers.values(name));
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    private static boolean isHost(String text) {
        return text.length() <= LONGEST_HOST
                && text.toLowerCase(Locale.ROOT)
                        .chars()
                        .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || ".-:[]".indexOf(c) >= 0);
    }
}
