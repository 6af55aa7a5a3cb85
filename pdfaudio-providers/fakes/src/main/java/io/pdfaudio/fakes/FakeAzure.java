package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Azure AI Speech: text to speech and the list of voices over HTTP, and text to speech over a WebSocket as Microsoft's SDK speaks
 * it. Sound ends after ten minutes, without a word about it.
 */
public final class FakeAzure extends FakeServer {

    private static final String SPEECH = "/cognitiveservices/v1";
    private static final String VOICES = "/cognitiveservices/voices/list";
    private static final String WEB_SOCKET = "/cognitiveservices/websocket/v1";
    private static final int LONGEST_SECONDS = 600;
    private static final int LONGEST_AGENT = 254;
    private static final Map<String, Integer> FORMATS =
            Map.of("raw-24khz-16bit-mono-pcm", 24_000, "raw-48khz-16bit-mono-pcm", 48_000);
    private static final List<Map<String, Object>> LIST = List.of(
            voice("en-US-AvaNeural", "Ava", "en-US", "Female", "GA"),
            voice("de-DE-ConradNeural", "Conrad", "de-DE", "Male", "GA"),
            voice("zh-CN-XiaoxiaoNeural", "Xiaoxiao", "zh-CN", "Female", "GA"),
            voice("en-US-Ava:DragonHDLatestNeural", "Ava Dragon HD Latest", "en-US", "Female", "Preview"),
            voice("en-GB-OldNeural", "Old", "en-GB", "Neutral", "Deprecated"));
    private static final Set<String> NAMES =
            LIST.stream().map(voice -> String.valueOf(voice.get("ShortName"))).collect(Collectors.toSet());

    private final String key;
    private final WebSocketFront front;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile double pace = 1;

    /** Starts a server that accepts one key, as such or as a token. */
    public FakeAzure(String key) {
        this.key = key;
        this.front = new WebSocketFront(port(), this::upgrade);
    }

    /** Returns the address under which WebSockets are taken, beside everything else; begins with {@code http}. */
    public String webSocketAddress() {
        return front.address();
    }

    /** Returns how many WebSockets were opened or refused. */
    public int connections() {
        return connections.get();
    }

    /** From now on, so many characters are spoken in a second. */
    public void charactersPerSecond(double characters) {
        pace = characters / Tone.CHARACTERS_PER_SECOND;
    }

    /** Ends all WebSockets, as the service does with those that nobody has used for a while. */
    public void hangUp() {
        front.hangUp();
    }

    @Override
    protected Trouble throttling() {
        return Trouble.json(429, "{\"error\":{\"code\":\"429\",\"message\":\"said by the fake\"}}");
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().equals(SPEECH);
    }

    @Override
    protected void closeOthers() {
        front.close();
    }

    @Override
    protected Answer answer(Call call) {
        if (!authorized(call.header("Ocp-Apim-Subscription-Key"), call.header("Authorization"))) {
            return refusal(401, "Access denied due to invalid subscription key " + key);
        }
        if (call.path().equals(VOICES) && call.method().equals("GET")) {
            return voices();
        }
        if (!isSpeech(call) || !call.method().equals("POST")) {
            return refusal(404, "Resource not found");
        }
        Integer rate = FORMATS.get(call.header("X-Microsoft-OutputFormat"));
        String agent = call.header("User-Agent");
        if (!call.header("Content-Type").equals("application/ssml+xml")) {
            return refusal(415, "Unsupported media type");
        }
        if (rate == null || agent.isEmpty() || agent.length() > LONGEST_AGENT) {
            return refusal(400, "a header is missing or wrong");
        }
        try {
            AzureSsml ssml = parse(new String(call.body(), StandardCharsets.UTF_8));
            return new Answer(200, Map.of("Content-Type", "audio/basic"), speak(ssml, rate));
        } catch (AzureSsml.Refused e) {
            return refusal(400, e.reason());
        }
    }

    AzureSsml parse(String ssml) throws AzureSsml.Refused {
        noteMarkup(ssml);
        return AzureSsml.parse(ssml, NAMES);
    }

    /** Speaks and bills, up to the tenth minute. */
    byte[] speak(AzureSsml ssml, int sampleRate) {
        bill(ssml.billed());
        byte[] sound = Tone.pcm(ssml.text(), sampleRate, ssml.speed() * pace);
        int most = LONGEST_SECONDS * sampleRate * Short.BYTES;
        return sound.length > most ? Arrays.copyOf(sound, most) : sound;
    }

    /** Returns the sample rate of a format, or 0 for one that is not known. */
    static int sampleRate(String format) {
        return FORMATS.getOrDefault(format, 0);
    }

    private boolean authorized(String subscription, String authorization) {
        return subscription.equals(key) || authorization.equals("Bearer " + key);
    }

    private void upgrade(WebSocketFront.Head head, Socket socket) throws IOException {
        connections.incrementAndGet();
        boolean known = head.path().split("\\?", 2)[0].equals(WEB_SOCKET);
        boolean authorized = authorized(head.header("ocp-apim-subscription-key"), head.header("authorization"));
        boolean complete = head.header("x-connectionid").matches("[0-9A-Fa-f]{32}")
                && !head.header("sec-websocket-key").isEmpty()
                && head.header("sec-websocket-version").equals("13");
        int refused = !known ? 404 : !authorized ? 401 : !complete ? 400 : 0;
        if (refused != 0) {
            write(socket, "HTTP/1.1 " + refused + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        new AzureConversation(this).hold(head, socket);
    }

    static void write(Socket socket, String head) throws IOException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static Answer voices() {
        try {
            return new Answer(
                    200,
                    Map.of("Content-Type", "application/json"),
                    JSON.std.asString(LIST).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer refusal(int status, String message) {
        return new Answer(status, Map.of("Content-Type", "text/plain"), message.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> voice(String id, String name, String locale, String gender, String status) {
        return Map.of(
                "Name", "Microsoft Server Speech Text to Speech Voice (" + id + ")",
                "DisplayName", name,
                "LocalName", name,
                "ShortName", id,
                "Gender", gender,
                "Locale", locale,
                "SampleRateHertz", "24000",
                "VoiceType", "Neural",
                "Status", status,
                "WordsPerMinute", "150");
    }
}
