package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** OpenAI's {@code /v1/audio/speech}, as its OpenAPI description says it. */
public final class FakeOpenAi extends FakeServer {

    private static final int RATE = 24_000;
    private static final int MOST_CHARACTERS = 4096;
    private static final Set<String> PROPERTIES =
            Set.of("model", "input", "voice", "response_format", "speed", "instructions", "stream_format");
    private static final Set<String> MODELS = Set.of("tts-1", "tts-1-hd", "gpt-4o-mini-tts");
    private static final List<String> VOICES = List.of(
            "alloy", "ash", "ballad", "coral", "echo", "fable", "onyx", "nova", "sage", "shimmer", "verse", "marin",
            "cedar");

    private final String key;

    /** Starts a server that accepts one key. */
    public FakeOpenAi(String key) {
        this.key = key;
    }

    @Override
    protected Trouble throttling() {
        return Trouble.json(
                429,
                "{\"error\":{\"message\":\"Rate limit reached\",\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}");
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().equals("/v1/audio/speech");
    }

    @Override
    protected Answer answer(Call call) {
        if (!isSpeech(call)) {
            return error(404, "Invalid URL (" + call.method() + " " + call.path() + ")", "invalid_request_error", "");
        }
        if (!call.header("Authorization").equals("Bearer " + key)) {
            return error(
                    401,
                    "Incorrect API key provided: " + call.header("Authorization"),
                    "invalid_request_error",
                    "invalid_api_key");
        }
        try {
            return speak(JSON.std.mapFrom(call.body()));
        } catch (IOException e) {
            return error(400, "We could not parse the JSON body of your request.", "invalid_request_error", "");
        }
    }

    private Answer speak(Map<String, Object> body) {
        String input = String.valueOf(body.get("input"));
        double speed = body.get("speed") instanceof Number number ? number.doubleValue() : 1;
        String fault = fault(body, input, speed);
        if (!fault.isEmpty()) {
            return error(400, fault, "invalid_request_error", "");
        }
        bill(input.codePointCount(0, input.length()));
        return new Answer(200, Map.of("Content-Type", "audio/pcm"), Tone.pcm(input, RATE, speed));
    }

    private static String fault(Map<String, Object> body, String input, double speed) {
        if (!PROPERTIES.containsAll(body.keySet())) {
            return "Unrecognized request arguments supplied: " + body.keySet();
        }
        if (!MODELS.contains(body.get("model"))) {
            return "The model does not exist";
        }
        if (input.isEmpty() || input.codePointCount(0, input.length()) > MOST_CHARACTERS) {
            return "[{'type': 'string_too_long', 'loc': ('body', 'input')}]";
        }
        if (!VOICES.contains(body.get("voice"))) {
            return "Input should be 'nova', 'shimmer' or another of the voices";
        }
        if (!"pcm".equals(body.get("response_format"))) {
            return "this fake speaks pcm only";
        }
        boolean old = String.valueOf(body.get("model")).startsWith("tts-1");
        if (speed < 0.25 || speed > 4 || old && body.containsKey("instructions")) {
            return "speed must be between 0.25 and 4, and instructions are not for this model";
        }
        return "";
    }

    private static Answer error(int status, String message, String type, String code) {
        String text = "{\"error\":{\"message\":\"" + message.replace("\"", "'") + "\",\"type\":\"" + type
                + "\",\"param\":null,\"code\":" + (code.isEmpty() ? "null" : "\"" + code + "\"") + "}}";
        return new Answer(status, Map.of("Content-Type", "application/json"), text.getBytes(StandardCharsets.UTF_8));
    }
}
