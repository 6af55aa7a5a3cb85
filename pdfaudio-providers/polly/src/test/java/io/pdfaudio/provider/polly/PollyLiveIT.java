package io.pdfaudio.provider.polly;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract against the real service; it costs some thousand characters. */
@EnabledIfEnvironmentVariable(named = "AWS_SECRET_ACCESS_KEY", matches = ".+")
class PollyLiveIT extends SpeechSynthesizerContract {

    @Override
    protected String secret() {
        return System.getenv().getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    }

    @Override
    protected SpeechSynthesizer open() {
        return new PollyProvider().create(ProviderConfig.of(Map.of("engine", "standard")));
    }
}
