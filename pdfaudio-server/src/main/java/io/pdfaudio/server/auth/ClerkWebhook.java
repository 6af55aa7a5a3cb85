package io.pdfaudio.server.auth;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.WebhookException.Fault;
import java.io.IOException;
import java.util.Optional;

/**
 * Receives Clerk's webhooks by POST. They are verified before they are read, and answered with 204 when they were applied or when
 * they are of a type that nobody here waits for. Thread-safe.
 */
public final class ClerkWebhook implements HttpService {

    private static final int LARGEST = 1024 * 1024;

    private final SvixSignature signature;
    private final ClerkEvents events;
    private final ClerkEventReader reader = new ClerkEventReader();

    /** Creates the receiver. */
    public ClerkWebhook(SvixSignature signature, ClerkEvents events) {
        this.signature = signature;
        this.events = events;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::receive);
    }

    private void receive(ServerRequest request, ServerResponse response) throws IOException {
        byte[] body = body(request);
        String messageId = signature.verify(request.headers(), body);
        Optional<ClerkEvent> event = reader.read(body);
        event.ifPresent(known -> events.accept(messageId, known));
        response.status(Status.NO_CONTENT_204).send();
    }

    private static byte[] body(ServerRequest request) throws IOException {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        byte[] body = request.content().inputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new WebhookException(Fault.TOO_LARGE);
        }
        return body;
    }
}
