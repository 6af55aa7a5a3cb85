package io.pdfaudio.provider.azure;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract against the real service; it costs some thousand characters. */
@EnabledIfEnvironmentVariable(named = "AZURE_SPEECH_KEY", matches = ".+")
class AzureLiveIT extends SpeechSynthesizerContract {

    @Override
    protected String secret() {
        return System.getenv().getOrDefault("AZURE_SPEECH_KEY", "");
    }

    @Override
    protected SpeechSynthesizer open() {
        return new AzureProvider().create(ProviderConfig.empty());
    }
}
