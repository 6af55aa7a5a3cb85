package io.pdfaudio.server.auth;

import static io.pdfaudio.server.auth.TokenFactory.keySet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwksKeysTest {

    private static final KeyPair PAIR = TokenFactory.rsa(2048);
    private static final String OLD = jwk("old");
    private static final String NEW = jwk("new");

    private final SettableClock clock = new SettableClock();
    private FakeJwks server;
    private JwksKeys keys;

    @BeforeEach
    void start() throws IOException {
        server = new FakeJwks(keySet(OLD));
        keys = new JwksKeys(server.address(), Duration.ofSeconds(20), clock);
    }

    @AfterEach
    void stop() {
        keys.close();
        server.close();
    }

    @Test
    void fetchesOnceAndAgainAfterFiveMinutes() {
        keys.find("old");
        clock.advance(JwksKeys.FRESH.minusSeconds(1));
        keys.find("old");
        int before = server.requests();

        clock.advance(Duration.ofSeconds(1));
        keys.find("old");

        assertThat(before).isEqualTo(1);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void findsAKeyThatWasPublishedSinceTheLastFetch() {
        keys.find("old");
        server.publish(200, keySet(OLD, NEW));

        keys.find("new");

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void forgetsAKeyThatIsNotPublishedAnyMore() {
        keys.find("old");
        server.publish(200, keySet(NEW));

        clock.advance(JwksKeys.FRESH);
        keys.find("new");

        assertRefused("old", Reason.UNKNOWN_KEY);
    }

    @Test
    void madeUpKeyIdsAskTheServerOnceInThirtySeconds() {
        keys.find("old");

        IntStream.range(0, 1000).forEach(i -> assertRefused("made-up-" + i, Reason.UNKNOWN_KEY));
        int flooded = server.requests();
        clock.advance(JwksKeys.CURIOSITY);
        IntStream.range(0, 1000).forEach(i -> assertRefused("made-up-" + i, Reason.UNKNOWN_KEY));

        assertThat(flooded).isEqualTo(2);
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void tokensWithoutAKeyIdAskNobody() {
        assertRefused(null, Reason.UNKNOWN_KEY);

        assertThat(server.requests()).isZero();
    }

    @Test
    void keysThatAreThereServeOnWhileTheServerFails() {
        keys.find("old");
        server.publish(500, "the server's own words");
        clock.advance(JwksKeys.FRESH);

        try (SecretLog log = new SecretLog()) {
            IntStream.range(0, 100).forEach(i -> keys.find("old"));

            assertThat(server.requests()).isEqualTo(2);
            assertThat(log.text()).contains("status 500").doesNotContain("own words");
        }
    }

    @Test
    void triesAgainTenSecondsAfterAFailure() {
        keys.find("old");
        server.publish(500, "");
        clock.advance(JwksKeys.FRESH);
        keys.find("old");
        server.publish(200, keySet(OLD, NEW));

        assertRefused("new", Reason.KEYS_UNAVAILABLE);
        clock.advance(JwksKeys.PAUSE);

        keys.find("new");
    }

    @Test
    void doesNotBelieveInOldKeysForMoreThanADay() {
        keys.find("old");
        server.close();

        clock.advance(JwksKeys.USABLE.minusSeconds(1));
        keys.find("old");
        clock.advance(Duration.ofSeconds(1));

        assertRefused("old", Reason.KEYS_UNAVAILABLE);
    }

    @Test
    void nothingIsDecidedWhileThereAreNoKeysAtAll() {
        server.close();

        IntStream.range(0, 100).forEach(i -> assertRefused("old", Reason.KEYS_UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[]}",
                "{\"keys\":[null,1,\"x\",{\"kty\":\"RSA\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"old\",\"n\":\"!\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":1}]}",
                "<html>"
            })
    void garbageIsNoKeySet(String body) {
        server.publish(200, body);

        assertRefused("old", Reason.KEYS_UNAVAILABLE);
        clock.advance(JwksKeys.PAUSE);
        server.publish(200, keySet(OLD));

        keys.find("old");
    }

    @Test
    void neitherRedirectsNorHugeAnswersAreFollowed() {
        server.publish(302, keySet(OLD));
        assertRefused("old", Reason.KEYS_UNAVAILABLE);
        clock.advance(JwksKeys.PAUSE);

        server.publish(200, keySet(OLD) + " ".repeat(300_000));

        assertRefused("old", Reason.KEYS_UNAVAILABLE);
    }

    @Test
    void keysOfLessThan2048BitsAreNone() {
        server.publish(200, keySet(new TokenFactory(TokenFactory.rsa(1024), "short", "i", "p").jwk()));

        assertRefused("short", Reason.KEYS_UNAVAILABLE);
    }

    @Test
    void keysForEncryptionAreNone() {
        server.publish(200, keySet(OLD.replace("\"sig\"", "\"enc\"")));

        assertRefused("old", Reason.KEYS_UNAVAILABLE);
    }

    @Test
    void aServerThatStopsInTheMiddleCostsNoMoreThanTheTimeout() {
        server.stall(new CountDownLatch(1));

        try (JwksKeys impatient = new JwksKeys(server.address(), Duration.ofMillis(50), clock)) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> impatient.find("old"))
                    .extracting(AuthenticationException::reason)
                    .isEqualTo(Reason.KEYS_UNAVAILABLE);
        }
    }

    @Test
    void manyWhoNeedAKeyAtOnceShareOneFetch() throws InterruptedException, ExecutionException {
        CountDownLatch gate = new CountDownLatch(1);
        server.stall(gate);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> waiting = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> keys.find("old")))
                    .toList();
            server.awaitRequest();
            gate.countDown();
            for (Future<?> one : waiting) {
                one.get();
            }
        }

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void whoHasAnOldKeyDoesNotWaitForTheFetchOfAnother() throws InterruptedException, ExecutionException {
        keys.find("old");
        clock.advance(JwksKeys.FRESH);
        CountDownLatch gate = new CountDownLatch(1);
        server.stall(gate);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> fetching = threads.submit(() -> keys.find("old"));
            while (server.requests() < 2) {
                Thread.onSpinWait();
            }

            keys.find("old");

            assertThat(fetching.isDone()).isFalse();
            gate.countDown();
            fetching.get();
        }
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void keysComeByHttpsOrFromThisMachine() {
        new JwksKeys(URI.create("https://clerk.example.com/.well-known/jwks.json"), Duration.ofSeconds(1), clock)
                .close();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JwksKeys(URI.create("http://clerk.example.com/"), Duration.ofSeconds(1), clock))
                .withMessageContaining("https");
    }

    private void assertRefused(@Nullable String id, Reason reason) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> keys.find(id))
                .extracting(AuthenticationException::reason)
                .isEqualTo(reason);
    }

    private static String jwk(String id) {
        return new TokenFactory(PAIR, id, "issuer", "party").jwk();
    }
}
