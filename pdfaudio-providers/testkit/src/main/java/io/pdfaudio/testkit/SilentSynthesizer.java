package io.pdfaudio.testkit;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.util.List;

/** Answers every request with silence as long as speech would be. Stateless. */
public final class SilentSynthesizer implements SpeechSynthesizer {

    private static final int SAMPLE_RATE = 16_000;
    private static final int SAMPLES_PER_CHARACTER = SAMPLE_RATE / 15;
    private static final SynthesizerTraits TRAITS = SynthesizerTraits.local("silent-1", TextLimit.characters(1_000));

    @Override
    public SynthesizerTraits traits() {
        return TRAITS;
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice("silence", "Silence", "en-US", Voice.Gender.UNSPECIFIED));
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) {
        short[] samples = new short[request.text().length() * SAMPLES_PER_CHARACTER];
        return new SynthesizedSpeech(AudioClip.of(SAMPLE_RATE, samples), List.of());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
