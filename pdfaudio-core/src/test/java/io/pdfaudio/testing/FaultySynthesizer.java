package io.pdfaudio.testing;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Gives broken clips where a script says so, and else lets another synthesizer speak. Thread-safe. */
public final class FaultySynthesizer implements SpeechSynthesizer {

    /** How a clip is broken. */
    public enum Fault {
        /** No samples at all. */
        EMPTY,
        /** The right length, and nothing to hear. */
        SILENT,
        /** Only the first tenth. */
        CUT_OFF,
        /** All at full scale. */
        DISTORTED,
        /** Another sample rate than the others. */
        OTHER_RATE,
        /** The clip over and over for half an hour. */
        HALF_AN_HOUR
    }

    private final SpeechSynthesizer voice;
    private final Fault fault;
    private final IntPredicate script;
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * Creates a synthesizer.
     *
     * @param script tells of a call, counted from 1 in the order of arrival, whether its clip is broken
     */
    public FaultySynthesizer(SpeechSynthesizer voice, Fault fault, IntPredicate script) {
        this.voice = requireNonNull(voice, "voice");
        this.fault = requireNonNull(fault, "fault");
        this.script = requireNonNull(script, "script");
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
        int call = calls.incrementAndGet();
        SynthesizedSpeech speech = voice.synthesize(request);
        return script.test(call) ? new SynthesizedSpeech(broken(speech.clip()), List.of()) : speech;
    }

    /** Returns how often {@link #synthesize} was called. */
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        voice.close();
    }

    private AudioClip broken(AudioClip clip) {
        short[] samples = clip.samples();
        int rate = clip.sampleRate();
        return switch (fault) {
            case EMPTY -> AudioClip.of(rate, new short[0]);
            case SILENT -> AudioClip.of(rate, new short[samples.length]);
            case CUT_OFF -> AudioClip.of(rate, Arrays.copyOf(samples, samples.length / 10));
            case DISTORTED -> {
                short[] loud = new short[samples.length];
                for (int i = 0; i < loud.length; i++) {
                    loud[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
                }
                yield AudioClip.of(rate, loud);
            }
            case OTHER_RATE -> AudioClip.of(rate + 8_000, samples);
            case HALF_AN_HOUR -> {
                short[] endless = new short[1_800 * rate];
                for (int at = 0; at < endless.length; at += samples.length) {
                    System.arraycopy(samples, 0, endless, at, Math.min(samples.length, endless.length - at));
                }
                yield AudioClip.of(rate, endless);
            }
        };
    }
}
