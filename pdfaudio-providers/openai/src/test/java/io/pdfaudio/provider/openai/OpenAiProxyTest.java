package io.pdfaudio.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeOpenAi;
import io.pdfaudio.fakes.FakeProxy;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenAiProxyTest {

    private static final String KEY = "not-for-proxies";
    private static final Voice VOICE = new Voice("alloy", "Alloy", Voice.ANY_LANGUAGE, Voice.Gender.UNSPECIFIED);

    private final FakeProxy proxy = new FakeProxy();

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void speaksByTheProxy() throws InterruptedException {
        try (FakeOpenAi server = new FakeOpenAi(KEY);
                SpeechSynthesizer synthesizer = open(Map.of("base-url", server.address() + "/v1"))) {
            synthesizer.synthesize(request());

            assertThat(proxy.asked()).containsExactly("POST " + server.address() + "/v1/audio/speech HTTP/1.1");
        }
    }

    @Test
    void theProxyIsAskedForATunnelToTheService() {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            SynthesisException failure =
                    catchThrowableOfType(SynthesisException.class, () -> synthesizer.synthesize(request()));

            assertThat(proxy.asked()).containsExactly("CONNECT api.openai.com:443 HTTP/1.1");
            assertThat(failure.getMessage()).endsWith(".").doesNotContain(KEY, "\n");
        }
    }

    @Test
    void refusesWhatIsNoHostAndPort() {
        assertThatThrownBy(() -> open(Map.of("proxy", "user:secret@host:80")))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The provider's setting proxy must be a host and a port, for example"
                        + " proxy.example.org:3128.");
    }

    private static SynthesisRequest request() {
        return new SynthesisRequest("Hello.", VOICE, Prosody.NORMAL);
    }

    private SpeechSynthesizer open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("api-key", KEY, "model", "tts-1"));
        all.put("proxy", proxy.hostAndPort());
        all.putAll(settings);
        return new OpenAiProvider().create(ProviderConfig.of(all));
    }
}
