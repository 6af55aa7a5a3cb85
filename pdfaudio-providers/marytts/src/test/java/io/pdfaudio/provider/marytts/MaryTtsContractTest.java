package io.pdfaudio.provider.marytts;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testkit.SpeechSynthesizerContract;

class MaryTtsContractTest extends SpeechSynthesizerContract {

    @Override
    protected SpeechSynthesizer open() {
        return new MaryTtsProvider().create(ProviderConfig.empty());
    }
}
