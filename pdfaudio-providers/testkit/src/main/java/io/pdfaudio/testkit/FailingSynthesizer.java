package io.pdfaudio.testkit;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Fails some requests and lets another synthesizer answer the others. Thread-safe. */
public final class FailingSynthesizer implements SpeechSynthesizer {

    private final SpeechSynthesizer synthesizer;
    private final Kind kind;
    private final IntPredicate fails;
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * Creates a synthesizer.
     *
     * @param synthesizer answers what does not fail
     * @param kind how requests fail
     * @param fails tells which do, by their number from 1 on
     */
    public FailingSynthesizer(SpeechSynthesizer synthesizer, Kind kind, IntPredicate fails) {
        this.synthesizer = synthesizer;
        this.kind = kind;
        this.fails = fails;
    }

    /** Returns how many requests there were. */
    public int calls() {
        return calls.get();
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
        int call = calls.incrementAndGet();
        if (fails.test(call)) {
            throw new SynthesisException("failing", kind, "Request " + call + " fails as it was told to.", null);
        }
        return synthesizer.synthesize(request);
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
