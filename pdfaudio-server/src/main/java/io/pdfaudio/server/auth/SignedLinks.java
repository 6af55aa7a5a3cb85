package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.AuthenticationException.Reason.BAD_TICKET;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Tickets for what browsers fetch without asking a script, and thus without the header {@code Authorization}: media and event
 * streams. A ticket stands in the address as {@code ?ticket=}, lets its holder read one path and what is below it in the name of
 * one account, and ends after some time. It cannot be taken back before, so it should be short.
 *
 * <p>A ticket is {@code key.payload.signature}, all in letters, digits, {@code -}, {@code _} and dots, so that it needs no encoding
 * in an address. Thread-safe.
 */
public final class SignedLinks {

    /** The name of the parameter with the ticket. */
    public static final String PARAMETER = "ticket";

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_TICKET = 2048;
    private static final byte[] PURPOSE = "pdfaudio link 1\n".getBytes(StandardCharsets.US_ASCII);

    private final LinkKeys keys;
    private final Clock clock;

    /** Creates what signs with these keys. */
    public SignedLinks(LinkKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes a ticket.
     *
     * @param path what may be read: a path from its first slash on, without one at its end; what is below it, too
     * @param account in whose name
     * @param lifetime how long: 1 second to 24 hours
     * @throws IllegalArgumentException if the path is no such path, or the time too short or too long
     */
    public String ticket(String path, Account account, Duration lifetime) {
        return ticket(path, account, clock.instant().plus(lifetime));
    }

    /**
     * Makes a ticket; the same arguments make the same one.
     *
     * @param path what may be read: a path from its first slash on, without one at its end; what is below it, too
     * @param account in whose name
     * @param until when it ends, in full seconds: 1 second to 24 hours from now
     * @throws IllegalArgumentException if the path is no such path, or the time too near or too far
     */
    public String ticket(String path, Account account, Instant until) {
        if (!plain(path) || path.endsWith("/")) {
            throw new IllegalArgumentException("no path for a ticket: " + path);
        }
        Duration lifetime = Duration.between(clock.instant(), until);
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A ticket lasts 1 second to 24 hours, and not " + lifetime + ".");
        }
        Hmac key = keys.find(keys.current()).orElseThrow();
        long expires = until.getEpochSecond();
        String payload = encode((expires + "\n" + account.id() + "\n" + path).getBytes(StandardCharsets.UTF_8));
        String ticket = keys.current() + "." + payload + "." + encode(sign(key, payload));
        if (ticket.length() > LONGEST_TICKET) {
            throw new IllegalArgumentException("the path is too long for a ticket");
        }
        return ticket;
    }

    /**
     * Returns the id of the account in whose name a ticket lets its holder read a path.
     *
     * @param ticket the ticket as it came
     * @param path the path that is asked for, decoded
     * @throws AuthenticationException if it lets nobody do that
     */
    public String account(String ticket, String path) {
        String[] parts = ticket.split("\\.", -1);
        if (ticket.length() > LONGEST_TICKET || parts.length != 3) {
            throw refused();
        }
        Hmac key = keys.find(parts[0]).orElseThrow(SignedLinks::refused);
        if (!key.matches(decode(parts[2]), PURPOSE, parts[1].getBytes(StandardCharsets.UTF_8))) {
            throw refused();
        }
        List<String> payload =
                new String(decode(parts[1]), StandardCharsets.UTF_8).lines().toList();
        boolean ended = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(payload.getFirst())));
        if (ended || !covers(payload.getLast(), path)) {
            throw refused();
        }
        return payload.get(1);
    }

    private static byte[] sign(Hmac key, String payload) {
        return key.sign(PURPOSE, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean covers(String allowed, String path) {
        return plain(path) && (path.equals(allowed) || path.startsWith(allowed + "/"));
    }

    /** Says whether a path is what it looks like: no way up, nothing empty but its end, no control characters. */
    private static boolean plain(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !(path + "/").contains("/../")
                && !(path + "/").contains("/./")
                && path.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\');
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static AuthenticationException refused() {
        return new AuthenticationException(BAD_TICKET);
    }
}
