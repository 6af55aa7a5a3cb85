package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.TokenFactory.base64;
import static io.pdfaudio.server.auth.TokenFactory.quoted;
import static io.pdfaudio.server.auth.TokenVectors.ISSUER;
import static io.pdfaudio.server.auth.TokenVectors.OCTETS;
import static io.pdfaudio.server.auth.TokenVectors.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.server.auth.TokenVectors.Vector;
import io.pdfaudio.server.auth.TokenVectors.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of token against every way to verify one. */
class TokenMatrixTest {

    private static final String LOCAL_PARTY = "http://127.0.0.1:8080";
    private static final SettableClock CLOCK = new SettableClock();
    private static final KeyPair KEYS = TokenFactory.rsa(2048);
    private static final KeyPair OTHER_KEYS = TokenFactory.rsa(2048);

    @TempDir
    private static Path folder;

    private static FakeJwks server;
    private static JwksKeys published;
    private static List<Way> ways = List.of();

    @BeforeAll
    static void start() throws IOException {
        TokenFactory clerk = new TokenFactory(KEYS, "ins_1", ISSUER, PARTY);
        TokenFactory stranger = new TokenFactory(OTHER_KEYS, "ins_1", ISSUER, PARTY);
        String octets = "{\"kty\":\"oct\",\"kid\":\"oct_1\",\"alg\":\"HS256\",\"k\":" + quoted(base64(OCTETS)) + "}";
        String strong = clerk.jwk().replace("RS256", "RS512").replace("ins_1", "rs512");
        server = new FakeJwks(
                TokenFactory.keySet(octets, strong, "{}", "7", "{\"kty\":\"RSA\",\"kid\":\"bad\"}", clerk.jwk()));
        published = new JwksKeys(server.address(), Duration.ofSeconds(20), CLOCK);
        PemKey pem = PemKey.parse(clerk.pem(), "CLERK_JWT_KEY");
        ways = List.of(
                new Way("JWKS", new ClerkVerifier(ISSUER, Set.of(PARTY), published, CLOCK), clerk, stranger),
                new Way("PEM", new ClerkVerifier(ISSUER, Set.of(PARTY), pem, CLOCK), clerk, stranger),
                local());
    }

    /** Local sign-in with a key that was given to it. */
    private static Way local() throws IOException {
        Path file = folder.resolve("local.pem");
        Files.writeString(file, TokenFactory.privatePem(KEYS));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        LocalSignIn signIn =
                new LocalSignIn(LocalKey.kept(file), Origins.loopback(Set.of()), Duration.ofHours(1), CLOCK);
        return new Way(
                "local",
                signIn.verifier(),
                new TokenFactory(KEYS, "any", LocalSignIn.ISSUER, LOCAL_PARTY),
                new TokenFactory(OTHER_KEYS, "any", LocalSignIn.ISSUER, LOCAL_PARTY));
    }

    @AfterAll
    static void stop() {
        published.close();
        server.close();
    }

    static Stream<Arguments> matrix() {
        return TokenVectors.all().stream()
                .flatMap(vector -> Stream.of("JWKS", "PEM", "local").map(way -> Arguments.of(vector, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrix")
    void everyTokenIsTreatedAlikeHoweverItIsVerified(Vector vector, String wayName) {
        Way way = ways.stream()
                .filter(one -> one.name().equals(wayName))
                .findFirst()
                .orElseThrow();
        String token = vector.token().apply(way);

        try (SecretLog log = new SecretLog()) {
            AuthenticationException refusal = catchThrowableOfType(
                    AuthenticationException.class, () -> way.verifier().verify(token));

            assertThat(refusal == null ? null : refusal.reason())
                    .isEqualTo(vector.outcome().apply(way));
            assertThat(String.valueOf(refusal)).doesNotContain(secrets(token));
            assertThat(log.text()).doesNotContain(secrets(token));
        }
    }

    /** What must not be seen of a token: the whole and its parts, those aside that are too short to be found by chance. */
    private static List<String> secrets(String token) {
        List<String> secrets = new ArrayList<>(List.of("\u0000never said"));
        Stream.concat(Stream.of(token), Arrays.stream(token.split("\\.")))
                .filter(part -> part.length() > 8)
                .forEach(secrets::add);
        return secrets;
    }
}
