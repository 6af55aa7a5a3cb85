package io.pdfaudio.provider.azure;

import io.pdfaudio.provider.http.HttpCalls;
import java.util.Map;

/** What all calls over HTTP have in common. */
final class AzureHttp {

    private AzureHttp() {}

    static HttpCalls calls(AzureSettings settings, Map<String, String> headers) {
        return new HttpCalls(AzureSettings.PROVIDER, "Azure", settings.timeout(), headers, settings.proxy());
    }

    static Map<String, String> headers(AzureSettings settings) {
        return settings.token().isEmpty()
                ? Map.of("User-Agent", "pdfaudio", "Ocp-Apim-Subscription-Key", settings.key())
                : Map.of("User-Agent", "pdfaudio", "Authorization", "Bearer " + settings.token());
    }
}
