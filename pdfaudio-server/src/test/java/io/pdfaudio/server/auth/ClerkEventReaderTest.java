package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pdfaudio.server.auth.ClerkEvent.UserCreated;
import io.pdfaudio.server.auth.ClerkEvent.UserDeleted;
import io.pdfaudio.server.auth.ClerkEvent.UserUpdated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClerkEventReaderTest {

    private static final String USER = """
            {"id": "user_1", "object": "user", "first_name": "Ada", "last_name": null, "image_url": "https://img.example/1",
             "primary_email_address_id": "idn_2", "banned": false, "unsafe_metadata": {"plan": "gold"},
             "email_addresses": [
               {"id": "idn_1", "email_address": "old@example.com", "verification": {"status": "verified", "strategy": "x"}},
               {"id": "idn_2", "email_address": "ada@example.com", "verification": {"status": "unverified"}, "linked_to": []}],
             "created_at": 1700000000000, "updated_at": 1700000005000}""";

    private final ClerkEventReader reader = new ClerkEventReader();

    @Test
    void aUserIsKnownByTheirPrimaryAddress() {
        ClerkEvent event = read("user.created", USER).orElseThrow();

        assertThat(event)
                .isEqualTo(new UserCreated(new ClerkUser(
                        "user_1", "ada@example.com", false, "Ada", false, Instant.ofEpochMilli(1_700_000_005_000L))));
    }

    @Test
    void aUserMayHaveNeitherNameNorAddress() {
        ClerkEvent event = read("user.updated", "{\"id\": \"user_1\", \"updated_at\": 7, \"email_addresses\": []}")
                .orElseThrow();

        assertThat(event)
                .isEqualTo(new UserUpdated(new ClerkUser("user_1", null, false, null, false, Instant.ofEpochMilli(7))));
    }

    @Test
    void aDeletionHasNothingButTheId() {
        ClerkEvent event = read("user.deleted", "{\"id\": \"user_1\", \"object\": \"user\", \"deleted\": true}")
                .orElseThrow();

        assertThat(event).isEqualTo(new UserDeleted("user_1", Instant.ofEpochMilli(1_700_000_009_000L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session.created", "organization.created", "user.something", "User.Created"})
    void otherEventsAreNoneOfOurs(String type) {
        assertThat(read(type, "{\"whatever\": []}")).isEmpty();
    }

    @Test
    void whatCameLaterButIsOlderSaysNothingNew() {
        ClerkEvent event = read("user.updated", USER).orElseThrow();
        ClerkEvent deletion = read("user.deleted", "{\"id\": \"user_1\"}").orElseThrow();

        assertThat(event.supersedes(null)).isTrue();
        assertThat(event.supersedes(event.at().minusMillis(1))).isTrue();
        assertThat(event.supersedes(event.at())).isFalse();
        assertThat(event.supersedes(event.at().plusMillis(1))).isFalse();
        assertThat(deletion.supersedes(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "7",
                "{\"type\": 7}",
                "{\"type\": \"user.created\"}",
                "{\"type\": \"user.created\", \"data\": {\"id\": 7, \"updated_at\": 1}}",
                "{\"type\": \"user.created\", \"data\": {\"id\": \"u\", \"updated_at\": \"now\"}}",
                "{\"type\": \"user.created\", \"data\": {\"id\": \"u\", \"updated_at\": -1}}",
                "{\"type\": \"user.created\", \"data\": {\"id\": \"u\", \"updated_at\": 99999999999999999999}}",
                "{\"type\": \"user.deleted\", \"data\": {\"id\": \"u\"}}",
                "{\"type\": \"user.deleted\", \"type\": \"user.created\", \"data\": {}}",
                "{\"type\": \"session.created\"} {}"
            })
    void whatIsNoEventIsRefused(String body) {
        assertUnreadable(body);
    }

    @Test
    void deepNestingIsRefused() {
        assertUnreadable("{\"type\":\"session.created\",\"data\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}");
    }

    private Optional<ClerkEvent> read(String type, String data) {
        String body =
                "{\"data\": %s, \"object\": \"event\", \"type\": \"%s\", \"timestamp\": 1700000009000, \"instance_id\": \"ins_1\"}"
                        .formatted(data, type);
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private void assertUnreadable(String body) {
        assertThatExceptionOfType(WebhookException.class)
                .isThrownBy(() -> reader.read(body.getBytes(StandardCharsets.UTF_8)))
                .extracting(WebhookException::fault)
                .isEqualTo(WebhookException.Fault.UNREADABLE);
    }
}
