package io.pdfaudio.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Writes the bodies of answers that are JSON. Whether the client takes it was asked by {@link Routes}. */
public final class JsonAnswer {

    private static final JsonMapper JSON = Json.mapper();

    private JsonAnswer() {}

    /** Sends something as JSON. */
    public static void send(ServerResponse response, Object body) {
        send(response, bytes(body));
    }

    /** Sends the present state of something as JSON, or 304 if the client has it by {@code If-None-Match}. */
    public static void sendState(ServerRequest request, ServerResponse response, Object body) {
        byte[] bytes = bytes(body);
        if (!ConditionalRequests.notModified(request, response, ConditionalRequests.tag(bytes))) {
            send(response, bytes);
        }
    }

    private static void send(ServerResponse response, byte[] bytes) {
        response.headers().set(HeaderNames.CONTENT_TYPE, MediaTypes.APPLICATION_JSON.text());
        response.send(bytes);
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the API shows is always JSON", e);
        }
    }
}
