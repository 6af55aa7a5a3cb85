package io.pdfaudio.provider.azure;

import io.pdfaudio.provider.http.HttpCalls;
import io.pdfaudio.provider.http.Reply;
import io.pdfaudio.speech.Voice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls the service over HTTP. */
final class RestTransport implements Transport {

    private final AzureSettings settings;
    private final HttpCalls http;

    RestTransport(AzureSettings settings) {
        this.settings = settings;
        Map<String, String> headers = new HashMap<>(AzureHttp.headers(settings));
        headers.put("X-Microsoft-OutputFormat", "raw-" + settings.sampleRate() / 1000 + "khz-16bit-mono-pcm");
        this.http = AzureHttp.calls(settings, headers);
    }

    @Override
    public boolean marks() {
        return false;
    }

    @Override
    public Spoken speak(String ssml, Voice voice) throws InterruptedException {
        Reply reply = http.post(
                settings.address("/cognitiveservices/v1"),
                "application/ssml+xml",
                ssml.getBytes(StandardCharsets.UTF_8));
        if (!reply.ok()) {
            throw AzureFailures.of(reply, voice.id());
        }
        return new Spoken(reply.body(), List.of());
    }

    @Override
    public void close() {
        http.close();
    }
}
