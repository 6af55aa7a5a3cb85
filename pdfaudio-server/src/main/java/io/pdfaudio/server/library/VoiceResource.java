package io.pdfaudio.server.library;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.job.JobVoices;
import io.pdfaudio.speech.Voice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code /api/v1/voices}: who can speak, and how that sounds. */
public final class VoiceResource {

    private final JobVoices voices;
    private final VoiceSamples samples;

    /**
     * Creates the resource.
     *
     * @param folder where samples are kept
     */
    public VoiceResource(JobVoices voices, Path folder) {
        this.voices = voices;
        this.samples = new VoiceSamples(voices, folder);
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/api/v1/voices", this::list).content("/api/v1/voices/{id}/sample", this::sample);
    }

    private void list(ServerRequest request, ServerResponse response) {
        String language = request.query().contains("language") ? request.query().get("language") : "";
        String provider = request.query().contains("provider") ? request.query().get("provider") : "";
        List<Map<String, Object>> found = new ArrayList<>();
        List<Map<String, String>> unavailable = new ArrayList<>();
        for (String id : voices.ids()) {
            if (provider.isEmpty() || provider.equals(id)) {
                try {
                    voices.of(id).voices().stream()
                            .filter(voice -> language.isEmpty() || voice.speaks(language))
                            .forEach(voice -> found.add(view(id, voice)));
                } catch (PdfAudioException e) {
                    unavailable.add(new TreeMap<>(Map.of("provider", id, "detail", String.valueOf(e.getMessage()))));
                }
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("voices", found);
        answer.put("unavailable", unavailable);
        JsonAnswer.sendState(request, response, answer);
    }

    private static Map<String, Object> view(String provider, Voice voice) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", provider + ":" + voice.id());
        view.put("provider", provider);
        view.put("voice", voice.id());
        view.put("name", voice.name());
        view.put("language", voice.language());
        view.put("gender", voice.gender().name().toLowerCase(Locale.ROOT));
        return view;
    }

    private void sample(ServerRequest request, ServerResponse response) throws IOException {
        String id = request.path().pathParameters().get("id");
        int colon = id.indexOf(':');
        if (colon <= 0 || !voices.ids().contains(id.substring(0, colon))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such voice; /api/v1/voices lists them.");
        }
        response.header(HeaderNames.CACHE_CONTROL, "private, max-age=86400");
        samples.send(request, response, id.substring(0, colon), id.substring(colon + 1));
    }
}
