package io.pdfaudio.provider.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeGoogle;
import io.pdfaudio.fakes.FakeProxy;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GoogleProxyTest {

    private static final String KEY = "not-for-proxies";
    private static final Voice VOICE = new Voice("en-US-Neural2-C", "en-US-Neural2-C", "en-US", Voice.Gender.FEMALE);

    private final FakeProxy proxy = new FakeProxy();

    @AfterEach
    void stop() {
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void speaksByTheProxy(String transport) throws InterruptedException {
        boolean rest = transport.equals("rest");
        try (FakeGoogle server = rest ? FakeGoogle.rest(KEY) : FakeGoogle.grpc(KEY);
                SpeechSynthesizer synthesizer =
                        open(Map.of("api-key", KEY, "transport", transport, "endpoint", server.address()))) {
            synthesizer.synthesize(request());

            String host = server.address().replace("http://", "");
            assertThat(proxy.asked())
                    .singleElement()
                    .asString()
                    .startsWith(rest ? "POST " + server.address() + "/v1/text:synthesize?" : "CONNECT " + host + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "rest"})
    void theProxyIsAskedForATunnelToTheService(String transport) {
        try (SpeechSynthesizer synthesizer =
                open(Map.of("api-key", KEY, "transport", transport, "timeout-seconds", "20"))) {
            SynthesisException failure =
                    catchThrowableOfType(SynthesisException.class, () -> synthesizer.synthesize(request()));

            assertThat(proxy.asked()).first().asString().startsWith("CONNECT texttospeech.googleapis.com:443 ");
            assertThat(failure.getMessage()).endsWith(".").doesNotContain(KEY, "\n");
        }
    }

    @Test
    void signsInByTheProxy(@TempDir Path folder) throws Exception {
        Path account = Files.writeString(folder.resolve("account.json"), account());
        try (SpeechSynthesizer synthesizer =
                open(Map.of("credentials-file", account.toString(), "transport", "rest", "timeout-seconds", "20"))) {
            assertThatThrownBy(() -> synthesizer.synthesize(request())).isInstanceOf(SynthesisException.class);

            assertThat(proxy.asked()).first().asString().startsWith("POST http://tokens.invalid/token ");
        }
    }

    @Test
    void refusesWhatIsNoHostAndPort() {
        assertThatThrownBy(() -> open(Map.of("proxy", "user:secret@host:80")))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The provider's setting proxy must be a host and a port, for example"
                        + " proxy.example.org:3128.");
    }

    /** An account of nobody, with a key made for this test. */
    private static String account() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = Base64.getMimeEncoder().encodeToString(key).replace("\r\n", "\\n");
        return "{\"type\":\"service_account\",\"client_id\":\"1\",\"client_email\":\"nobody@example.org\","
                + "\"private_key_id\":\"1\",\"private_key\":\"-----BEGIN PRIVATE KEY-----\\n" + pem
                + "\\n-----END PRIVATE KEY-----\\n\",\"token_uri\":\"http://tokens.invalid/token\"}";
    }

    private static SynthesisRequest request() {
        return new SynthesisRequest("Hello.", VOICE, Prosody.NORMAL);
    }

    private SpeechSynthesizer open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("proxy", proxy.hostAndPort()));
        all.putAll(settings);
        return new GoogleProvider().create(ProviderConfig.of(all));
    }
}
