package io.pdfaudio.provider.azure;

import io.pdfaudio.fakes.FakeAzure;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** HD voices, which know less of SSML. */
class HdContractTest extends SpeechSynthesizerContract {

    private final FakeAzure server = new FakeAzure(secret());

    @Override
    protected String secret() {
        return "azure-not-for-anybodys-eyes";
    }

    @Override
    protected SpeechSynthesizer open() {
        return new AzureProvider()
                .create(ProviderConfig.of(
                        Map.of("key", secret(), "endpoint", server.address(), "transport", "rest", "hd", "true")));
    }

    @Override
    protected List<String> markup() {
        return server.markup();
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
