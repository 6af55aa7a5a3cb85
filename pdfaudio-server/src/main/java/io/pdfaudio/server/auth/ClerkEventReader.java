package io.pdfaudio.server.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.pdfaudio.server.auth.ClerkEvent.UserCreated;
import io.pdfaudio.server.auth.ClerkEvent.UserDeleted;
import io.pdfaudio.server.auth.ClerkEvent.UserUpdated;
import io.pdfaudio.server.auth.WebhookException.Fault;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of Clerk's webhooks, once they are verified. Thread-safe. */
final class ClerkEventReader {

    private static final int LONGEST = 512;

    /**
     * Returns the event in a body, or nothing if it is of a type that we do not know.
     *
     * @throws WebhookException if the body is no event, or if what we need of it is missing
     */
    Optional<ClerkEvent> read(byte[] body) {
        JsonNode event = StrictJson.object(body).orElseThrow(ClerkEventReader::unreadable);
        JsonNode data = event.path("data");
        return switch (text(event, "type")) {
            case "user.created" -> Optional.of(new UserCreated(user(data)));
            case "user.updated" -> Optional.of(new UserUpdated(user(data)));
            case "user.deleted" -> Optional.of(new UserDeleted(text(data, "id"), moment(event, "timestamp")));
            default -> Optional.empty();
        };
    }

    private static ClerkUser user(JsonNode data) {
        JsonNode address = primaryAddress(data);
        return new ClerkUser(
                text(data, "id"),
                optional(address, "email_address"),
                "verified".equals(optional(address.path("verification"), "status")),
                name(data),
                data.path("banned").asBoolean(false),
                moment(data, "updated_at"));
    }

    private static JsonNode primaryAddress(JsonNode data) {
        String primary = optional(data, "primary_email_address_id");
        for (JsonNode address : data.path("email_addresses")) {
            if (primary != null && primary.equals(optional(address, "id"))) {
                return address;
            }
        }
        return data.path("no such address");
    }

    private static @Nullable String name(JsonNode data) {
        String name = Stream.of("first_name", "last_name")
                .flatMap(part -> Stream.ofNullable(optional(data, part)))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static String text(JsonNode object, String name) {
        String value = optional(object, name);
        if (value == null) {
            throw unreadable();
        }
        return value;
    }

    private static @Nullable String optional(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            throw unreadable();
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    private static Instant moment(JsonNode object, String name) {
        JsonNode millis = object.path(name);
        if (!millis.isIntegralNumber() || !millis.canConvertToLong() || millis.longValue() < 0) {
            throw unreadable();
        }
        return Instant.ofEpochMilli(millis.longValue());
    }

    private static WebhookException unreadable() {
        return new WebhookException(Fault.UNREADABLE);
    }
}
