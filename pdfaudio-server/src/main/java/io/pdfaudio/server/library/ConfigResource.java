package io.pdfaudio.server.library;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.job.JobVoices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /api/v1/config}: what a client has to know before anybody has signed in. */
public final class ConfigResource {

    private final Map<String, Object> answer;

    /**
     * Creates the resource.
     *
     * @param signIn {@code local} or {@code clerk}
     * @param uploadBytes how large a PDF may be
     */
    public ConfigResource(String signIn, JobVoices voices, long uploadBytes) {
        this.answer = new LinkedHashMap<>();
        answer.put("signIn", signIn);
        answer.put("providers", voices.ids());
        answer.put("defaultProvider", voices.usual());
        answer.put("formats", List.of("m4b", "mp3", "opus", "flac"));
        answer.put("loudness", List.of("acx", "podcast", "none"));
        answer.put("rates", new TreeMap<>(Map.of("slowest", 0.5, "fastest", 2.0)));
        answer.put("uploadBytes", uploadBytes);
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/api/v1/config", this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        JsonAnswer.sendState(request, response, answer);
    }
}
