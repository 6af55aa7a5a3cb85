package io.pdfaudio.provider.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Optional;

/** Which proxy to use. */
public final class Proxies {

    private Proxies() {}

    /** Returns what chooses a provider's own proxy for every address, or what Java's settings say where it has none. */
    public static ProxySelector selector(Optional<InetSocketAddress> own) {
        return own.map(ProxySelector::of).orElseGet(ProxySelector::getDefault);
    }
}
