package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amazon Polly's SynthesizeSpeech and DescribeVoices, with signatures, limits and errors as the service has them. */
public final class FakePolly extends FakeServer {

    private static final int MOST_BILLED = 3000;
    private static final int MOST = 6000;
    private static final Set<String> PROPERTIES = Set.of(
            "Engine", "LexiconNames", "OutputFormat", "SampleRate", "SpeechMarkTypes", "Text", "TextType", "VoiceId");
    private static final String SPOKEN =
            "([^<>]*+(?:<phoneme alphabet=\"ipa\" ph=\"[^<>\"]++\">[^<>]++</phoneme>[^<>]*+)*+)";
    private static final Pattern SSML =
            Pattern.compile("<speak>(?:<prosody rate=\"(\\d+)%\">" + SPOKEN + "</prosody>|" + SPOKEN + ")</speak>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+");
    private static final List<Map<String, Object>> VOICES = List.of(
            voice("Ruth", "Female", "en-US"), voice("Vicki", "Female", "de-DE"), voice("Zhiyu", "Female", "cmn-CN"));

    private final String keyId;
    private final String secret;

    /** Starts a server that accepts one pair of keys. */
    public FakePolly(String keyId, String secret) {
        this.keyId = keyId;
        this.secret = secret;
    }

    /** Returns an error as Polly sends it, with its name in a header. */
    public static Trouble error(int status, String name) {
        return new Trouble.Refusal(
                status,
                Map.of("x-amzn-ErrorType", name + ":http://internal.amazon.com/", "Content-Type", "application/json"),
                "{\"message\":\"said by the fake\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected Trouble throttling() {
        return error(400, "ThrottlingException");
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().equals("/v1/speech");
    }

    @Override
    protected Answer answer(Call call) {
        if (!SignatureV4.valid(call, keyId, secret, "polly")) {
            return refused(
                    403, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (call.path().equals("/v1/voices") && call.method().equals("GET")) {
            return voices(call.query());
        }
        if (!isSpeech(call)) {
            return refused(404, "UnknownOperationException", "");
        }
        try {
            return speak(JSON.std.mapFrom(call.body()));
        } catch (IOException e) {
            return refused(400, "SerializationException", "");
        }
    }

    private Answer speak(Map<String, Object> body) {
        String sent = String.valueOf(body.get("Text"));
        Matcher ssml = SSML.matcher(sent);
        boolean marked = "ssml".equals(body.get("TextType"));
        if (!PROPERTIES.containsAll(body.keySet())) {
            return refused(400, "ValidationException", "unknown fields");
        }
        if (marked) {
            noteMarkup(sent);
        }
        if (marked && !ssml.matches()) {
            return refused(400, "InvalidSsmlException", "Invalid SSML request");
        }
        int group = marked && ssml.group(1) == null ? 3 : 2;
        String text = marked ? unescaped(TAG.matcher(ssml.group(group)).replaceAll("")) : sent;
        int billed = text.codePointCount(0, text.length());
        if (billed > MOST_BILLED || sent.codePointCount(0, sent.length()) > MOST) {
            return refused(400, "TextLengthExceededException", "Maximum text length has been exceeded");
        }
        if (VOICES.stream()
                .noneMatch(voice -> String.valueOf(body.get("VoiceId")).equals(voice.get("Id")))) {
            return refused(400, "ValidationException", "Value at 'voiceId' failed to satisfy constraint");
        }
        double speed = marked && group == 2 ? Integer.parseInt(ssml.group(1)) / 100.0 : 1;
        return "json".equals(body.get("OutputFormat"))
                ? marks(
                        body,
                        sent,
                        marked ? ssml.start(group) : 0,
                        marked ? ssml.end(group) : sent.length(),
                        speed,
                        billed)
                : sound(body, text, speed, billed);
    }

    private Answer sound(Map<String, Object> body, String text, double speed, int billed) {
        String rate = String.valueOf(body.getOrDefault("SampleRate", "16000"));
        if (!"pcm".equals(body.get("OutputFormat")) || !Set.of("8000", "16000").contains(rate)) {
            return refused(400, "InvalidSampleRateException", "The specified sample rate is not valid.");
        }
        return spoken(billed, "audio/pcm", Tone.pcm(text, Integer.parseInt(rate), speed));
    }

    private Answer marks(Map<String, Object> body, String sent, int from, int to, double speed, int billed) {
        if ("generative".equals(body.get("Engine")) || !List.of("word").equals(body.get("SpeechMarkTypes"))) {
            return refused(400, "MarksNotSupportedForFormatException", "");
        }
        StringBuilder lines = new StringBuilder();
        double perCharacter = Tone.perCharacter(16_000, speed) / 16_000.0;
        boolean marked = "ssml".equals(body.get("TextType"));
        String masked = marked
                ? TAG.matcher(sent).replaceAll(tag -> " ".repeat(tag.group().length()))
                : sent;
        Matcher words = WORD.matcher(masked).region(from, to);
        while (words.find()) {
            MatchResult word = words.toMatchResult();
            String sentBefore = sent.substring(from, word.start());
            String before = marked ? TAG.matcher(sentBefore).replaceAll("") : sentBefore;
            long millis = Math.round(
                    unescaped(before).codePointCount(0, unescaped(before).length()) * perCharacter * 1000);
            if (!Set.of("amp", "lt", "gt").contains(word.group())) {
                lines.append("{\"time\":" + millis + ",\"type\":\"word\",\"start\":" + bytes(sent, word.start())
                        + ",\"end\":" + bytes(sent, word.end()) + ",\"value\":\"" + word.group() + "\"}\n");
            }
        }
        return spoken(billed, "application/x-json-stream", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer spoken(int billed, String type, byte[] body) {
        bill(billed);
        Map<String, String> headers = Map.of(
                "Content-Type", type,
                "x-amzn-RequestCharacters", Integer.toString(billed),
                "x-amzn-RequestId", UUID.randomUUID().toString());
        return new Answer(200, headers, body);
    }

    private static Answer voices(String query) {
        boolean second = query.contains("NextToken=page2");
        String voices = json(second ? VOICES.subList(2, VOICES.size()) : VOICES.subList(0, 2));
        String next = second ? "" : ",\"NextToken\":\"page2\"";
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                ("{\"Voices\":" + voices + next + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> voice(String id, String gender, String language) {
        return Map.of(
                "Id", id,
                "Name", id,
                "Gender", gender,
                "LanguageCode", language,
                "SupportedEngines", List.of("neural"));
    }

    private static int bytes(String text, int index) {
        return text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String json(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer refused(int status, String name, String message) {
        return new Answer(
                status,
                Map.of("x-amzn-ErrorType", name, "Content-Type", "application/json"),
                ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
