package io.pdfaudio.server.library;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.ConditionalRequests;
import io.pdfaudio.server.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code /openapi.yaml}: the description of the API by OpenAPI, for everybody. Thread-safe. */
public final class OpenApiResource {

    private static final String PATH = "/openapi.yaml";

    private final byte[] description;
    private final String tag;

    /** Creates the resource, and reads the description once. */
    public OpenApiResource() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("The description of the API is missing in the jar of the server.");
            }
            this.description = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the API cannot be read.", e);
        }
        this.tag = ConditionalRequests.tag(new String(description, StandardCharsets.UTF_8));
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.text(PATH, this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        if (!ConditionalRequests.notModified(request, response, tag)) {
            response.header(HeaderNames.CONTENT_TYPE, "application/yaml");
            response.send(description);
        }
    }
}
