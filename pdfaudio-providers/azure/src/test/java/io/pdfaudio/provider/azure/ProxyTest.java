package io.pdfaudio.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.fakes.FakeProxy;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

    private static final Voice AVA = new Voice("en-US-AvaNeural", "Ava", "en-US", Voice.Gender.FEMALE);

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void theProxyIsAskedForTheHostOfTheRegion(String transport) {
        try (FakeProxy proxy = new FakeProxy();
                SpeechSynthesizer synthesizer = new AzureProvider()
                        .create(ProviderConfig.of(Map.of(
                                "key", "not-for-proxies",
                                "region", "westeurope",
                                "transport", transport,
                                "proxy", proxy.hostAndPort(),
                                "timeout-seconds", "20")))) {
            SynthesisException failure = catchThrowableOfType(
                    SynthesisException.class,
                    () -> synthesizer.synthesize(new SynthesisRequest("Hello.", AVA, Prosody.NORMAL)));

            assertThat(proxy.asked())
                    .first()
                    .asString()
                    .startsWith("CONNECT westeurope.tts.speech.microsoft.com:443 HTTP/1.");
            assertThat(failure.getMessage()).endsWith(".").doesNotContain("not-for-proxies", "\n");
        }
    }
}
