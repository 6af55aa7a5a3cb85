package io.pdfaudio.provider.espeak;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.RequiredTools;
import io.pdfaudio.testkit.SpeechSynthesizerContract;
import java.util.Map;

class EspeakContractTest extends SpeechSynthesizerContract {

    @Override
    protected SpeechSynthesizer open() {
        return new EspeakProvider()
                .create(ProviderConfig.of(
                        Map.of("program", RequiredTools.espeak().toString())));
    }
}
