package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.TokenFactory.base64;
import static io.pdfaudio.server.auth.TokenFactory.json;
import static io.pdfaudio.server.auth.TokenFactory.quoted;

import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tokens of every kind, and what is to become of them. */
final class TokenVectors {

    static final String ISSUER = "https://clerk.example.com";
    static final String PARTY = "https://app.example.com";
    static final byte[] OCTETS = "a secret of the issuer that got among its keys".getBytes(StandardCharsets.UTF_8);

    private TokenVectors() {}

    /** One way to verify tokens, and who makes tokens that are right there. */
    record Way(String name, TokenVerifier verifier, TokenFactory factory, TokenFactory stranger) {

        boolean looksAtKeyIds() {
            return name.equals("JWKS");
        }
    }

    /** A token, and why it is refused; null where it is not. */
    record Vector(String name, Function<Way, String> token, Function<Way, @Nullable Reason> outcome) {

        Vector(String name, Function<Way, String> token, @Nullable Reason outcome) {
            this(name, token, way -> outcome);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Vector> all() {
        return Stream.of(good(), times(), claims(), signatures(), headers(), shapes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Vector> good() {
        return List.of(
                new Vector("good", way -> way.factory().good(now()), (Reason) null),
                new Vector("no typ", way -> way.factory().withHeader(now(), "typ", ""), (Reason) null),
                new Vector("no sid", way -> way.factory().with(now(), "sid", ""), (Reason) null),
                new Vector("float exp", way -> way.factory().with(now(), "exp", seconds(60) + ".5"), (Reason) null),
                new Vector("exp with exponent", way -> way.factory().with(now(), "exp", "1.9e9"), (Reason) null),
                new Vector("unknown claims", way -> way.factory().with(now(), "o", "{\"id\":[1,{}]}"), (Reason) null));
    }

    private static List<Vector> times() {
        return List.of(
                claim("expired", Reason.EXPIRED, "exp", seconds(-60)),
                claim("expired just now", null, "exp", seconds(-4)),
                claim("expired as long ago as clocks may differ", Reason.EXPIRED, "exp", seconds(-5)),
                claim("float exp in the past", Reason.EXPIRED, "exp", seconds(-6) + ".5"),
                claim("nbf ahead", Reason.NOT_YET_VALID, "nbf", seconds(6)),
                claim("nbf ahead as far as clocks may differ", null, "nbf", seconds(5)),
                claim("iat ahead", Reason.NOT_YET_VALID, "iat", seconds(6)),
                claim("no exp", Reason.MALFORMED, "exp", ""),
                claim("no nbf", Reason.MALFORMED, "nbf", ""),
                claim("no iat", Reason.MALFORMED, "iat", ""),
                claim("exp as text", Reason.MALFORMED, "exp", quoted(seconds(60))),
                claim("exp null", Reason.MALFORMED, "exp", "null"),
                claim("exp too great", Reason.MALFORMED, "exp", "1e999999999"),
                claim("exp as an endless number", Reason.MALFORMED, "exp", "9".repeat(3000)),
                claim("negative exp", Reason.MALFORMED, "exp", "-1"));
    }

    private static List<Vector> claims() {
        return List.of(
                claim("wrong issuer", Reason.WRONG_ISSUER, "iss", quoted("https://clerk.evil.example")),
                claim("issuer with a slash", Reason.WRONG_ISSUER, "iss", quoted(ISSUER + "/")),
                claim("no issuer", Reason.WRONG_ISSUER, "iss", ""),
                claim("issuer is a list", Reason.MALFORMED, "iss", "[" + quoted(ISSUER) + "]"),
                claim("wrong azp", Reason.WRONG_PARTY, "azp", quoted("https://evil.example")),
                claim("azp that begins alike", Reason.WRONG_PARTY, "azp", quoted(PARTY + ".evil.example")),
                claim("loopback name that is none", Reason.WRONG_PARTY, "azp", quoted("http://127.0.0.1.evil.example")),
                claim("missing azp", Reason.WRONG_PARTY, "azp", ""),
                claim("azp null", Reason.MALFORMED, "azp", "null"),
                claim("azp is a list", Reason.MALFORMED, "azp", "[" + quoted(PARTY) + "]"),
                claim("missing sub", Reason.MALFORMED, "sub", ""),
                claim("blank sub", Reason.MALFORMED, "sub", quoted("  ")),
                claim("sub with a line break", Reason.MALFORMED, "sub", quoted("user\\n1")),
                claim("long sub", Reason.MALFORMED, "sub", quoted("u".repeat(513))),
                claim("pending", Reason.PENDING_SESSION, "sts", quoted("pending")));
    }

    private static List<Vector> signatures() {
        return List.of(
                new Vector("other key", way -> way.stranger().good(now()), Reason.BAD_SIGNATURE),
                new Vector("tampered", TokenVectors::tampered, Reason.BAD_SIGNATURE),
                new Vector(
                        "signature of one byte",
                        way -> way.factory().good(now()).replaceAll("[^.]+$", "AA"),
                        Reason.BAD_SIGNATURE),
                new Vector(
                        "unknown kid",
                        way -> way.factory().withHeader(now(), "kid", quoted("ins_9")),
                        unlessIgnored(Reason.UNKNOWN_KEY)),
                new Vector(
                        "no kid", way -> way.factory().withHeader(now(), "kid", ""), unlessIgnored(Reason.UNKNOWN_KEY)),
                new Vector(
                        "kid of a key for RS512",
                        way -> way.factory().withHeader(now(), "kid", quoted("rs512")),
                        unlessIgnored(Reason.UNKNOWN_KEY)),
                new Vector(
                        "kid of an oct key",
                        way -> way.factory().hmac(now(), OCTETS, "kid", quoted("oct_1")),
                        way -> way.looksAtKeyIds() ? Reason.UNKNOWN_KEY : Reason.BAD_SIGNATURE),
                new Vector("kid is a number", way -> way.factory().withHeader(now(), "kid", "1"), Reason.MALFORMED));
    }

    private static List<Vector> headers() {
        return List.of(
                new Vector("alg none", way -> none(way, quoted("none"), ""), Reason.MALFORMED),
                new Vector(
                        "alg none with a signature", way -> none(way, quoted("none"), "AAAA"), Reason.WRONG_ALGORITHM),
                new Vector("no alg", way -> way.factory().withHeader(now(), "alg", ""), Reason.WRONG_ALGORITHM),
                new Vector(
                        "alg in small letters",
                        way -> way.factory().withHeader(now(), "alg", quoted("rs256")),
                        Reason.WRONG_ALGORITHM),
                new Vector(
                        "alg is a list",
                        way -> way.factory().withHeader(now(), "alg", "[\"RS256\"]"),
                        Reason.MALFORMED),
                new Vector(
                        "HS256 with the public key",
                        way -> way.factory()
                                .hmac(
                                        now(),
                                        way.factory().pem().getBytes(StandardCharsets.UTF_8),
                                        "alg",
                                        quoted("HS256")),
                        Reason.WRONG_ALGORITHM),
                new Vector(
                        "HS256 with an oct key",
                        way -> way.factory().hmac(now(), OCTETS, "alg", quoted("HS256"), "kid", quoted("oct_1")),
                        Reason.WRONG_ALGORITHM),
                new Vector("RS512", TokenVectors::rs512, Reason.WRONG_ALGORITHM),
                new Vector("crit", way -> way.factory().withHeader(now(), "crit", "[\"exp\"]"), Reason.MALFORMED),
                new Vector(
                        "typ of something else",
                        way -> way.factory().withHeader(now(), "typ", quoted("at+jwt")),
                        Reason.MALFORMED),
                new Vector("duplicate alg", way -> duplicated(way, "\"alg\":\"none\",", ""), Reason.MALFORMED),
                new Vector("duplicate sub", way -> duplicated(way, "", "\"sub\":\"user_admin\","), Reason.MALFORMED));
    }

    private static List<Vector> shapes() {
        return List.of(
                new Vector("empty", way -> "", Reason.MALFORMED),
                new Vector("2 parts", way -> way.factory().good(now()).replaceAll("\\.[^.]+$", ""), Reason.MALFORMED),
                new Vector("4 parts", way -> way.factory().good(now()) + ".AAAA", Reason.MALFORMED),
                new Vector("padded", way -> way.factory().good(now()) + "==", Reason.MALFORMED),
                new Vector("not base64url", way -> way.factory().good(now()).replaceFirst("^.", "+"), Reason.MALFORMED),
                new Vector("line break", way -> way.factory().good(now()) + "\n", Reason.MALFORMED),
                new Vector("letters of another script", way -> "ключ.ключ.ключ", Reason.MALFORMED),
                new Vector(
                        "oversize", way -> way.factory().with(now(), "x", quoted("x".repeat(8000))), Reason.MALFORMED),
                new Vector("200,000 nested levels", way -> signed(way, "[".repeat(200_000)), Reason.MALFORMED),
                new Vector("nested as deep as fits", way -> signed(way, "{\"a\":".repeat(1050)), Reason.MALFORMED),
                new Vector(
                        "header nested as deep as fits",
                        way -> base64("{\"a\":".repeat(1050)) + ".e30.AAAA",
                        Reason.MALFORMED),
                new Vector("claims are a list", way -> signed(way, "[]"), Reason.MALFORMED),
                new Vector("claims are no JSON", way -> signed(way, "exp=1"), Reason.MALFORMED),
                new Vector(
                        "claims with something after them",
                        way -> signed(way, json(way.factory().claims(now())) + "{}"),
                        Reason.MALFORMED),
                new Vector("header is null", way -> base64("null") + ".e30.AAAA", Reason.MALFORMED));
    }

    private static Vector claim(String name, @Nullable Reason outcome, String claim, String json) {
        return new Vector(name, way -> way.factory().with(now(), claim, json), outcome);
    }

    private static Function<Way, @Nullable Reason> unlessIgnored(Reason reason) {
        return way -> way.looksAtKeyIds() ? reason : null;
    }

    private static String signed(Way way, String claims) {
        return way.factory().signed(json(way.factory().header()), claims, "SHA256withRSA");
    }

    private static String none(Way way, String algorithm, String signature) {
        Map<String, String> header = way.factory().header();
        header.put("alg", algorithm);
        return base64(json(header)) + "." + base64(json(way.factory().claims(now()))) + "." + signature;
    }

    private static String rs512(Way way) {
        Map<String, String> header = way.factory().header();
        header.put("alg", quoted("RS512"));
        return way.factory().signed(json(header), json(way.factory().claims(now())), "SHA512withRSA");
    }

    private static String duplicated(Way way, String inHeader, String inClaims) {
        String header = json(way.factory().header());
        String claims = json(way.factory().claims(now()));
        return way.factory()
                .signed("{" + inHeader + header.substring(1), "{" + inClaims + claims.substring(1), "SHA256withRSA");
    }

    private static String tampered(Way way) {
        String[] parts = way.factory().good(now()).split("\\.", -1);
        Map<String, String> claims = way.factory().claims(now());
        claims.put("sub", quoted("user_admin"));
        return parts[0] + "." + base64(json(claims)) + "." + parts[2];
    }

    private static String seconds(int fromNow) {
        return "" + now().plusSeconds(fromNow).getEpochSecond();
    }

    private static Instant now() {
        return SettableClock.START;
    }
}
