package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.fakes.FakeElevenLabs;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A model that takes phonemes. */
class ElevenLabsFlashContractTest extends SpeechSynthesizerContract {

    private final FakeElevenLabs server = new FakeElevenLabs(secret());

    @Override
    protected String secret() {
        return "xi-not-for-anybodys-eyes";
    }

    @Override
    protected SpeechSynthesizer open() {
        return new ElevenLabsProvider()
                .create(ProviderConfig.of(
                        Map.of("api-key", secret(), "base-url", server.address(), "model", "eleven_flash_v2")));
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
