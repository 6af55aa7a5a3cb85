package io.pdfaudio.provider.polly;

import io.pdfaudio.fakes.FakePolly;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class PollyContractTest extends SpeechSynthesizerContract {

    private final FakePolly server = new FakePolly("AKIDEXAMPLE", secret());

    @Override
    protected String secret() {
        return "secret/not+for/anybodys/eyes";
    }

    @Override
    protected SpeechSynthesizer open() {
        return new PollyProvider()
                .create(ProviderConfig.of(Map.of(
                        "access-key-id", "AKIDEXAMPLE",
                        "secret-access-key", secret(),
                        "region", "eu-west-1",
                        "endpoint", server.address(),
                        "marks", "true")));
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
