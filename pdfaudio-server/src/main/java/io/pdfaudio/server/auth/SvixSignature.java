package io.pdfaudio.server.auth;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.pdfaudio.server.auth.WebhookException.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verifies that a webhook comes from who shares a secret with us, as Svix signs it for Clerk: over the id of the message, the time
 * and the bytes of the body as they came. The time must lie within five minutes of now. A message may be sent again within that
 * time by its sender, or by somebody who listened: its id tells. Thread-safe.
 */
public final class SvixSignature {

    /** How far the time of a message may be from now, in either direction. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final int MOST_SIGNATURES = 20;

    private final List<Hmac> secrets;
    private final Clock clock;

    /**
     * Creates what verifies with these secrets; each of them is enough. There are two while the secret is being changed.
     *
     * @param secrets one or more signing secrets, with {@code whsec_} before them or not
     * @param clock what the time is
     * @throws IllegalArgumentException if there is none, or one that is no base64; the message shows none
     */
    public SvixSignature(List<String> secrets, Clock clock) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Webhooks cannot be verified without a signing secret.");
        }
        this.secrets = secrets.stream().map(SvixSignature::secret).toList();
        this.clock = clock;
    }

    /**
     * Verifies a message and returns its id, which is the same whenever it is sent again.
     *
     * @param headers the headers, named {@code svix-} or {@code webhook-}; {@code svix-} count where both are there
     * @param body the body, byte by byte as it came
     * @throws WebhookException if a header is missing, if the time is too far from now, or if no signature is right
     */
    public String verify(Headers headers, byte[] body) {
        String brand = headers.contains(HeaderNames.create("svix-id")) ? "svix" : "webhook";
        String id = header(headers, brand + "-id");
        String timestamp = header(headers, brand + "-timestamp");
        String signatures = header(headers, brand + "-signature");
        requireRecent(timestamp);
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        if (!anyMatches(signatures(signatures), head, body)) {
            throw new WebhookException(Fault.BAD_SIGNATURE);
        }
        return id;
    }

    @Override
    public String toString() {
        return "SvixSignature[" + secrets.size() + "]";
    }

    private void requireRecent(String timestamp) {
        if (!TIMESTAMP.matcher(timestamp).matches()) {
            throw new WebhookException(Fault.MISSING_HEADER);
        }
        long now = Instant.now(clock).getEpochSecond();
        if (Math.abs(now - Long.parseLong(timestamp)) > TOLERANCE.toSeconds()) {
            throw new WebhookException(Fault.WRONG_TIME);
        }
    }

    private boolean anyMatches(List<byte[]> signatures, byte[] head, byte[] body) {
        boolean matches = false;
        for (Hmac secret : secrets) {
            for (byte[] signature : signatures) {
                matches |= secret.matches(signature, head, body);
            }
        }
        return matches;
    }

    /** Returns the signatures of the version we know; what is no base64 is no signature. */
    private static List<byte[]> signatures(String header) {
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(" ", -1)) {
            if (part.startsWith(VERSION) && signatures.size() < MOST_SIGNATURES) {
                decode(part.substring(VERSION.length())).ifPresent(signatures::add);
            }
        }
        return signatures;
    }

    private static String header(Headers headers, String name) {
        List<String> values = headers.all(HeaderNames.create(name), List::of);
        if (values.size() != 1 || values.getFirst().isBlank()) {
            throw new WebhookException(Fault.MISSING_HEADER);
        }
        return values.getFirst().strip();
    }

    private static Hmac secret(String secret) {
        String text = secret.strip();
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        return decode(base64)
                .filter(bytes -> bytes.length > 0)
                .map(Hmac::new)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "A signing secret of webhooks is whsec_ and base64 after it. Copy it from the endpoint's page of Clerk."));
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
