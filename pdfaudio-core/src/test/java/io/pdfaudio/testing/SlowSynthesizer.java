package io.pdfaudio.testing;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes another synthesizer wait before it speaks, and watches how many callers are inside at once: more than its traits
 * allow is an {@link IllegalStateException}. Thread-safe.
 */
public final class SlowSynthesizer implements SpeechSynthesizer {

    /** How to wait: a latch's {@code await}, a sleep, or whatever else can be interrupted. */
    @FunctionalInterface
    public interface Wait {

        /** Returns when the utterance may be spoken. */
        void await() throws InterruptedException;
    }

    private final SpeechSynthesizer voice;
    private final Wait wait;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();

    /** Creates a synthesizer that waits before each utterance and then lets another one speak. */
    public SlowSynthesizer(SpeechSynthesizer voice, Wait wait) {
        this.voice = requireNonNull(voice, "voice");
        this.wait = requireNonNull(wait, "wait");
    }

    @Override
    public SynthesizerTraits traits() {
        return voice.traits();
    }

    @Override
    public List<Voice> voices() {
        return voice.voices();
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        enter();
        try {
            wait.await();
            return voice.synthesize(request);
        } catch (InterruptedException e) {
            interruptions.incrementAndGet();
            throw e;
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Returns how many callers are inside now. */
    public int inside() {
        return inside.get();
    }

    /** Returns how many callers were inside at once at most. */
    public int mostInside() {
        return mostInside.get();
    }

    /** Returns how many utterances were given up by interruption. */
    public int interruptions() {
        return interruptions.get();
    }

    @Override
    public void close() {
        voice.close();
    }

    private void enter() {
        int now = inside.incrementAndGet();
        mostInside.accumulateAndGet(now, Math::max);
        int allowed = traits().requests().concurrency();
        if (now > allowed) {
            inside.decrementAndGet();
            throw new IllegalStateException(now + " utterances at once, the traits allow " + allowed);
        }
    }
}
