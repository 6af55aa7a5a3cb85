package io.pdfaudio.provider.openai;

import io.pdfaudio.fakes.FakeServer;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.util.HashMap;
import java.util.Map;

/** Opens synthesizers that talk to fakes. */
final class Open {

    private Open() {}

    /** Opens one with a key and OpenAI's own model. */
    static SpeechSynthesizer openAi(FakeServer server, String key) {
        return server(
                server, Map.of("api-key", key, "model", "tts-1", "voices", "alloy,nova", "max-characters", "4096"));
    }

    /** Opens one with settings of the test's choice. */
    static SpeechSynthesizer server(FakeServer server, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("base-url", server.address() + "/v1");
        return new OpenAiProvider().create(ProviderConfig.of(all));
    }
}
