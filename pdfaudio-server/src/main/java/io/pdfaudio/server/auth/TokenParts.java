package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.AuthenticationException.Reason.MALFORMED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The parts of a token that has the right shape, still to be verified. The claims are read only when they are asked for, so that
 * nobody's JSON is parsed before the signature is found right but that of the header.
 */
final class TokenParts {

    /** Clerk's tokens stay below 4 KB, which is what a cookie holds. */
    private static final int LONGEST = 8 * 1024;

    private final JsonNode header;
    private final byte[] claims;
    private final byte[] signed;
    private final byte[] signature;

    private TokenParts(JsonNode header, byte[] claims, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    /**
     * Takes a token apart.
     *
     * @throws AuthenticationException if it is not made of three parts of unpadded base64url, is longer than 8 KiB, or has a
     *     header that is no JSON object or names something twice
     */
    static TokenParts of(String token) {
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        if (token.length() > LONGEST || first < 1 || last <= first + 1 || last == token.length() - 1) {
            throw malformed();
        }
        byte[] signed = token.substring(0, last).getBytes(StandardCharsets.US_ASCII);
        return new TokenParts(
                object(decode(token.substring(0, first))),
                decode(token.substring(first + 1, last)),
                signed,
                decode(token.substring(last + 1)));
    }

    JsonNode header() {
        return header;
    }

    /**
     * Reads the claims.
     *
     * @throws AuthenticationException if they are no JSON object, or one that names something twice
     */
    JsonNode claims() {
        return object(claims);
    }

    /** Returns the bytes that were signed. */
    byte[] signed() {
        return signed;
    }

    byte[] signature() {
        return signature;
    }

    /** Returns a text, or nothing where there is none; the exception is for everything that is there and no text. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        throw malformed();
    }

    /** Returns a moment given in seconds since 1970, whole or not; it has to be there and to lie before the year 10000. */
    static Instant moment(JsonNode object, String name) {
        JsonNode number = object.path(name);
        double seconds = number.isNumber() ? number.doubleValue() : -1;
        if (seconds >= 0 && seconds < 253_402_300_800.0) {
            return Instant.ofEpochMilli((long) (seconds * 1000));
        }
        throw malformed();
    }

    static AuthenticationException malformed() {
        return new AuthenticationException(MALFORMED);
    }

    private static byte[] decode(String part) {
        if (part.indexOf('=') >= 0) {
            throw malformed();
        }
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static JsonNode object(byte[] json) {
        return StrictJson.object(json).orElseThrow(TokenParts::malformed);
    }
}
