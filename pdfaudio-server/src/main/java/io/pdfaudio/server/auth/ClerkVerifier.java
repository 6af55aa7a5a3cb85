package io.pdfaudio.server.auth;

import java.net.URI;
import java.time.Clock;
import java.util.Set;

/**
 * Verifies the session tokens of one Clerk instance. It is stricter than Clerk's own libraries: a token that does not say who
 * issued it, for whom and for a page of which origin is refused, and so is a session that is still pending. Thread-safe.
 */
public final class ClerkVerifier implements TokenVerifier {

    private final TokenCheck check;

    /**
     * Creates the verifier of an instance.
     *
     * @param issuer the instance's Frontend API address, for example {@code https://clerk.example.com}, without a slash at its end
     * @param parties the origins of the pages that may call, for example {@code https://app.example.com}
     * @param keys the instance's public keys
     * @param clock what the time is
     * @throws IllegalArgumentException if the issuer is no such address, or if there are no origins
     */
    public ClerkVerifier(String issuer, Set<String> parties, TokenKeys keys, Clock clock) {
        this.check = new TokenCheck(issuer(issuer), Origins.of(parties)::known, keys, clock);
    }

    @Override
    public Identity verify(String token) {
        return check.verify(token);
    }

    /**
     * Returns where an instance publishes its keys.
     *
     * @throws IllegalArgumentException if the issuer is no Frontend API address
     */
    public static URI keySet(String issuer) {
        return URI.create(issuer(issuer) + "/.well-known/jwks.json");
    }

    private static String issuer(String issuer) {
        boolean address = !issuer.endsWith("/") && issuer.indexOf('?') < 0 && issuer.indexOf('#') < 0;
        if (!address || !JwksAddress.trusted(issuer)) {
            throw new IllegalArgumentException(
                    "The issuer \"" + issuer
                            + "\" is no Frontend API address of Clerk. It looks like https://clerk.example.com, with no slash at its end.");
        }
        return issuer;
    }
}
