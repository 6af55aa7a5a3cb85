package io.pdfaudio.provider.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import io.grpc.HttpConnectProxiedSocketAddress;
import io.grpc.ProxiedSocketAddress;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Set;

/** A proxy, as Google's client wants it for each of its transports. Its host is looked up for each connection. */
final class GoogleProxy {

    /** Where machines of Google's find out who they are; no proxy leads there. */
    private static final Set<String> METADATA = Set.of("metadata.google.internal", "169.254.169.254");

    private final InetSocketAddress address;

    GoogleProxy(InetSocketAddress address) {
        this.address = address;
    }

    /** Returns what calls over HTTP by it. */
    HttpTransport http() {
        return new NetHttpTransport.Builder().setConnectionFactory(this::open).build();
    }

    private HttpURLConnection open(URL url) throws IOException {
        Proxy proxy = METADATA.contains(url.getHost()) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, resolved());
        return (HttpURLConnection) url.openConnection(proxy);
    }

    /** Returns the way by it to an address that is called by gRPC. */
    ProxiedSocketAddress grpc(SocketAddress target) throws IOException {
        return HttpConnectProxiedSocketAddress.newBuilder()
                .setTargetAddress((InetSocketAddress) target)
                .setProxyAddress(resolved())
                .build();
    }

    private InetSocketAddress resolved() throws UnknownHostException {
        InetSocketAddress found = new InetSocketAddress(address.getHostString(), address.getPort());
        if (found.isUnresolved()) {
            throw new UnknownHostException(address.getHostString());
        }
        return found;
    }
}
