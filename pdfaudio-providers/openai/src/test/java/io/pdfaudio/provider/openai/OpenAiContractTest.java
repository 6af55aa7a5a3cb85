package io.pdfaudio.provider.openai;

import io.pdfaudio.fakes.FakeOpenAi;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import org.junit.jupiter.api.AfterEach;

class OpenAiContractTest extends SpeechSynthesizerContract {

    private final FakeOpenAi server = new FakeOpenAi(secret());

    @Override
    protected String secret() {
        return "sk-not-for-anybodys-eyes";
    }

    @Override
    protected SpeechSynthesizer open() {
        return Open.openAi(server, secret());
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
