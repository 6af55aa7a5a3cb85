package io.pdfaudio.testkit;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hums in place of every word: a tone for letters, silence for spaces, each character of the same length, with a mark for every
 * word. The same request always gives the same samples. Thread-safe; it remembers what it was asked for.
 */
public final class ToneSynthesizer implements SpeechSynthesizer {

    /** Samples a second. */
    public static final int SAMPLE_RATE = 16_000;

    /** The only voice. */
    public static final Voice VOICE = new Voice("hum", "Hum", "en-US", Voice.Gender.UNSPECIFIED);

    /** What it says of itself where it is not told otherwise. */
    public static final SynthesizerTraits TRAITS = SynthesizerTraits.local("tone-1", TextLimit.characters(300))
            .withMarks(Marks.WORDS)
            .withEncodings(SpeechEncoding.pcm(SAMPLE_RATE));

    private static final int SAMPLES_PER_CHARACTER = SAMPLE_RATE / 15;
    private static final int AMPLITUDE = 8_000;
    private static final double HERTZ = 220;

    private final SynthesizerTraits traits;
    private final List<SynthesisRequest> requests = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Creates a synthesizer with the usual {@link #TRAITS}. */
    public ToneSynthesizer() {
        this(TRAITS);
    }

    /** Creates a synthesizer that says something else of itself. */
    public ToneSynthesizer(SynthesizerTraits traits) {
        this.traits = traits;
    }

    /** Returns what was asked for so far, in order. */
    public List<SynthesisRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        return List.of(VOICE);
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        requests.add(request);
        check(request);
        int perCharacter = (int) (SAMPLES_PER_CHARACTER / request.prosody().rate());
        return new SynthesizedSpeech(
                AudioClip.of(SAMPLE_RATE, hum(request.text(), perCharacter)), marks(request.text(), perCharacter));
    }

    @Override
    public void close() {
        closed = true;
    }

    private void check(SynthesisRequest request) {
        if (!request.voice().id().equals(VOICE.id())) {
            throw new SynthesisException(
                    "tone",
                    Kind.UNSUPPORTED,
                    "There is no voice " + request.voice().id() + "; choose hum.",
                    null);
        }
        if (!traits.limits().stream().allMatch(limit -> limit.allows(request.text()))) {
            throw new SynthesisException("tone", Kind.TOO_LONG, "The text is too long; split it.", null);
        }
    }

    private static short[] hum(String text, int perCharacter) {
        short[] samples = new short[text.length() * perCharacter];
        for (int i = 0; i < samples.length; i++) {
            boolean silent = Character.isWhitespace(text.charAt(i / perCharacter));
            double phase = 2 * Math.PI * HERTZ * i / SAMPLE_RATE;
            samples[i] = silent ? 0 : (short) (AMPLITUDE * StrictMath.sin(phase));
        }
        return samples;
    }

    private static List<SpeechMark> marks(String text, int perCharacter) {
        List<SpeechMark> marks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    marks.add(new SpeechMark(start, i, start * perCharacter, i * perCharacter));
                }
                start = i + 1;
            }
        }
        return marks;
    }
}
