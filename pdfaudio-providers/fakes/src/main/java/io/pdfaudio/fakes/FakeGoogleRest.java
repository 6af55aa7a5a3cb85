package io.pdfaudio.fakes;

import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Google's REST interface. */
final class FakeGoogleRest extends FakeServer implements FakeGoogle {

    private final GoogleSpeech speech;

    FakeGoogleRest(String key) {
        this.speech = new GoogleSpeech(key);
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().equals("/v1/text:synthesize") && call.method().equals("POST");
    }

    @Override
    protected Trouble throttling() {
        return FakeGoogle.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded");
    }

    @Override
    protected Answer answer(Call call) {
        try {
            speech.authenticate(call.header("x-goog-api-key"));
            if (isSpeech(call)) {
                SynthesizeSpeechRequest request = request(call);
                if (request.getInput().hasSsml()) {
                    noteMarkup(request.getInput().getSsml());
                }
                Answer answer = json(200, JsonFormat.printer().print(speech.speak(request)));
                bill(GoogleSpeech.billed(request));
                return answer;
            }
            return call.path().equals("/v1/voices")
                    ? json(200, JsonFormat.printer().print(speech.voices()))
                    : refused(404, "NOT_FOUND", "no such method");
        } catch (GoogleSpeech.Refused e) {
            return refused(e.http(), e.status(), String.valueOf(e.getMessage()));
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a request; fields that there are not are refused, as Google does. */
    private static SynthesizeSpeechRequest request(Call call) throws GoogleSpeech.Refused {
        try {
            SynthesizeSpeechRequest.Builder builder = SynthesizeSpeechRequest.newBuilder();
            JsonFormat.parser().merge(new String(call.body(), StandardCharsets.UTF_8), builder);
            return builder.build();
        } catch (InvalidProtocolBufferException e) {
            throw new GoogleSpeech.Refused("INVALID_ARGUMENT", 400, "Invalid JSON payload received.");
        }
    }

    private static Answer refused(int http, String status, String message) {
        return json(
                http,
                "{\"error\":{\"code\":" + http + ",\"message\":\"" + message + "\",\"status\":\"" + status + "\"}}");
    }

    private static Answer json(int http, String body) {
        return new Answer(http, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }
}
