package io.pdfaudio.server.auth;

import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkRSA;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * Sign-in without Clerk, for a server on one's own machine: a name, and no password. The tokens are signed with the server's own
 * key and keep the same rules as Clerk's. Thread-safe.
 *
 * <p>There is no password because there is nobody to keep out: the server listens on the loopback only
 * ({@link #requireLoopback}), so that whoever reaches it can use this machine anyway, and may read the data folder if it is the
 * same user. A code to copy from the console would be one more step before the first audiobook, and nothing more. What can come
 * from elsewhere is a page in the user's own browser, and that is kept out by {@link LoopbackGuard}: a page of another site cannot
 * sign in, sign out or change anything, and a name of the internet that is made to point to the loopback is not answered. Names
 * tell apart the shelves of people who trust each other. On a machine whose users do not, and wherever the server can be reached
 * by a network, use Clerk.
 */
public final class LocalSignIn {

    /** The issuer of these tokens. */
    public static final String ISSUER = "pdfaudio-local";

    /** How long a session lasts unless something else is configured. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int LONGEST_NAME = 80;

    private final JwkRSA key;
    private final TokenVerifier verifier;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * Creates the sign-in.
     *
     * @param key what signs
     * @param origins where pages may come from, {@link Origins#loopback}
     * @param lifetime how long a session lasts: 60 seconds to 12 hours
     * @param clock what the time is
     * @throws IllegalArgumentException if sessions would last shorter or longer
     */
    public LocalSignIn(LocalKey key, Origins origins, Duration lifetime, Clock clock) {
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A local session lasts 60 seconds to 12 hours, and not " + lifetime + ".");
        }
        this.key = key.signing();
        this.verifier = new TokenCheck(ISSUER, origins::known, key.verifying(), clock);
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * Makes sure that nobody else can reach a server with local sign-in.
     *
     * @throws IllegalArgumentException if the address is not on the loopback
     */
    public static void requireLoopback(InetAddress address) {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "Local sign-in has no passwords, so the server must listen on 127.0.0.1 and not on "
                            + address.getHostAddress() + ". Change the address, or set up Clerk.");
        }
    }

    /** Returns what verifies the tokens made here. */
    public TokenVerifier verifier() {
        return verifier;
    }

    /**
     * Begins a session. The same name is the same user, however it is spaced and whether its letters are small or capital.
     *
     * @param name what the user wants to be called: 1 to 80 characters
     * @param party the origin of the page that asks
     * @throws UnreadableRequestException if it is no such name
     */
    public LocalSession signIn(String name, String party) {
        String shown = name(name);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Identity identity = new Identity(
                ISSUER, subject(shown), "sess_" + UUID.randomUUID(), party, null, shown, now.plus(lifetime));
        return new LocalSession(sign(identity, now), identity);
    }

    private String sign(Identity identity, Instant now) {
        Jwt.Builder token = Jwt.builder()
                .algorithm(JwkRSA.ALG_RS256)
                .type("JWT")
                .issuer(ISSUER)
                .subject(identity.subject())
                .issueTime(now)
                .notBefore(now)
                .expirationTime(identity.expires())
                .addPayloadClaim("azp", identity.party());
        if (identity.session() != null) {
            token.addPayloadClaim("sid", identity.session());
        }
        if (identity.name() != null) {
            token.addPayloadClaim("name", identity.name());
        }
        return SignedJwt.sign(token.build(), key).tokenContent();
    }

    private static String name(String name) {
        String shown = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (shown.isEmpty()
                || shown.codePointCount(0, shown.length()) > LONGEST_NAME
                || shown.codePoints().anyMatch(LocalSignIn::invisible)) {
            throw new UnreadableRequestException("A name has 1 to 80 characters, and no control characters.");
        }
        return shown;
    }

    /** Says whether a character would not be seen, turns text around, or is half a character. */
    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String subject(String shown) {
        String same = Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return "local_"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
