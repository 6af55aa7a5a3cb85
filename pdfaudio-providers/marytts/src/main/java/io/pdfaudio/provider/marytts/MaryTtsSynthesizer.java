package io.pdfaudio.provider.marytts;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Speaks English in Java alone, at 48 kHz, with a mark for every word. The same request always gives the same samples. The
 * voice is loaded by {@link #prepare()} or when the first utterance is spoken, which takes about a second, and let go by {@link #close()}.
 * Thread-safe; callers share one voice and work side by side.
 */
final class MaryTtsSynthesizer implements SpeechSynthesizer {

    /** MaryTTS's name of the voice. */
    static final String VOICE_NAME = "cmu-slt-hsmm";

    private static final Voice VOICE = new Voice(VOICE_NAME, "Slt", "en-US", Gender.FEMALE);

    /** About half a minute of speech; two callers at once get by with a heap of 128 MB. */
    private static final TextLimit LIMIT = TextLimit.characters(500);

    /** No limit of the voice's own; the library bounds its pool by the machine's cores. */
    private static final int MAX_CONCURRENCY = 64;

    /** Of the voice. */
    private static final int SAMPLE_RATE = 48_000;

    static final SynthesizerTraits TRAITS = SynthesizerTraits.local("marytts-5.2.1/cmu-slt-hsmm-5.2.1/1", LIMIT)
            .withRequests(RequestLimits.concurrent(MAX_CONCURRENCY))
            .withMarks(Marks.WORDS)
            .withEncodings(SpeechEncoding.pcm(SAMPLE_RATE));

    private static final int EXCERPT = 30;

    private final Object lock = new Object();
    private @Nullable MaryVoice voice;
    private boolean closed;

    @Override
    public SynthesizerTraits traits() {
        return TRAITS;
    }

    @Override
    public List<Voice> voices() {
        return List.of(VOICE);
    }

    @Override
    public void prepare() {
        voice();
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        check(request);
        List<List<Token>> sentences = Tokenizer.sentences(request.text());
        if (sentences.isEmpty()) {
            throw nothingToSay(request);
        }
        SynthesizedSpeech speech = speak(request, sentences);
        if (speech.clip().length() == 0) {
            throw nothingToSay(request);
        }
        return speech;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            voice = null;
        }
    }

    private static void check(SynthesisRequest request) {
        if (!request.voice().id().equals(VOICE_NAME)) {
            throw failure(
                    Kind.UNSUPPORTED,
                    "MaryTTS has no voice \"" + request.voice().id() + "\"; choose " + VOICE_NAME + ".",
                    null);
        }
        if (!LIMIT.allows(request.text())) {
            throw failure(
                    Kind.TOO_LONG,
                    "MaryTTS takes up to " + LIMIT.most() + " characters at once, but the utterance \""
                            + excerpt(request) + "\" has "
                            + LIMIT.unit().of(request.text()) + "; split it.",
                    null);
        }
    }

    private SynthesizedSpeech speak(SynthesisRequest request, List<List<Token>> sentences) throws InterruptedException {
        try {
            return voice().speak(sentences, request.prosody().rate());
        } catch (InterruptedException | UnavailableException | IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw failure(
                    Kind.INVALID_REQUEST,
                    "MaryTTS cannot speak \"" + excerpt(request) + "\"; leave it out or reword it.",
                    e);
        }
    }

    private MaryVoice voice() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the synthesizer is closed");
            }
            if (voice == null) {
                voice = load();
            }
            return voice;
        }
    }

    private static MaryVoice load() {
        try {
            return MaryVoice.load(VOICE_NAME);
        } catch (Exception e) {
            throw new UnavailableException(
                    "The MaryTTS voice " + VOICE_NAME
                            + " cannot be loaded; check that all dependencies of pdfaudio-provider-marytts are on the class path.",
                    e);
        }
    }

    private static SynthesisException nothingToSay(SynthesisRequest request) {
        return failure(
                Kind.INVALID_REQUEST,
                "MaryTTS finds nothing to say in \"" + excerpt(request) + "\"; send English words.",
                null);
    }

    private static SynthesisException failure(Kind kind, String message, @Nullable Throwable cause) {
        return new SynthesisException(MaryTtsProvider.ID, kind, message, cause);
    }

    private static String excerpt(SynthesisRequest request) {
        String text = request.text().strip();
        int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
