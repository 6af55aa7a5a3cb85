package io.pdfaudio.provider.openai;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract against the real service; it costs some thousand characters. */
@EnabledIfEnvironmentVariable(named = "OPENAI_API_KEY", matches = ".+")
class OpenAiLiveIT extends SpeechSynthesizerContract {

    @Override
    protected String secret() {
        return System.getenv().getOrDefault("OPENAI_API_KEY", "");
    }

    @Override
    protected SpeechSynthesizer open() {
        return new OpenAiProvider().create(ProviderConfig.empty());
    }
}
