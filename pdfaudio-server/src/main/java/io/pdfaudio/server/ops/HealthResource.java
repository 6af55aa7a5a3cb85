package io.pdfaudio.server.ops;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.storage.ObjectStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Whether the server works: {@code /health} for everybody, and on the socket of operators {@code /health/live}, {@code
 * /health/ready} and {@code /health/started} for what starts and stops nodes.
 */
public final class HealthResource {

    private final Database database;
    private final ObjectStore store;
    private final BooleanSupplier started;

    /**
     * Creates the resource.
     *
     * @param started whether the server has started and does not stop
     */
    public HealthResource(Database database, ObjectStore store, BooleanSupplier started) {
        this.database = database;
        this.store = store;
        this.started = started;
    }

    /** Adds the route for everybody. */
    public void addTo(Routes routes) {
        routes.get("/health", this::ready);
    }

    /** Adds the routes for operators. */
    public void addToAdmin(Routes routes) {
        routes.get("/health/live", (request, response) -> JsonAnswer.send(response, Map.of("status", "up")))
                .get("/health/ready", this::ready)
                .get("/health/started", this::started);
    }

    private void started(ServerRequest request, ServerResponse response) {
        boolean up = started.getAsBoolean();
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        JsonAnswer.send(response, Map.of("status", up ? "up" : "down"));
    }

    private void ready(ServerRequest request, ServerResponse response) throws InterruptedException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("database", databaseUp() ? "up" : "down");
        parts.put("storage", storeUp() ? "up" : "down");
        parts.put("server", started.getAsBoolean() ? "up" : "down");
        boolean up = !parts.containsValue("down");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", up ? "up" : "down");
        answer.put("parts", parts);
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        JsonAnswer.send(response, answer);
    }

    private boolean databaseUp() {
        try {
            database.ping();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean storeUp() throws InterruptedException {
        try {
            store.check();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
