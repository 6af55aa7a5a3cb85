package io.pdfaudio.testkit;

import io.pdfaudio.speech.SpeechSynthesizer;

class ToneSynthesizerTest extends SpeechSynthesizerContract {

    @Override
    protected SpeechSynthesizer open() {
        return new ToneSynthesizer();
    }
}
