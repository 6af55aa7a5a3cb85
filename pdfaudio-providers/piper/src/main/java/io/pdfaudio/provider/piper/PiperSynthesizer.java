package io.pdfaudio.provider.piper;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.provider.piper.PiperVoices.Speaker;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks by neural networks. Thread-safe. */
final class PiperSynthesizer implements SpeechSynthesizer {

    private static final int MOST_CHARACTERS = 500;
    private static final TextLimit LIMIT = TextLimit.characters(MOST_CHARACTERS);
    private static final int MOST_PRONUNCIATIONS = 50;

    /** Each voice has a rate of its own. */
    static final SpeechEncoding ENCODING = SpeechEncoding.ANY_PCM;

    static final SynthesizerTraits TRAITS = SynthesizerTraits.local("piper/1", LIMIT)
            .withPronunciations(MOST_PRONUNCIATIONS)
            .withEncodings(ENCODING);

    private final PiperSettings settings;
    private final EspeakProgram espeak;
    private final Phonemizer phonemizer;
    private final Map<Path, PiperModel> models = new HashMap<>();
    private final Map<Path, String> revisions = new HashMap<>();
    private @Nullable PiperVoices voices;
    private boolean closed;

    PiperSynthesizer(PiperSettings settings) {
        this.settings = settings;
        this.espeak = new EspeakProgram(settings.program(), settings.timeout());
        this.phonemizer = new Phonemizer(espeak);
    }

    @Override
    public SynthesizerTraits traits() {
        return TRAITS;
    }

    @Override
    public List<Voice> voices() {
        return known().voices();
    }

    private synchronized PiperVoices known() {
        if (voices == null) {
            PiperVoices found = PiperVoices.in(new VoiceFolder(settings.folder()));
            if (found.all().isEmpty()) {
                throw new UnavailableException("There is no voice of Piper in " + settings.folder()
                        + ": 'pdfaudio voices install NAME' fetches one, or put NAME.onnx and NAME.onnx.json there.");
            }
            voices = found;
        }
        return voices;
    }

    /** Tells other files of the same name and other versions of eSpeak NG. */
    @Override
    public synchronized String revision(Voice voice) {
        VoiceFile file = find(voice).file();
        String revision = revisions.get(file.model());
        if (revision == null) {
            revision = TRAITS.revision() + "/" + fingerprint(file) + "/" + phonemesOf(file);
            revisions.put(file.model(), revision);
        }
        return revision;
    }

    private static String fingerprint(VoiceFile file) {
        try {
            return file.fingerprint();
        } catch (IOException e) {
            throw failure(
                    Kind.INVALID_REQUEST, "The voice file " + file.model() + " cannot be read: fetch it again.", e);
        }
    }

    private String phonemesOf(VoiceFile file) {
        if (VoiceConfig.read(file).espeakVoice() == null) {
            return "letters";
        }
        try {
            return espeak.version();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Kind.UNAVAILABLE, "The question to eSpeak NG was interrupted.", e);
        }
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!LIMIT.allows(request.text())) {
            throw failure(
                    Kind.TOO_LONG,
                    "Piper is given up to " + MOST_CHARACTERS + " characters at once; this text is longer.",
                    null);
        }
        Speaker speaker = find(request.voice());
        PiperModel model = model(speaker.file());
        List<String> sentences = phonemizer.sentences(
                request.text(), request.pronunciations(), model.config().espeakVoice());
        AudioClip clip = model.speak(sentences, request.prosody().rate(), speaker.number());
        if (clip.length() == 0 && request.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            throw failure(
                    Kind.INVALID_REQUEST,
                    "The voice " + speaker.voice().id()
                            + " knows no sound of this text: choose a voice of its language.",
                    null);
        }
        return new SynthesizedSpeech(clip, List.of());
    }

    private Speaker find(Voice voice) {
        return known().find(voice.id())
                .orElseThrow(() -> failure(
                        Kind.UNSUPPORTED,
                        "Piper has no voice \"" + voice.id() + "\" in " + settings.folder()
                                + "; 'pdfaudio voices --provider piper' lists those it has.",
                        null));
    }

    private synchronized PiperModel model(VoiceFile file) {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        return models.computeIfAbsent(file.model(), path -> PiperModel.load(file, settings.threads()));
    }

    @Override
    public void close() {
        espeak.close();
        synchronized (this) {
            closed = true;
            models.values().forEach(PiperModel::close);
        }
    }

    private static SynthesisException failure(Kind kind, String message, @Nullable Exception cause) {
        return new SynthesisException(PiperSettings.PROVIDER, kind, message, cause);
    }
}
