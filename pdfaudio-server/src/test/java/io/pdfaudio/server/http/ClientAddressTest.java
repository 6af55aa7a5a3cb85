package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.http.HeaderNames;
import io.helidon.http.WritableHeaders;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | 203.0.113.9 | 192.0.2.1",
                "10.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 1.2.3.4, 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 1.2.3.4, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                "10.0.0.1 | 203.0.113.9:4711 | 203.0.113.9",
                "10.0.0.1 | [2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1 | 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "fd00::1 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | ::ffff:203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 203.0.113.9, unknown | 10.0.0.1",
                "10.0.0.1 | 203.0.113.9, localhost, 10.0.0.2 | 10.0.0.2",
                "10.0.0.1 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "10.0.0.1 | ,,, | 10.0.0.1"
            })
    void isTheLastHopThatIsNoTrustedProxy(String peer, String forwarded, String client) throws Exception {
        WritableHeaders<?> headers = WritableHeaders.create();
        headers.add(HeaderNames.create("X-Forwarded-For"), forwarded);

        ClientAddress address = ClientAddress.of(InetAddress.getByName(peer), false, headers, PROXIES);

        assertThat(address.address().getHostAddress()).isEqualTo(client);
    }

    @Test
    void believesHowTheClientReachedUsOnlyOfProxies() throws Exception {
        WritableHeaders<?> headers = WritableHeaders.create();
        headers.add(HeaderNames.HOST, "internal:8080");
        headers.add(HeaderNames.create("X-Forwarded-Proto"), "https");
        headers.add(HeaderNames.create("X-Forwarded-Host"), "evil\"/, books.example.com");

        ClientAddress trusted = ClientAddress.of(InetAddress.getByName("10.0.0.1"), false, headers, PROXIES);
        ClientAddress stranger = ClientAddress.of(InetAddress.getByName("192.0.2.1"), false, headers, PROXIES);

        assertThat(trusted.secure()).isTrue();
        assertThat(trusted.host()).isEqualTo("books.example.com");
        assertThat(stranger.secure()).isFalse();
        assertThat(stranger.host()).isEqualTo("internal:8080");
    }

    @Test
    void countsOneNetworkOfIpv6AsOneClient() throws Exception {
        assertThat(key("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(key("2001:db8:1:2:3:4:5:6")).isEqualTo(key("2001:db8:1:2::")).endsWith("/64");
        assertThat(key("2001:db8:1:3::")).isNotEqualTo(key("2001:db8:1:2::"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/9, 10.128.0.0, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1/128, ::1, true"
    })
    void knowsWhatIsInANetwork(String network, String address, boolean inside) throws Exception {
        assertThat(Network.parse(network).contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "256.0.0.0/8",
                "::g/8",
                "fe80::1%eth0",
                "1"
            })
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a network");
    }

    private static String key(String address) throws Exception {
        return new ClientAddress(InetAddress.getByName(address), true, "").limitKey();
    }
}
