package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSignInTest {

    private static final String PAGE = "http://127.0.0.1:8080";
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Path file;
    private LocalSignIn signIn;

    @BeforeEach
    void start() {
        file = folder.resolve("keys/local.pem");
        signIn = open(HOUR);
    }

    @Test
    void theTokenSaysWhoSignedIn() {
        LocalSession session = signIn.signIn("  Ada   Lovelace ", PAGE);

        Identity identity = signIn.verifier().verify(session.token());

        assertThat(identity).isEqualTo(session.identity());
        assertThat(identity.name()).isEqualTo("Ada Lovelace");
        assertThat(identity.issuer()).isEqualTo("pdfaudio-local");
        assertThat(identity.party()).isEqualTo(PAGE);
        assertThat(identity.expires()).isEqualTo(clock.instant().plus(HOUR));
    }

    @Test
    void theSameNameIsTheSameUser() {
        String ada = subject("Ada");

        assertThat(subject(" ADA ")).isEqualTo(ada);
        assertThat(subject("\uff21da")).isEqualTo(ada);
        assertThat(subject("Adah")).isNotEqualTo(ada);
        assertThat(ada).matches("local_[A-Za-z0-9_-]{22}");
    }

    @Test
    void theSessionEnds() {
        LocalSession session = signIn.signIn("Ada", PAGE);

        clock.advance(HOUR.plus(TokenCheck.SKEW));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> signIn.verifier().verify(session.token()))
                .extracting(AuthenticationException::reason)
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void sessionsOutliveTheServer() {
        LocalSession session = signIn.signIn("Ada", PAGE);

        assertThat(open(HOUR).verifier().verify(session.token())).isEqualTo(session.identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\u202eb", "\ud800"})
    void aNameCanBeSeen(String name) {
        assertThatExceptionOfType(UnreadableRequestException.class).isThrownBy(() -> signIn.signIn(name, PAGE));
    }

    @Test
    void aNameHasNoMoreThan80Characters() {
        assertThat(signIn.signIn("\ud83d\ude00".repeat(80), PAGE)).isNotNull();

        assertThatExceptionOfType(UnreadableRequestException.class)
                .isThrownBy(() -> signIn.signIn("a".repeat(81), PAGE));
    }

    @Test
    void aSessionLastsAMinuteToTwelveHours() {
        assertThatCode(() -> open(Duration.ofSeconds(60))).doesNotThrowAnyException();
        assertThatCode(() -> open(Duration.ofHours(12))).doesNotThrowAnyException();

        assertThatIllegalArgumentException().isThrownBy(() -> open(Duration.ofSeconds(59)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Duration.ofHours(12).plusSeconds(1)));
    }

    @Test
    void theKeyIsForItsUserOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatIllegalStateException().isThrownBy(() -> open(HOUR)).withMessageContaining("600");
    }

    @Test
    void aFileWithoutAKeyIsSaidToHaveNone() throws IOException {
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> open(HOUR))
                .withMessageContaining(file.toString())
                .withMessageNotContaining("c2VjcmV0");
    }

    @Test
    void onlyTheLoopbackWillDo() throws IOException {
        LocalSignIn.requireLoopback(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        LocalSignIn.requireLoopback(InetAddress.getLoopbackAddress());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSignIn.requireLoopback(InetAddress.getByAddress(new byte[4])))
                .withMessageContaining("127.0.0.1");
    }

    @Test
    void neitherKeyNorTokenIsShown() throws IOException {
        try (SecretLog log = new SecretLog()) {
            LocalKey key = LocalKey.kept(file);
            LocalSession session = signIn.signIn("Ada", PAGE);
            String secret = Files.readString(file).lines().skip(3).findFirst().orElseThrow();

            assertThat(session.toString()).doesNotContain(session.token());
            assertThat(key.toString() + key.signing() + key.verifying()).doesNotContain(secret);
            assertThat(log.text()).doesNotContain(secret, session.token());
        }
    }

    private LocalSignIn open(Duration lifetime) {
        return new LocalSignIn(LocalKey.kept(file), Origins.loopback(Set.of()), lifetime, clock);
    }

    private String subject(String name) {
        return signIn.signIn(name, PAGE).identity().subject();
    }
}
