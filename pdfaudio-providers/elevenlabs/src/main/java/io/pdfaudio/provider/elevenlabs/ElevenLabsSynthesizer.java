package io.pdfaudio.provider.elevenlabs;

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
import io.pdfaudio.speech.Voice.Gender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks by {@code POST /v1/text-to-speech}, at 24 kHz, which every plan offers. Thread-safe. */
final class ElevenLabsSynthesizer implements SpeechSynthesizer {

    static final int SAMPLE_RATE = 24_000;
    private static final int PAGE = 100;

    private final ElevenLabsSettings settings;
    private final SynthesizerTraits traits;
    private final HttpCalls http;
    private volatile @Nullable List<Voice> voices;

    ElevenLabsSynthesizer(ElevenLabsSettings settings) {
        this.settings = settings;
        this.traits = ElevenLabsTraits.of(settings);
        this.http = new HttpCalls(
                ElevenLabsSettings.PROVIDER, "ElevenLabs", settings.timeout(), settings.headers(), settings.proxy());
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            known = list();
            voices = known;
        }
        return known;
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        TextLimit limit = traits.limits().getFirst();
        if (!limit.allows(request.text())) {
            throw failure(
                    Kind.TOO_LONG,
                    "ElevenLabs is asked for up to " + limit.most() + " characters at once; this text is longer.");
        }
        String voice = request.voice().id();
        String path = "/v1/text-to-speech/" + encoded(voice) + (settings.marks() ? "/with-timestamps" : "")
                + "?output_format=pcm_" + SAMPLE_RATE + (settings.zeroRetention() ? "&enable_logging=false" : "");
        Reply reply = http.post(settings.address(path), body(request));
        if (!reply.ok()) {
            throw ElevenLabsFailures.of(reply, voice);
        }
        return settings.marks()
                ? timed(request.text(), reply.json())
                : new SynthesizedSpeech(clip(reply.body()), List.of());
    }

    @Override
    public void close() {
        http.close();
    }

    private SynthesizedSpeech timed(String text, Json answer) {
        AudioClip clip = clip(bytes(answer.get("audio_base64").text()));
        WordFinder finder = new WordFinder(text, clip.length(), SAMPLE_RATE);
        Alignment.read(answer.get("alignment"), finder);
        return new SynthesizedSpeech(clip, finder.marks());
    }

    private Map<String, Object> body(SynthesisRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", PhonemeTags.text(request));
        body.put("model_id", settings.model());
        Map<String, Double> voice = settings.voiceSettings(request.prosody().rate());
        if (!voice.isEmpty()) {
            body.put("voice_settings", voice);
        }
        body.putAll(settings.seed());
        if (!request.before().isEmpty()) {
            body.put("previous_text", request.before());
        }
        if (!request.after().isEmpty()) {
            body.put("next_text", request.after());
        }
        return body;
    }

    private static AudioClip clip(byte[] bytes) {
        return Pcm.clip(bytes, SAMPLE_RATE)
                .orElseThrow(() -> failure(
                        Kind.UNKNOWN_OUTCOME,
                        "ElevenLabs sent " + bytes.length
                                + " bytes where sound in 16 bits a sample was asked for; it may have"
                                + " been charged."));
    }

    private static byte[] bytes(Optional<String> base64) {
        try {
            return Base64.getDecoder().decode(base64.orElse(""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private List<Voice> list() {
        try {
            List<Voice> found = new ArrayList<>();
            String next = "";
            do {
                String from = next.isEmpty() ? "" : "&next_page_token=" + encoded(next);
                Reply reply = http.get(settings.address("/v2/voices?page_size=" + PAGE + from));
                if (!reply.ok()) {
                    throw ElevenLabsFailures.of(reply, "");
                }
                Json page = reply.json();
                page.get("voices").elements().forEach(voice -> add(voice, found));
                next = page.get("has_more").isTrue()
                        ? page.get("next_page_token").text().orElse("")
                        : "";
            } while (!next.isEmpty());
            return List.copyOf(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Kind.UNAVAILABLE, "Listing the voices of ElevenLabs was interrupted.");
        }
    }

    private static void add(Json voice, List<Voice> voices) {
        Optional<String> id = voice.get("voice_id").text();
        Gender gender = switch (voice.get("labels").get("gender").text().orElse("")) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
        id.ifPresent(known ->
                voices.add(new Voice(known, voice.get("name").text().orElse(known), Voice.ANY_LANGUAGE, gender)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(ElevenLabsSettings.PROVIDER, kind, message, null);
    }
}
