package io.pdfaudio.testkit;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.util.List;

/** Waits for something before each request is answered: for time to pass, or for a test to say so. Thread-safe. */
public final class SlowSynthesizer implements SpeechSynthesizer {

    /** Lets time pass before an answer. */
    public interface Wait {

        /** Returns when the answer may come. */
        void await() throws InterruptedException;
    }

    private final SpeechSynthesizer synthesizer;
    private final Wait wait;

    /** Creates a synthesizer that lets another answer after a wait. */
    public SlowSynthesizer(SpeechSynthesizer synthesizer, Wait wait) {
        this.synthesizer = synthesizer;
        this.wait = wait;
    }

    @Override
    public SynthesizerTraits traits() {
        return synthesizer.traits();
    }

    @Override
    public List<Voice> voices() {
        return synthesizer.voices();
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        wait.await();
        return synthesizer.synthesize(request);
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
