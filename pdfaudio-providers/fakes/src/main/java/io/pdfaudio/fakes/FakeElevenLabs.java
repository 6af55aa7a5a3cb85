package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** ElevenLabs' text to speech and list of voices, as its OpenAPI description says it. */
public final class FakeElevenLabs extends FakeServer {

    private static final int RATE = 24_000;
    private static final String SPEECH = "/v1/text-to-speech/";
    private static final Pattern TAG = Pattern.compile("</?(?:phoneme|break)\\b[^<>]*>");
    private static final Pattern PHONEME =
            Pattern.compile("<phoneme alphabet=\"(?:ipa|cmu-arpabet)\" ph=\"[^<>\"]+\">[^<>\\s]+</phoneme>");
    private static final Map<String, Integer> LIMITS = Map.of(
            "eleven_multilingual_v2", 10_000,
            "eleven_flash_v2_5", 40_000,
            "eleven_flash_v2", 30_000,
            "eleven_turbo_v2", 30_000,
            "eleven_v3", 3_000);
    private static final Set<String> PROPERTIES = Set.of(
            "text",
            "model_id",
            "language_code",
            "voice_settings",
            "seed",
            "previous_text",
            "next_text",
            "apply_text_normalization");
    private static final List<Map<String, Object>> VOICES = List.of(
            Map.of("voice_id", "21m00", "name", "Rachel", "labels", Map.of("gender", "female")),
            Map.of("voice_id", "29vD3", "name", "Drew", "labels", Map.of("gender", "male")),
            Map.of("voice_id", "2EiwW", "name", "Clyde", "labels", Map.of()));

    private final String key;
    private final List<Map<String, Object>> bodies = new CopyOnWriteArrayList<>();
    private volatile boolean aligned = true;

    /** Starts a server that accepts one key. */
    public FakeElevenLabs(String key) {
        this.key = key;
    }

    /** Gives no alignment from now on, as happens with some texts. */
    public void withoutAlignment() {
        aligned = false;
    }

    /** Returns the bodies of the requests that were answered. */
    public List<Map<String, Object>> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    protected Trouble throttling() {
        return Trouble.json(
                429, "{\"detail\":{\"status\":\"too_many_concurrent_requests\",\"message\":\"said by the fake\"}}");
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().startsWith(SPEECH);
    }

    @Override
    protected Answer answer(Call call) {
        if (!call.header("xi-api-key").equals(key)) {
            return refusal(401, "invalid_api_key", "Invalid API key " + call.header("xi-api-key"));
        }
        if (call.path().equals("/v2/voices")) {
            return voices(call.query());
        }
        if (!isSpeech(call)) {
            return json(404, Map.of("detail", "Not Found"), Map.of());
        }
        try {
            return speak(call, JSON.std.mapFrom(call.body()));
        } catch (IOException e) {
            return invalid("JSON decode error");
        }
    }

    private Answer speak(Call call, Map<String, Object> body) {
        String[] parts = call.path().substring(SPEECH.length()).split("/", -1);
        String text = String.valueOf(body.get("text"));
        String model = String.valueOf(body.get("model_id"));
        TAG.matcher(text).results().forEach(tag -> noteMarkup(tag.group()));
        if (!PROPERTIES.containsAll(body.keySet())
                || !LIMITS.containsKey(model)
                || !call.query().contains("output_format=pcm_24000")) {
            return invalid("extra fields or an unknown model or format");
        }
        if (model.equals("eleven_v3") && (body.containsKey("previous_text") || body.containsKey("next_text"))) {
            return invalid("previous_text and next_text are not for this model");
        }
        if (VOICES.stream().noneMatch(voice -> parts[0].equals(voice.get("voice_id")))) {
            return refusal(400, "voice_not_found", "A voice with this id was not found.");
        }
        if (TAG.matcher(PHONEME.matcher(text).replaceAll("")).find()) {
            return refusal(400, "invalid_tags", "This fake takes tags around single words with phonemes only.");
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > LIMITS.getOrDefault(model, 0)) {
            return refusal(400, "max_character_limit_exceeded", "This request exceeds the limit.");
        }
        double speed =
                body.get("voice_settings") instanceof Map<?, ?> voice && voice.get("speed") instanceof Number number
                        ? number.doubleValue()
                        : 1;
        if (speed < 0.7 || speed > 1.2) {
            return refusal(400, "invalid_voice_settings", "speed must be between 0.7 and 1.2");
        }
        bill(characters);
        bodies.add(body);
        byte[] sound = Tone.pcm(TAG.matcher(text).replaceAll(""), RATE, speed);
        Map<String, String> headers =
                Map.of("request-id", UUID.randomUUID().toString(), "character-cost", Integer.toString(characters));
        if (parts.length == 1) {
            return new Answer(200, headers, sound);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("audio_base64", Base64.getEncoder().encodeToString(sound));
        answer.put("alignment", aligned ? alignment(text, Tone.perCharacter(RATE, speed) / (double) RATE) : null);
        return json(200, answer, headers);
    }

    /** Tags are among the characters, and take no time. */
    private static Map<String, Object> alignment(String text, double perCharacter) {
        List<String> characters = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        BitSet tags = new BitSet();
        TAG.matcher(text).results().forEach(tag -> tags.set(tag.start(), tag.end()));
        double now = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            starts.add(now);
            characters.add(Character.toString(text.codePointAt(i)));
            now += tags.get(i) ? 0 : perCharacter;
            ends.add(now);
        }
        return Map.of(
                "characters", characters,
                "character_start_times_seconds", starts,
                "character_end_times_seconds", ends);
    }

    /** Two on the first page and the rest on the second, whatever size was asked for. */
    private static Answer voices(String query) {
        boolean second = query.contains("next_page_token=page2");
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("voices", second ? VOICES.subList(2, VOICES.size()) : VOICES.subList(0, 2));
        page.put("has_more", !second);
        page.put("next_page_token", second ? null : "page2");
        return json(200, page, Map.of());
    }

    private static Answer refusal(int status, String word, String message) {
        return json(status, Map.of("detail", Map.of("status", word, "message", message)), Map.of());
    }

    private static Answer invalid(String message) {
        return json(
                422,
                Map.of("detail", List.of(Map.of("loc", List.of("body"), "msg", message, "type", "value_error"))),
                Map.of());
    }

    private static Answer json(int status, Map<String, ?> body, Map<String, String> headers) {
        try {
            return new Answer(status, headers, JSON.std.asString(body).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
