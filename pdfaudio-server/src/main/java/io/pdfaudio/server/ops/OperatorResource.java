package io.pdfaudio.server.ops;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.Routes;

/** {@code /admin}: what operators look at and do, on their own socket. */
public final class OperatorResource {

    private final Cleanup cleanup;

    /** Creates the resource. */
    public OperatorResource(Cleanup cleanup) {
        this.cleanup = cleanup;
    }

    /** Adds the routes for operators. */
    public void addToAdmin(Routes routes) {
        routes.get("/admin/cleanup", this::cleanup);
    }

    private void cleanup(ServerRequest request, ServerResponse response) throws InterruptedException {
        response.send(cleanup.look());
    }
}
