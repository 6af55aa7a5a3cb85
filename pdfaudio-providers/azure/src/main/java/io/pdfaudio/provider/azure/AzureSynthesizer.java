package io.pdfaudio.provider.azure;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Pcm;
import io.pdfaudio.provider.http.WordFinder;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.Voice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks over one transport. Thread-safe. */
final class AzureSynthesizer implements SpeechSynthesizer {

    /** Sound of ten minutes is sound that was cut. */
    private static final Duration CUT = Duration.ofMinutes(10).minusMillis(500);

    private final AzureSettings settings;
    private final Transport transport;
    private final SynthesizerTraits traits;
    private volatile @Nullable List<Voice> voices;
    private volatile boolean closed;

    AzureSynthesizer(AzureSettings settings, Transport transport) {
        this.settings = settings;
        this.transport = transport;
        this.traits = AzureTraits.of(settings, transport.marks());
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            known = AzureVoices.list(settings);
            voices = known;
        }
        return known;
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        check(request);
        Spoken spoken = transport.speak(AzureSsml.of(request, traits.ssml()), request.voice());
        AudioClip clip = Pcm.clip(spoken.sound(), settings.sampleRate())
                .orElseThrow(() -> AzureFailures.failure(
                        Kind.UNKNOWN_OUTCOME,
                        "Azure sent " + spoken.sound().length
                                + " bytes where sound in 16 bits a sample was asked for; it may have been charged."));
        if (clip.duration().compareTo(CUT) >= 0) {
            throw AzureFailures.failure(
                    Kind.TOO_LONG,
                    "Azure ends what it speaks after ten minutes, and this text takes longer: it has to be split.");
        }
        return new SynthesizedSpeech(clip, marks(request.text(), spoken, clip.length()));
    }

    @Override
    public void close() {
        closed = true;
        transport.close();
    }

    private void check(SynthesisRequest request) {
        if (!AzureTraits.LIMIT.allows(request.text())) {
            throw AzureFailures.failure(
                    Kind.TOO_LONG,
                    "Azure is asked for up to " + AzureTraits.LIMIT.most()
                            + " bytes of text at once, which never take ten minutes; this text is longer.");
        }
        if (AzureVoices.hd(request.voice().id()) && !settings.hd()) {
            throw AzureFailures.failure(
                    Kind.UNSUPPORTED,
                    "Azure's HD voices cost more than the others: set the provider's setting hd to true to use \""
                            + request.voice().id() + "\".");
        }
    }

    /** The service tells words and no places, and what the SDK finds out about those depends on the operating system. */
    private List<SpeechMark> marks(String text, Spoken spoken, int samples) {
        if (traits.marks() == Marks.NONE) {
            return List.of();
        }
        WordFinder finder = new WordFinder(text, samples, settings.sampleRate());
        spoken.words().forEach(word -> finder.add(word.text(), word.startSeconds(), word.endSeconds()));
        return finder.marks();
    }
}
