package io.pdfaudio.provider.google;

import io.pdfaudio.fakes.FakeGoogle;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class GoogleGrpcContractTest extends SpeechSynthesizerContract {

    private final FakeGoogle server = FakeGoogle.grpc(secret());

    @Override
    protected String secret() {
        return "AIza-not-for-anybodys-eyes";
    }

    @Override
    protected SpeechSynthesizer open() {
        return new GoogleProvider()
                .create(ProviderConfig.of(
                        Map.of("api-key", secret(), "transport", "grpc", "endpoint", server.address())));
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
