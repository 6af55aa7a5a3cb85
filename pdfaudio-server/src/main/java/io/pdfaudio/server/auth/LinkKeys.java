package io.pdfaudio.server.auth;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets that sign links: the first signs, all of them verify. To change the secret, put the new one first, and take the old
 * one away once the links it signed have ended. Nodes of one server have the same. Immutable.
 */
public final class LinkKeys {

    private static final int LEAST_BYTES = 32;

    private final String current;
    private final Map<String, Hmac> byId;

    private LinkKeys(List<String> secrets) {
        Map<String, Hmac> keys = new LinkedHashMap<>();
        for (String secret : secrets) {
            Hmac key = new Hmac(decode(secret));
            keys.put(id(key), key);
        }
        this.current = keys.keySet().iterator().next();
        this.byId = Map.copyOf(keys);
    }

    /**
     * Uses these secrets.
     *
     * @param secrets one or more, each of them 32 random bytes or more in base64
     * @throws IllegalArgumentException if there is none, or one that is no base64 or too short; the message shows none
     */
    public static LinkKeys of(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Links cannot be signed without a secret.");
        }
        return new LinkKeys(secrets);
    }

    /**
     * Uses the secrets of a file, one on each line, after making one where there is no file yet. Only the user whom the server
     * runs as may read it.
     *
     * @throws IllegalStateException if others may read the file
     * @throws IllegalArgumentException if it does not hold such secrets
     * @throws java.io.UncheckedIOException if it cannot be read or written
     */
    public static LinkKeys kept(Path file) {
        return of(SecretFile.readOrMake(file, LinkKeys::make)
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
    }

    /** Returns the id of the key that signs; it tells nothing about the key. */
    String current() {
        return current;
    }

    Optional<Hmac> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "LinkKeys[" + byId.size() + "]";
    }

    private static byte[] decode(String secret) {
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(secret.strip().replace('-', '+').replace('_', '/'));
            if (bytes.length >= LEAST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "A secret for links must be 32 random bytes or more in base64. Make one with: openssl rand -base64 32");
    }

    private static String id(Hmac key) {
        byte[] mac = key.sign("the id of this key".getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 6));
    }

    private static String make() {
        byte[] secret = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret) + "\n";
    }
}
