package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Kokoro-FastAPI server: OpenAI's protocol, its own list of voices, captions beside {@code /v1}, and FastAPI's errors. */
public final class FakeKokoro extends FakeServer {

    private static final int RATE = 24_000;
    private static final List<String> VOICES = List.of("af_heart", "bm_george", "ff_siwis");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final boolean olderList;

    /**
     * Starts a server.
     *
     * @param olderList whether voices are listed as plain texts, as older servers do
     */
    public FakeKokoro(boolean olderList) {
        this.olderList = olderList;
    }

    @Override
    protected Trouble throttling() {
        return Trouble.json(
                503,
                "{\"detail\":{\"error\":\"server_busy\",\"message\":\"said by the fake\",\"type\":\"server_error\"}}");
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().equals("/v1/audio/speech") || call.path().equals("/dev/captioned_speech");
    }

    @Override
    protected Answer answer(Call call) {
        if (call.path().equals("/v1/audio/voices")) {
            List<?> voices = olderList
                    ? VOICES
                    : VOICES.stream().map(id -> Map.of("id", id, "name", id)).toList();
            return json(200, Map.of("voices", voices));
        }
        if (!isSpeech(call)) {
            return json(404, Map.of("detail", "Not Found"));
        }
        try {
            return speak(call.path().startsWith("/dev"), JSON.std.mapFrom(call.body()));
        } catch (IOException e) {
            return json(422, Map.of("detail", List.of(Map.of("loc", List.of("body"), "msg", "JSON decode error"))));
        }
    }

    private static Answer speak(boolean captioned, Map<String, Object> body) {
        String input = String.valueOf(body.get("input"));
        double speed = body.get("speed") instanceof Number number ? number.doubleValue() : 1;
        if (!VOICES.contains(body.get("voice"))) {
            return json(
                    400,
                    Map.of(
                            "detail",
                            Map.of(
                                    "error", "validation_error",
                                    "message",
                                            "Voice '" + body.get("voice") + "' not found. Available voices: " + VOICES,
                                    "type", "invalid_request_error")));
        }
        byte[] sound = Tone.pcm(input, RATE, speed);
        if (!captioned) {
            return new Answer(200, Map.of("Content-Type", "audio/pcm"), sound);
        }
        if (!Boolean.FALSE.equals(body.get("stream"))) {
            return json(200, Map.of("audio", "", "timestamps", List.of()));
        }
        return json(
                200,
                Map.of(
                        "audio", Base64.getEncoder().encodeToString(sound),
                        "audio_format", "audio/pcm",
                        "timestamps", timestamps(input, Tone.perCharacter(RATE, speed) / (double) RATE)));
    }

    private static List<Map<String, Object>> timestamps(String input, double perCharacter) {
        List<Map<String, Object>> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(input).results().toList()) {
            words.add(Map.of(
                    "word", word.group(),
                    "start_time", input.codePointCount(0, word.start()) * perCharacter,
                    "end_time", input.codePointCount(0, word.end()) * perCharacter));
        }
        return words;
    }

    private static Answer json(int status, Map<String, ?> body) {
        try {
            byte[] bytes = JSON.std.asString(body).getBytes(StandardCharsets.UTF_8);
            return new Answer(status, Map.of("Content-Type", "application/json"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
