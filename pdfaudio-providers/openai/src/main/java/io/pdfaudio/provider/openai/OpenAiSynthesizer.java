package io.pdfaudio.provider.openai;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.HttpCalls;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.provider.http.Pcm;
import io.pdfaudio.provider.http.Reply;
import io.pdfaudio.provider.http.WordFinder;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks by {@code POST /audio/speech}, at 24 kHz. Thread-safe. */
final class OpenAiSynthesizer implements SpeechSynthesizer {

    /** Of OpenAI's {@code pcm} and of Kokoro. */
    static final int SAMPLE_RATE = 24_000;

    private final OpenAiSettings settings;
    private final SynthesizerTraits traits;
    private final OpenAiFailures failures;
    private final HttpCalls http;
    private volatile @Nullable List<Voice> voices;

    OpenAiSynthesizer(OpenAiSettings settings) {
        this.settings = settings;
        this.traits = OpenAiTraits.of(settings);
        this.failures = new OpenAiFailures(settings);
        this.http = new HttpCalls(
                OpenAiSettings.PROVIDER, settings.name(), settings.timeout(), settings.headers(), settings.proxy());
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            known = find();
            voices = known;
        }
        return known;
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        for (TextLimit limit : traits.limits()) {
            if (!limit.allows(request.text())) {
                throw failure(
                        Kind.TOO_LONG,
                        settings.name() + " takes texts of up to " + limit.most() + " "
                                + limit.unit().name().toLowerCase(Locale.ROOT) + " at once; this one is longer.");
            }
        }
        return settings.marks() ? captioned(request) : spoken(request);
    }

    @Override
    public void close() {
        http.close();
    }

    private SynthesizedSpeech spoken(SynthesisRequest request) throws InterruptedException {
        Reply reply = http.post(settings.address("/audio/speech"), body(request));
        if (!reply.ok()) {
            throw failures.of(reply, request.voice().id());
        }
        return new SynthesizedSpeech(clip(reply.body()), List.of());
    }

    /** Kokoro-FastAPI gives the times of words at an address of its own. */
    private SynthesizedSpeech captioned(SynthesisRequest request) throws InterruptedException {
        Map<String, Object> body = body(request);
        body.put("stream", false);
        Reply reply = http.post(settings.besideBase("/dev/captioned_speech"), body);
        if (!reply.ok()) {
            throw failures.of(reply, request.voice().id());
        }
        Json answer = reply.json();
        AudioClip clip = clip(bytes(answer.get("audio").text().orElse("")));
        WordFinder words = new WordFinder(request.text(), clip.length(), SAMPLE_RATE);
        for (Json word : answer.get("timestamps").elements()) {
            words.add(
                    word.get("word").text().orElse(""),
                    word.get("start_time").number().orElse(0),
                    word.get("end_time").number().orElse(0));
        }
        return new SynthesizedSpeech(clip, words.marks());
    }

    private Map<String, Object> body(SynthesisRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", settings.model());
        body.put("input", request.text());
        body.put("voice", request.voice().id());
        body.put("response_format", "pcm");
        if (request.prosody().rate() != 1) {
            body.put("speed", request.prosody().rate());
        }
        if (!settings.instructions().isEmpty()) {
            body.put("instructions", settings.instructions());
        }
        return body;
    }

    private AudioClip clip(byte[] bytes) {
        return Pcm.clip(bytes, SAMPLE_RATE)
                .orElseThrow(() -> failure(
                        Kind.UNKNOWN_OUTCOME,
                        settings.name() + " sent " + bytes.length
                                + " bytes where sound in 16 bits a sample was asked for;"
                                + " it may have been charged."));
    }

    private List<Voice> find() {
        if (!settings.voices().isEmpty()) {
            return OpenAiVoices.named(settings.voices());
        }
        if (settings.openAi()) {
            return OpenAiVoices.ofModel(settings.model());
        }
        try {
            Reply reply = http.get(settings.address("/audio/voices"));
            List<Voice> listed = OpenAiVoices.listed(reply);
            if (!listed.isEmpty()) {
                return listed;
            }
            throw failure(
                    Kind.UNSUPPORTED, settings.name() + " does not list its voices: name them in the setting voices.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Kind.UNAVAILABLE, "Listing the voices of " + settings.name() + " was interrupted.");
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(OpenAiSettings.PROVIDER, kind, message, null);
    }
}
