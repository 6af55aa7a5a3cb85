package io.pdfaudio.provider.espeak;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SpeechEncoding.Codec;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks by processes of eSpeak NG. Thread-safe. */
final class EspeakSynthesizer implements SpeechSynthesizer {

    private static final TextLimit LIMIT = TextLimit.characters(1000);

    /** The program's own rate, in words a minute. */
    private static final int WORDS_PER_MINUTE = 175;

    /** What the program writes before the samples; the lengths in it are not known by then, and not true. */
    private static final int HEADER = 44;

    private static final int RATE_AT = 24;

    /** Of the program's voices and of those that it borrows from MBROLA. */
    private static final int LEAST_RATE = 16_000;

    private static final int MOST_RATE = 22_050;

    private final EspeakProgram program;
    private final String variant;
    private final SynthesizerTraits traits;
    private volatile @Nullable List<Voice> voices;

    /** Asks the program for its version, as other versions sound otherwise. */
    EspeakSynthesizer(EspeakProgram program, String variant) {
        this.program = program;
        this.variant = variant;
        String revision = "espeak/" + version() + "/" + variant + "/1";
        this.traits = SynthesizerTraits.local(revision, LIMIT)
                .withVerbalization(Verbalization.LIGHT)
                .withEncodings(new SpeechEncoding(Codec.WAV, LEAST_RATE, MOST_RATE));
    }

    /** From a line like {@code eSpeak NG text-to-speech: 1.51  Data at: ...}. */
    private String version() {
        String line = ask("--version");
        int colon = line.indexOf(':');
        return line.substring(colon + 1).strip().split("\\s+", 2)[0];
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            known = EspeakVoices.parse(ask("--voices"));
            voices = known;
        }
        return known;
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!LIMIT.allows(request.text())) {
            throw failure(Kind.TOO_LONG, "eSpeak NG is given up to 1000 characters at once; this text is longer.");
        }
        if (voices().stream()
                .noneMatch(voice -> voice.id().equals(request.voice().id()))) {
            throw failure(
                    Kind.UNSUPPORTED,
                    "eSpeak NG has no voice \"" + request.voice().id() + "\"; 'pdfaudio voices' lists those it has.");
        }
        String voice = request.voice().id() + (variant.isEmpty() ? "" : "+" + variant);
        long rate = Math.round(WORDS_PER_MINUTE * request.prosody().rate());
        byte[] wav = program.run(
                plain(request.text()),
                List.of("-v", voice, "-s", Long.toString(rate), "-b", "1", "--stdin", "--stdout"));
        return new SynthesizedSpeech(clip(wav), List.of());
    }

    @Override
    public void close() {
        program.close();
    }

    /** Two brackets would begin a spelling of sounds. */
    private static String plain(String text) {
        return text.replace("[[", "[ [");
    }

    private static AudioClip clip(byte[] wav) {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int sampleRate = wav.length > HEADER ? in.getInt(RATE_AT) : 0;
        if (sampleRate < LEAST_RATE || sampleRate > MOST_RATE) {
            throw failure(Kind.INVALID_REQUEST, "eSpeak NG gave no sound for this text.");
        }
        short[] samples = new short[(wav.length - HEADER) / Short.BYTES];
        in.position(HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return AudioClip.of(sampleRate, samples);
    }

    private String ask(String option) {
        try {
            return new String(program.run("", List.of(option)), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SynthesisException(
                    EspeakProgram.PROVIDER, Kind.UNAVAILABLE, "The question to eSpeak NG was interrupted.", e);
        }
    }

    private static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(EspeakProgram.PROVIDER, kind, message, null);
    }
}
