package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClerkWebhookTest {

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a secret".getBytes(StandardCharsets.UTF_8));
    private static final String DELETED =
            "{\"type\": \"user.deleted\", \"timestamp\": 7, \"data\": {\"id\": \"user_1\", \"x\": \"é\"}}";

    private final SettableClock clock = new SettableClock();
    private final Queue<String> applied = new ConcurrentLinkedQueue<>();
    private AuthServer server;

    @BeforeEach
    void start() {
        ClerkWebhook webhook = new ClerkWebhook(
                new SvixSignature(List.of(SECRET), clock), (id, event) -> applied.add(id + " " + event.userId()));
        server = new AuthServer(routing -> routing.register("/webhooks/clerk", webhook));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void appliesWhatIsSigned() {
        String answer = post(DELETED, DELETED);

        assertThat(answer).startsWith("HTTP/1.1 204");
        assertThat(applied).containsExactly("msg_2b user_1");
    }

    @Test
    void acceptsEventsOfOtherKindsAndAppliesNothing() {
        String body = "{\"type\": \"session.created\", \"data\": {}}";

        assertThat(post(body, body)).startsWith("HTTP/1.1 204");
        assertThat(applied).isEmpty();
    }

    @Test
    void readsNothingThatIsNotSigned() {
        assertThat(post(DELETED, DELETED.replace("user_1", "user_2")))
                .startsWith("HTTP/1.1 400")
                .contains("signature");
        assertThat(server.send("POST /webhooks/clerk", DELETED))
                .startsWith("HTTP/1.1 400")
                .contains("not signed");
        assertThat(post("", "")).startsWith("HTTP/1.1 400").contains("no event");
        assertThat(applied).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() {
        String large = "{\"type\": \"session.created\", \"data\": \"" + "x".repeat(1024 * 1024) + "\"}";

        assertThat(post(large, large)).startsWith("HTTP/1.1 400").contains("too large");
    }

    private String post(String signed, String sent) {
        long now = clock.instant().getEpochSecond();
        String signature = SvixSignatureTest.signed(SECRET, now, signed.getBytes(StandardCharsets.UTF_8));
        return server.send(
                "POST /webhooks/clerk",
                sent,
                "svix-id: msg_2b",
                "svix-timestamp: " + now,
                "svix-signature: v1,AAAA " + signature);
    }
}
