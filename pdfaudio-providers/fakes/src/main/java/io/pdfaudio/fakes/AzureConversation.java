package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Azure and Microsoft's SDK say to each other over a WebSocket: the client tells about itself and what sound it wants, sends
 * SSML, and gets times of words and sound, turn after turn. Used by one thread.
 */
final class AzureConversation {

    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int CHUNK = 32_768;
    private static final int TOO_MANY = 4429;
    private static final int NOT_UNDERSTOOD = 1007;
    private static final int TRY_AGAIN = 1013;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+|(\\p{P})");

    /** A message: its headers, with names in lower case, and what follows them. */
    private record Message(Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final FakeAzure server;
    private boolean configured;
    private Map<String, Object> wanted = Map.of();
    private String wantedFor = "";

    AzureConversation(FakeAzure server) {
        this.server = server;
    }

    /** Answers the handshake and then everything that is asked, until one side ends it. What the first turn meets with can refuse the handshake. */
    void hold(WebSocketFront.Head head, Socket socket) throws IOException {
        try (FakeServer.Turn first = server.new Turn()) {
            if (first.trouble() instanceof Trouble.Refusal refusal) {
                FakeAzure.write(
                        socket,
                        "HTTP/1.1 " + refusal.status() + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            FakeAzure.write(
                    socket,
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                            + WebSocketConnection.accept(head.header("sec-websocket-key")) + "\r\n"
                            + protocol(head.header("sec-websocket-protocol")) + "\r\n");
            WebSocketConnection connection = new WebSocketConnection(socket);
            if (!turn(connection, first)) {
                return;
            }
            while (true) {
                Message ssml = next(connection);
                if (ssml == null) {
                    return;
                }
                try (FakeServer.Turn turn = server.new Turn()) {
                    if (!answer(connection, ssml, turn)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean turn(WebSocketConnection connection, FakeServer.Turn turn) throws IOException {
        Message ssml = next(connection);
        return ssml != null && answer(connection, ssml, turn);
    }

    private static String protocol(String asked) {
        return asked.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + asked + "\r\n";
    }

    /** Reads on to the next SSML; null when the client closes or says what it must not, which closes the connection. */
    private @Nullable Message next(WebSocketConnection connection) throws IOException {
        while (true) {
            String text = connection.read();
            if (text == null) {
                return null;
            }
            Message message = parse(text);
            switch (message.header("path")) {
                case "speech.config" -> configured = true;
                case "synthesis.context" -> {
                    wanted = JSON.std.mapFrom(message.body());
                    wantedFor = message.header("x-requestid");
                }
                case "ssml" -> {
                    if (configured && !wantedFor.isEmpty() && wantedFor.equals(message.header("x-requestid"))) {
                        return message;
                    }
                    connection.close(NOT_UNDERSTOOD, "speech.config and synthesis.context must come first");
                    return null;
                }
                case "telemetry" -> {
                    // what the client measured
                }
                default -> {
                    connection.close(NOT_UNDERSTOOD, "unknown path");
                    return null;
                }
            }
        }
    }

    /** Answers a turn; false when that ends the connection. */
    private boolean answer(WebSocketConnection connection, Message message, FakeServer.Turn turn) throws IOException {
        switch (turn.trouble()) {
            case null -> {
                return speak(connection, message, turn, false);
            }
            case Trouble.Refusal refusal ->
                connection.close(refusal.status() == 429 ? TOO_MANY : TRY_AGAIN, "said by the fake");
            case Trouble.Hangup hangup -> connection.close(hangup.code(), hangup.reason());
            case Trouble.Reset reset -> {
                begin(connection, message);
                connection.send(words(message, parsed(message), sampleRate()));
                connection.drop();
            }
            case Trouble.Cut cut -> {
                speak(connection, message, turn, true);
                connection.drop();
            }
            case Trouble.Silence silence -> {
                begin(connection, message);
                turn.keepSilent();
            }
        }
        return false;
    }

    private boolean speak(WebSocketConnection connection, Message message, FakeServer.Turn turn, boolean half)
            throws IOException {
        int rate = sampleRate();
        AzureSsml ssml;
        try {
            ssml = server.parse(message.body());
        } catch (AzureSsml.Refused e) {
            connection.close(NOT_UNDERSTOOD, e.reason());
            return false;
        }
        if (rate == 0 || !message.header("content-type").equals("application/ssml+xml")) {
            connection.close(NOT_UNDERSTOOD, "unknown format");
            return false;
        }
        byte[] sound = server.speak(ssml, rate);
        begin(connection, message);
        if (asked("wordBoundaryEnabled")) {
            connection.send(words(message, ssml, rate));
        }
        int end = half ? sound.length / 2 : sound.length;
        for (int at = 0; at < end; at += CHUNK) {
            connection.send(sound(message, Arrays.copyOfRange(sound, at, Math.min(end, at + CHUNK))));
        }
        if (!half) {
            connection.send(sound(message, new byte[0]));
            long ticks = sound.length / Short.BYTES * TICKS_PER_SECOND / rate;
            connection.send(metadata(message, List.of(Map.of("Type", "SessionEnd", "Data", Map.of("Offset", ticks)))));
            connection.send(text(message, "turn.end", "{}"));
            turn.answered(message.body());
        }
        return true;
    }

    private static void begin(WebSocketConnection connection, Message message) throws IOException {
        connection.send(text(message, "turn.start", "{\"context\":{\"serviceTag\":\"fake\"}}"));
        connection.send(text(
                message,
                "response",
                "{\"context\":{\"serviceTag\":\"fake\"},\"audio\":{\"type\":\"inline\",\"streamId\":\"1\"}}"));
    }

    private AzureSsml parsed(Message message) throws IOException {
        try {
            return server.parse(message.body());
        } catch (AzureSsml.Refused e) {
            throw new IOException(e);
        }
    }

    private String words(Message message, AzureSsml ssml, int rate) throws IOException {
        long perCharacter = Tone.perCharacter(rate, ssml.speed()) * TICKS_PER_SECOND / rate;
        List<Map<String, Object>> words = WORD.matcher(ssml.text())
                .results()
                .filter(found -> found.group(1) == null || asked("punctuationBoundaryEnabled"))
                .map(found -> {
                    int from = ssml.text().codePointCount(0, found.start());
                    int length = found.group().codePointCount(0, found.group().length());
                    return Map.<String, Object>of(
                            "Type",
                            "WordBoundary",
                            "Data",
                            Map.of(
                                    "Offset", from * perCharacter,
                                    "Duration", length * perCharacter,
                                    "text",
                                            Map.of(
                                                    "Text",
                                                    found.group(),
                                                    "Length",
                                                    length,
                                                    "BoundaryType",
                                                    found.group(1) == null ? "WordBoundary" : "PunctuationBoundary")));
                })
                .toList();
        return metadata(message, words);
    }

    private static String metadata(Message message, List<Map<String, Object>> entries) throws IOException {
        return text(message, "audio.metadata", JSON.std.asString(Map.of("Metadata", entries)));
    }

    private int sampleRate() {
        return FakeAzure.sampleRate(String.valueOf(audio().get("outputFormat")));
    }

    private boolean asked(String option) {
        return audio().get("metadataOptions") instanceof Map<?, ?> options
                && String.valueOf(options.get(option)).equals("true");
    }

    private Map<?, ?> audio() {
        return wanted.get("synthesis") instanceof Map<?, ?> synthesis
                        && synthesis.get("audio") instanceof Map<?, ?> audio
                ? audio
                : Map.of();
    }

    private static Message parse(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("a message without an end of headers");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : text.substring(0, end).split("\r\n", -1)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Message(headers, text.substring(end + 4));
    }

    private static String text(Message asked, String path, String body) {
        return "X-RequestId:" + asked.header("x-requestid")
                + "\r\nContent-Type:application/json; charset=utf-8\r\nPath:" + path + "\r\n\r\n" + body;
    }

    private static byte[] sound(Message asked, byte[] samples) {
        byte[] head = ("X-RequestId:" + asked.header("x-requestid")
                        + "\r\nContent-Type:audio/x-wav\r\nX-StreamId:1\r\nPath:audio\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(head.length >> 8);
        frame.write(head.length);
        frame.writeBytes(head);
        frame.writeBytes(samples);
        return frame.toByteArray();
    }
}
