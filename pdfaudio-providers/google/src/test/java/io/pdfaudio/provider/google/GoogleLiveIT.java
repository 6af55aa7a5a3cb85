package io.pdfaudio.provider.google;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract against the real service; it costs some thousand characters. */
@EnabledIfEnvironmentVariable(named = "GOOGLE_TTS_API_KEY", matches = ".+")
class GoogleLiveIT extends SpeechSynthesizerContract {

    @Override
    protected String secret() {
        return System.getenv().getOrDefault("GOOGLE_TTS_API_KEY", "");
    }

    @Override
    protected SpeechSynthesizer open() {
        return new GoogleProvider().create(ProviderConfig.of(Map.of("engine", "standard", "api-key", secret())));
    }
}
