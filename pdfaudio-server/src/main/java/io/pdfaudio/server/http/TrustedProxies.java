package io.pdfaudio.server.http;

import java.net.InetAddress;
import java.util.List;

/**
 * The networks of the proxies in front of the server, whose word on where a request comes from is taken. Everybody in them can
 * pretend to be anybody: name the proxies, not the world.
 *
 * @param networks the networks; none if clients come directly
 */
public record TrustedProxies(List<Network> networks) {

    /** Nobody is trusted. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** Copies the list. */
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /**
     * The proxies of some networks, such as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if one of them is not written as a network
     */
    public static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream().map(Network::parse).toList());
    }

    boolean trust(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
