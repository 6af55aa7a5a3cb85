package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {

    private static final String FIRST = "Zmlyc3Qgc2VjcmV0IG9mIHRoaXMgdGVzdCwgMzIgYnl0ZXM=";
    private static final String SECOND = "c2Vjb25kIHNlY3JldCBvZiB0aGlzIHRlc3QgMzIgYnl0ZXM=";
    private static final String JOB = "/api/v1/jobs/7";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final Account account = new Account("acc_1");
    private final SignedLinks links = new SignedLinks(LinkKeys.of(List.of(FIRST)), clock);

    @TempDir
    private Path folder;

    @Test
    void aTicketIsForAPathAndWhatIsBelowIt() {
        String ticket = links.ticket(JOB, account, MINUTE);

        assertThat(links.account(ticket, JOB)).isEqualTo("acc_1");
        assertThat(links.account(ticket, JOB + "/audio/3")).isEqualTo("acc_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/jobs/71",
                "/api/v1/jobs",
                "/api/v1/jobs/8",
                "/api/v1/jobs/7/../8",
                "/api/v1/jobs/7/..",
                "/api/v1/jobs/7/./x",
                "/api/v1/jobs/7//x",
                "/api/v1/jobs/7/x\\..\\8",
                "api/v1/jobs/7",
                ""
            })
    void aTicketIsForNothingElse(String path) {
        String ticket = links.ticket(JOB, account, MINUTE);

        assertRefused(links, ticket, path);
    }

    @Test
    void aTicketEnds() {
        String ticket = links.ticket(JOB, account, MINUTE);

        clock.advance(MINUTE.minusSeconds(1));
        links.account(ticket, JOB);
        clock.advance(Duration.ofSeconds(1));

        assertRefused(links, ticket, JOB);
    }

    @Test
    void aTicketNeedsNoEncodingInAnAddress() {
        String ticket = links.ticket("/api/v1/jobs/ü?&#:", new Account("a:b\u00e9"), MINUTE);

        assertThat(ticket).matches("[A-Za-z0-9_.-]+");
        assertThat(links.account(ticket, "/api/v1/jobs/ü?&#:")).isEqualTo("a:b\u00e9");
    }

    @Test
    void noPartOfATicketCanBeChanged() {
        String ticket = links.ticket(JOB, account, MINUTE);
        String other = links.ticket(JOB, new Account("acc_2"), MINUTE);
        String[] parts = ticket.split("\\.", -1);

        assertRefused(links, parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2], JOB);
        assertRefused(links, "AAAAAAAA." + parts[1] + "." + parts[2], JOB);
        assertRefused(links, parts[0] + "." + parts[1] + "." + parts[2].substring(4), JOB);
        assertRefused(links, parts[0] + "." + parts[1] + ".", JOB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "a.b.c.d", "key.!.!", "é.é.é"})
    void anythingElseIsNoTicket(String ticket) {
        assertRefused(links, ticket, JOB);
    }

    @Test
    void theOldSecretVerifiesUntilItIsTakenAway() {
        String old = links.ticket(JOB, account, MINUTE);

        SignedLinks changing = new SignedLinks(LinkKeys.of(List.of(SECOND, FIRST)), clock);
        SignedLinks changed = new SignedLinks(LinkKeys.of(List.of(SECOND)), clock);

        assertThat(changing.account(old, JOB)).isEqualTo("acc_1");
        assertThat(changed.account(changing.ticket(JOB, account, MINUTE), JOB)).isEqualTo("acc_1");
        assertRefused(changed, old, JOB);
    }

    @Test
    void refusesPathsAndTimesThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> links.ticket(JOB + "/", account, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> links.ticket("/a\n/b", account, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> links.ticket(JOB, account, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> links.ticket(JOB, account, Duration.ofHours(25)));
        assertThatIllegalArgumentException().isThrownBy(() -> links.ticket("/" + "x".repeat(2000), account, MINUTE));
    }

    @Test
    void makesASecretOnceThatOnlyItsUserMayRead() throws IOException {
        Path file = folder.resolve("keys/links");
        String ticket = new SignedLinks(LinkKeys.kept(file), clock).ticket(JOB, account, MINUTE);

        String found = new SignedLinks(LinkKeys.kept(file), clock).account(ticket, JOB);

        assertThat(found).isEqualTo("acc_1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keys"))
                .isDirectoryContaining("glob:**links")
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesASecretThatOthersMayRead() throws IOException {
        Path file = folder.resolve("links");
        LinkKeys.kept(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatIllegalStateException().isThrownBy(() -> LinkKeys.kept(file)).withMessageContaining("600");
    }

    @Test
    void secretsAreNeverShown() {
        LinkKeys keys = LinkKeys.of(List.of(FIRST, SECOND));

        assertThat(keys.toString()).isEqualTo("LinkKeys[2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkKeys.of(List.of("dG9vIHNob3J0")))
                .withMessageContaining("32 random bytes")
                .withMessageNotContaining("dG9v");
    }

    private static void assertRefused(SignedLinks links, String ticket, String path) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> links.account(ticket, path))
                .extracting(AuthenticationException::reason)
                .isEqualTo(Reason.BAD_TICKET);
    }
}
