package io.pdfaudio.provider.piper;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.RequiredTools;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class PiperContractTest extends SpeechSynthesizerContract {

    @TempDir
    private Path folder;

    @Override
    protected SpeechSynthesizer open() throws Exception {
        TinyVoice.write(folder, "en_US-hum-low");
        return new PiperProvider()
                .create(ProviderConfig.of(Map.of(
                        "voices-dir",
                        folder.toString(),
                        "program",
                        RequiredTools.espeak().toString())));
    }
}
