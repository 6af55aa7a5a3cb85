package io.pdfaudio.provider.azure;

import io.pdfaudio.provider.http.HttpCalls;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Map;

/** What all calls over HTTP have in common. */
final class AzureHttp {

    private AzureHttp() {}

    static HttpCalls calls(AzureSettings settings, Map<String, String> headers) {
        ProxySelector proxy = settings.proxy()
                .map(address -> ProxySelector.of(new InetSocketAddress(address.getHostString(), address.getPort())))
                .orElseGet(ProxySelector::getDefault);
        return new HttpCalls(AzureSettings.PROVIDER, "Azure", settings.timeout(), headers, proxy);
    }

    static Map<String, String> headers(AzureSettings settings) {
        return settings.token().isEmpty()
                ? Map.of("User-Agent", "pdfaudio", "Ocp-Apim-Subscription-Key", settings.key())
                : Map.of("User-Agent", "pdfaudio", "Authorization", "Bearer " + settings.token());
    }
}
