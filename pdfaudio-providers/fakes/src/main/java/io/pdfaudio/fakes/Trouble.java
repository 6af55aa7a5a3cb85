package io.pdfaudio.fakes;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Something that goes wrong with a request instead of its being answered. */
public sealed interface Trouble {

    /** Another answer than the usual one. */
    record Refusal(int status, Map<String, String> headers, byte[] body) implements Trouble {}

    /** The connection ends before anything is answered. */
    record Reset() implements Trouble {}

    /** The connection ends in the middle of the answer, which was made and is billed. */
    record Cut() implements Trouble {}

    /** A WebSocket is closed with this code before anything is answered; over HTTP the connection ends. */
    record Hangup(int code, String reason) implements Trouble {}

    /** Nothing is answered until the server is closed. */
    record Silence() implements Trouble {}

    /** Returns a refusal with a JSON body. */
    static Trouble json(int status, String body) {
        return new Refusal(status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a refusal that asks to come back after so many seconds. */
    static Trouble later(int status, int seconds, String body) {
        return new Refusal(
                status, Map.of("Retry-After", Integer.toString(seconds)), body.getBytes(StandardCharsets.UTF_8));
    }
}
