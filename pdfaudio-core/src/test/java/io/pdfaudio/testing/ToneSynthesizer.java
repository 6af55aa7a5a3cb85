package io.pdfaudio.testing;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A voice that hums: every text has a tone of its own, every character lasts equally long, white space is silent, and
 * every word has a mark that is exact to the sample. The same request always gives the same clip. Thread-safe.
 */
public final class ToneSynthesizer implements SpeechSynthesizer {

    /** Samples per second of the clips. */
    public static final int SAMPLE_RATE = 16_000;

    /** Samples that one character lasts at the normal rate: 25 ms. */
    public static final int SAMPLES_PER_CHARACTER = 400;

    /** Takes 300 characters, a sentence at a time, from four callers at once. */
    public static final SynthesizerTraits TRAITS = SynthesizerTraits.local("tone-1", TextLimit.characters(300))
            .withRequests(RequestLimits.concurrent(4))
            .withMarks(SynthesizerTraits.Marks.WORDS);

    /** The default voice. */
    public static final Voice VOICE = new Voice("hum", "Hum", "en-US", Gender.UNSPECIFIED);

    /** Another voice, of another pitch and language. */
    public static final Voice OTHER_VOICE = new Voice("brumm", "Brumm", "de-DE", Gender.UNSPECIFIED);

    private static final int AMPLITUDE = 8_000;

    /** The last 20 ms die away, as with a voice that comes to its end. */
    private static final int FADE = SAMPLE_RATE / 50;

    private final SynthesizerTraits traits;
    private final List<SynthesisRequest> requests = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Creates a synthesizer with the usual {@link #TRAITS}. */
    public ToneSynthesizer() {
        this(TRAITS);
    }

    /** Creates a synthesizer with traits of the test's choice. */
    public ToneSynthesizer(SynthesizerTraits traits) {
        this.traits = requireNonNull(traits, "traits");
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        return List.of(VOICE, OTHER_VOICE);
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        requests.add(request);
        int perCharacter = samplesPerCharacter(request);
        AudioClip clip = AudioClip.of(SAMPLE_RATE, hum(request, perCharacter));
        return new SynthesizedSpeech(clip, marks(request.text(), perCharacter));
    }

    /** Returns how many samples a character of a request lasts. */
    public static int samplesPerCharacter(SynthesisRequest request) {
        return (int) (SAMPLES_PER_CHARACTER / request.prosody().rate());
    }

    /** Returns how often {@link #synthesize} was called. */
    public int calls() {
        return requests.size();
    }

    /** Returns what was asked for, in the order of the calls. */
    public List<SynthesisRequest> requests() {
        return List.copyOf(requests);
    }

    /** Tells whether {@link #close()} was called. */
    public boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static short[] hum(SynthesisRequest request, int perCharacter) {
        String text = request.text();
        double hertz = 200 + Math.floorMod((text + request.voice().id()).hashCode(), 400);
        double step = 2 * Math.PI * hertz / SAMPLE_RATE;
        short[] samples = new short[text.length() * perCharacter];
        for (int i = 0; i < samples.length; i++) {
            boolean silent = Character.isWhitespace(text.charAt(i / perCharacter));
            double amplitude = AMPLITUDE * Math.min(1, (samples.length - i) / (double) FADE);
            samples[i] = silent ? 0 : (short) StrictMath.round(amplitude * StrictMath.sin(i * step));
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
