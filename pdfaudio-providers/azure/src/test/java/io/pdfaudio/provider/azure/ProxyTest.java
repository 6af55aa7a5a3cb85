package io.pdfaudio.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

    private static final Voice AVA = new Voice("en-US-AvaNeural", "Ava", "en-US", Voice.Gender.FEMALE);

    @ParameterizedTest
    @ValueSource(strings = {"rest", "websocket"})
    void theProxyIsAskedForTheHostOfTheRegion(String transport) throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                SpeechSynthesizer synthesizer = new AzureProvider()
                        .create(ProviderConfig.of(Map.of(
                                "key", "not-for-proxies",
                                "region", "westeurope",
                                "transport", transport,
                                "proxy", "127.0.0.1:" + proxy.getLocalPort(),
                                "timeout-seconds", "20")))) {
            Future<String> asked = executor.submit(() -> firstLine(proxy));

            SynthesisException failure = catchThrowableOfType(
                    SynthesisException.class,
                    () -> synthesizer.synthesize(new SynthesisRequest("Hello.", AVA, Prosody.NORMAL)));

            assertThat(asked.get()).startsWith("CONNECT westeurope.tts.speech.microsoft.com:443 HTTP/1.");
            assertThat(failure.getMessage()).endsWith(".").doesNotContain("not-for-proxies", "\n");
        }
    }

    /** Reads what is wanted and refuses it. */
    private static String firstLine(ServerSocket proxy) throws IOException {
        try (Socket socket = proxy.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String first = in.readLine();
            socket.getOutputStream()
                    .write("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(first);
        }
    }
}
