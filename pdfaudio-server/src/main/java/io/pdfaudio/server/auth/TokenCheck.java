package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.TokenParts.malformed;
import static io.pdfaudio.server.auth.TokenParts.moment;
import static io.pdfaudio.server.auth.TokenParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.security.jwt.JwtException;
import io.helidon.security.jwt.jwk.JwkRSA;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules every session token must keep, whoever issued it: signed with RS256 by a key of the issuer; made by that issuer, for a
 * page we know, for somebody; with an end, a beginning and a time of issue, each within five seconds. The key decides nothing
 * about the algorithm, and the token nothing about the key but which of the issuer's it is. Thread-safe.
 */
final class TokenCheck implements TokenVerifier {

    /** How far the clocks of the issuer and of this server may be apart. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private static final int LONGEST_CLAIM = 512;

    private final String issuer;
    private final Predicate<String> parties;
    private final TokenKeys keys;
    private final Clock clock;

    /**
     * Creates the rules for an issuer.
     *
     * @param parties says whether tokens made for pages of an origin are accepted
     */
    TokenCheck(String issuer, Predicate<String> parties, TokenKeys keys, Clock clock) {
        this.issuer = issuer;
        this.parties = parties;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Identity verify(String token) {
        try {
            TokenParts parts = TokenParts.of(token);
            checkSignature(parts);
            return identity(parts.claims());
        } catch (AuthenticationException e) {
            throw e;
        } catch (RuntimeException e) {
            // the libraries below have several kinds of exceptions for odd input, some of them with the token in their
            // message
            throw malformed();
        }
    }

    private void checkSignature(TokenParts parts) {
        JsonNode header = parts.header();
        if (!text(header, "alg").orElse("").equals(JwkRSA.ALG_RS256)) {
            throw new AuthenticationException(Reason.WRONG_ALGORITHM);
        }
        // "crit" lists what must be understood: nothing of that kind is
        if (header.has("crit") || !text(header, "typ").orElse("JWT").equalsIgnoreCase("JWT")) {
            throw malformed();
        }
        JwkRSA key = keys.find(text(header, "kid").orElse(null));
        if (!signedBy(key, parts)) {
            throw new AuthenticationException(Reason.BAD_SIGNATURE);
        }
    }

    private static boolean signedBy(JwkRSA key, TokenParts parts) {
        try {
            return key.verifySignature(parts.signed(), parts.signature());
        } catch (JwtException e) {
            // a signature of another length than the key's
            return false;
        }
    }

    private Identity identity(JsonNode claims) {
        if (!text(claims, "iss").orElse("").equals(issuer)) {
            throw new AuthenticationException(Reason.WRONG_ISSUER);
        }
        Instant expires = checkTimes(claims);
        String party = text(claims, "azp").orElse("");
        if (!parties.test(party)) {
            throw new AuthenticationException(Reason.WRONG_PARTY);
        }
        String subject = required(claims, "sub");
        if (text(claims, "sts").orElse("").equals("pending")) {
            throw new AuthenticationException(Reason.PENDING_SESSION);
        }
        return new Identity(
                issuer,
                subject,
                optional(claims, "sid"),
                party,
                optional(claims, "email"),
                optional(claims, "name"),
                expires);
    }

    private Instant checkTimes(JsonNode claims) {
        Instant now = clock.instant();
        Instant expires = moment(claims, "exp");
        if (!expires.isAfter(now.minus(SKEW))) {
            throw new AuthenticationException(Reason.EXPIRED);
        }
        Instant latest = now.plus(SKEW);
        if (moment(claims, "nbf").isAfter(latest) || moment(claims, "iat").isAfter(latest)) {
            throw new AuthenticationException(Reason.NOT_YET_VALID);
        }
        return expires;
    }

    private static String required(JsonNode claims, String name) {
        String value = optional(claims, name);
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    private static @Nullable String optional(JsonNode claims, String name) {
        String value = text(claims, name).orElse("");
        if (value.length() > LONGEST_CLAIM || value.chars().anyMatch(Character::isISOControl)) {
            throw malformed();
        }
        return value.isBlank() ? null : value;
    }
}
