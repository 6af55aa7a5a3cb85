package io.pdfaudio.testing;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes another synthesizer fail by a script. Thread-safe. */
public final class FailingSynthesizer implements SpeechSynthesizer {

    /** The provider's id that the exceptions carry. */
    public static final String PROVIDER = "failing";

    /** Says which calls fail. */
    @FunctionalInterface
    public interface Script {

        /**
         * Tells whether a call fails.
         *
         * @param call the number of the call, counted from 1 in the order of arrival
         */
        boolean fails(int call, SynthesisRequest request);

        /** Fails every call. */
        static Script always() {
            return (call, request) -> true;
        }

        /** Fails one call, counted from 1. */
        static Script onCall(int number) {
            return (call, request) -> call == number;
        }

        /** Fails a call, counted from 1, and all after it. */
        static Script fromCall(int number) {
            return (call, request) -> call >= number;
        }

        /** Fails utterances that contain a text: the same ones in whatever order the threads arrive. */
        static Script onText(String text) {
            return (call, request) -> request.text().contains(text);
        }
    }

    private final SpeechSynthesizer voice;
    private final Kind kind;
    private final Script script;
    private final @Nullable Duration retryAfter;
    private final AtomicInteger calls = new AtomicInteger();

    /** Creates a synthesizer that throws exceptions of a kind where the script says so and else lets another one speak. */
    public FailingSynthesizer(SpeechSynthesizer voice, Kind kind, Script script) {
        this(voice, kind, script, null);
    }

    private FailingSynthesizer(SpeechSynthesizer voice, Kind kind, Script script, @Nullable Duration retryAfter) {
        this.voice = requireNonNull(voice, "voice");
        this.kind = requireNonNull(kind, "kind");
        this.script = requireNonNull(script, "script");
        this.retryAfter = retryAfter;
    }

    /** Returns one whose failures say how long to wait. */
    public FailingSynthesizer askingToWait(Duration duration) {
        return new FailingSynthesizer(voice, kind, script, duration);
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
        if (script.fails(call, request)) {
            throw new SynthesisException(PROVIDER, kind, "Call " + call + " fails by the script.", retryAfter, null);
        }
        return voice.synthesize(request);
    }

    /** Returns how often {@link #synthesize} was called, failures included. */
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        voice.close();
    }
}
