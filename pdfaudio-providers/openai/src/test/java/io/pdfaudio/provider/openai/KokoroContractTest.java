package io.pdfaudio.provider.openai;

import io.pdfaudio.fakes.FakeKokoro;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class KokoroContractTest extends SpeechSynthesizerContract {

    private final FakeKokoro server = new FakeKokoro(false);

    @Override
    protected SpeechSynthesizer open() {
        return Open.server(server, Map.of("marks", "true"));
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
