package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import io.pdfaudio.server.auth.WebhookException.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvixSignatureTest {

    private static final String SECRET = "whsec_" + base64("the first secret of the endpoint");
    private static final String NEXT_SECRET = "whsec_" + base64("the next secret of the endpoint!");
    private static final String ID = "msg_2b";
    private static final byte[] BODY = bytes("{\"type\":\"user.created\",\"data\":{}}");

    private final SettableClock clock = new SettableClock();
    private final SvixSignature signature = new SvixSignature(List.of(SECRET), clock);

    @Test
    void returnsTheIdOfAMessageThatIsSignedRight() {
        assertThat(signature.verify(headers("svix", now(), signed(SECRET, now(), BODY)), BODY))
                .isEqualTo(ID);
        assertThat(signature.verify(headers("webhook", now(), signed(SECRET, now(), BODY)), BODY))
                .isEqualTo(ID);
    }

    /** The worked example of the documentation of Svix: what others sign, we verify. */
    @Test
    void agreesWithTheExampleThatSvixPublishes() {
        Clock then = Clock.fixed(Instant.ofEpochSecond(1_614_265_330), ZoneOffset.UTC);
        SvixSignature published = new SvixSignature(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), then);
        WritableHeaders<?> headers = WritableHeaders.create();
        headers.set(HeaderNames.create("svix-id"), "msg_p5jXN8AQM9LWM0D4loKWxJek");
        headers.set(HeaderNames.create("svix-timestamp"), "1614265330");
        headers.set(HeaderNames.create("svix-signature"), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

        String id = published.verify(headers, bytes("{\"test\": 2432232314}"));

        assertThat(id).isEqualTo("msg_p5jXN8AQM9LWM0D4loKWxJek");
    }

    @ParameterizedTest
    @CsvSource({"-300, true", "-301, false", "300, true", "301, false"})
    void theTimeMayBeFiveMinutesFromNow(int offset, boolean accepted) {
        long then = now() + offset;
        Headers headers = headers("svix", then, signed(SECRET, then, BODY));

        if (accepted) {
            assertThat(signature.verify(headers, BODY)).isEqualTo(ID);
        } else {
            assertRefused(headers, BODY, Fault.WRONG_TIME);
        }
    }

    @Test
    void aMessageThatIsSentAgainKeepsItsIdUntilItIsTooOld() {
        Headers headers = headers("svix", now(), signed(SECRET, now(), BODY));
        signature.verify(headers, BODY);

        clock.advance(SvixSignature.TOLERANCE);
        assertThat(signature.verify(headers, BODY)).isEqualTo(ID);
        clock.advance(Duration.ofSeconds(1));

        assertRefused(headers, BODY, Fault.WRONG_TIME);
    }

    @Test
    void oneRightSignatureAmongOthersIsEnough() {
        String right = signed(SECRET, now(), BODY);
        String others = "v1a,AAAA v1, v1,!!! v2," + right.substring(3) + " " + signed(NEXT_SECRET, now(), BODY);

        assertThat(signature.verify(headers("svix", now(), others + " " + right), BODY))
                .isEqualTo(ID);
        assertRefused(headers("svix", now(), others), BODY, Fault.BAD_SIGNATURE);
    }

    @Test
    void twoSecretsHoldWhileOneIsChangedForTheOther() {
        SvixSignature changing = new SvixSignature(List.of(NEXT_SECRET, SECRET), clock);

        assertThat(changing.verify(headers("svix", now(), signed(SECRET, now(), BODY)), BODY))
                .isEqualTo(ID);
        assertThat(changing.verify(headers("svix", now(), signed(NEXT_SECRET, now(), BODY)), BODY))
                .isEqualTo(ID);
        assertRefused(headers("svix", now(), signed(NEXT_SECRET, now(), BODY)), BODY, Fault.BAD_SIGNATURE);
    }

    @Test
    void nothingOfAMessageMayBeChanged() {
        String right = signed(SECRET, now(), BODY);
        WritableHeaders<?> otherId = WritableHeaders.create(headers("svix", now(), right));
        otherId.set(HeaderNames.create("svix-id"), "msg_3");

        assertRefused(
                headers("svix", now(), right), bytes("{\"type\":\"user.deleted\",\"data\":{}}"), Fault.BAD_SIGNATURE);
        assertRefused(headers("svix", now() + 1, right), BODY, Fault.BAD_SIGNATURE);
        assertRefused(otherId, BODY, Fault.BAD_SIGNATURE);
        assertRefused(headers("svix", now(), right.substring(0, right.length() - 8)), BODY, Fault.BAD_SIGNATURE);
        assertRefused(headers("svix", now(), right.substring(3)), BODY, Fault.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svix-id", "svix-timestamp", "svix-signature"})
    void everyHeaderIsThereOnce(String name) {
        Headers right = headers("svix", now(), signed(SECRET, now(), BODY));
        WritableHeaders<?> missing = WritableHeaders.create(right);
        missing.remove(HeaderNames.create(name));
        WritableHeaders<?> twice = WritableHeaders.create(right);
        twice.add(HeaderNames.create(name), "x");

        assertRefused(missing, BODY, Fault.MISSING_HEADER);
        assertRefused(twice, BODY, Fault.MISSING_HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "9999999999999999999", "+1", "now", "1.5"})
    void aTimeIsAWholeNumberOfSeconds(String timestamp) {
        WritableHeaders<?> headers = WritableHeaders.create(headers("svix", now(), "v1,AAAA"));
        headers.set(HeaderNames.create("svix-timestamp"), timestamp);

        assertRefused(headers, BODY, Fault.MISSING_HEADER);
    }

    @Test
    void secretsAreNeverShown() {
        String bad = "whsec_not base64, but secret";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SvixSignature(List.of(bad), clock))
                .withMessageNotContaining("but secret")
                .withNoCause();
        assertThat(signature.toString()).isEqualTo("SvixSignature[1]");
    }

    private void assertRefused(Headers headers, byte[] body, Fault fault) {
        assertThatExceptionOfType(WebhookException.class)
                .isThrownBy(() -> signature.verify(headers, body))
                .extracting(WebhookException::fault)
                .isEqualTo(fault);
    }

    private static Headers headers(String brand, long timestamp, String signatures) {
        WritableHeaders<?> headers = WritableHeaders.create();
        headers.set(HeaderNames.create(brand + "-id"), ID);
        headers.set(HeaderNames.create(brand + "-timestamp"), "" + timestamp);
        headers.set(HeaderNames.create(brand + "-signature"), signatures);
        return headers;
    }

    static String signed(String secret, long timestamp, byte[] body) {
        Hmac key = new Hmac(Base64.getDecoder().decode(secret.substring("whsec_".length())));
        byte[] signature = key.sign(bytes(ID + "." + timestamp + "."), body);
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
