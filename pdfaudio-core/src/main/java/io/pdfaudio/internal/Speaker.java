package io.pdfaudio.internal;

import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.Voice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks utterances with one voice, each only once: what the cache has is not synthesized again. Thread-safe. */
final class Speaker {

    /**
     * A spoken utterance.
     *
     * @param speech the clip and its marks
     * @param reused whether it came from the cache
     */
    record Spoken(SynthesizedSpeech speech, boolean reused) {}

    private final OpenVoice open;
    private final Voice voice;
    private final Prosody prosody;
    private final @Nullable SpeechCache cache;

    Speaker(OpenVoice open, Voice voice, Prosody prosody, @Nullable SpeechCache cache) {
        this.open = open;
        this.voice = voice;
        this.prosody = prosody;
        this.cache = cache;
    }

    Spoken speak(Script.Line line) throws InterruptedException {
        SynthesisRequest request = new SynthesisRequest(line.utterance().text(), voice, prosody);
        if (cache == null) {
            return new Spoken(synthesize(line, request), false);
        }
        ClipKey key = ClipKey.of(open.provider(), open.synthesizer().traits(), request);
        Optional<SynthesizedSpeech> kept = cache.get(key);
        if (kept.isPresent()) {
            return new Spoken(kept.get(), true);
        }
        SynthesizedSpeech speech = synthesize(line, request);
        cache.put(key, speech);
        return new Spoken(speech, false);
    }

    private SynthesizedSpeech synthesize(Script.Line line, SynthesisRequest request) throws InterruptedException {
        try {
            return open.synthesizer().synthesize(request);
        } catch (SynthesisException e) {
            String message = line.place() + ": " + e.getMessage();
            throw new SynthesisException(
                    e.provider(), e.kind(), message, e.retryAfter().orElse(null), e);
        } catch (PdfAudioException e) {
            throw e;
        } catch (RuntimeException e) {
            String message = line.place() + ": the provider " + open.provider() + " broke off: " + e + ".";
            throw new SynthesisException(open.provider(), SynthesisException.Kind.UNAVAILABLE, message, e);
        }
    }
}
