package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract against the real service; it costs some thousand characters. */
@EnabledIfEnvironmentVariable(named = "ELEVENLABS_API_KEY", matches = ".+")
class ElevenLabsLiveIT extends SpeechSynthesizerContract {

    @Override
    protected String secret() {
        return System.getenv().getOrDefault("ELEVENLABS_API_KEY", "");
    }

    @Override
    protected SpeechSynthesizer open() {
        return new ElevenLabsProvider().create(ProviderConfig.empty());
    }
}
