package io.pdfaudio.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeAzure;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider as it is in the command line. */
class WithoutSdkTest {

    private static final String KEY = "azure-not-for-anybodys-eyes";

    private final FakeAzure server = new FakeAzure(KEY);

    /** Loads the provider anew and has nothing of Microsoft's. */
    private static final class Alone extends ClassLoader {

        Alone() {
            super(WithoutSdkTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.microsoft.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(AzureProvider.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = bytes.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void speaksOverHttpAndHasNoTimesOfWords() throws Exception {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            SynthesisRequest request =
                    new SynthesisRequest("Hello.", synthesizer.voices().getFirst(), Prosody.NORMAL);

            assertThat(synthesizer.synthesize(request).clip().length()).isPositive();
            assertThat(synthesizer.traits().marks()).isEqualTo(Marks.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"transport, websocket", "marks, true"})
    void saysWhatToAddForTheWebSocketAndForTimesOfWords(String name, String value) {
        assertThatThrownBy(() -> open(Map.of(name, value)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("com.microsoft.cognitiveservices.speech:client-sdk");
    }

    private SpeechSynthesizer open(Map<String, String> settings) throws ReflectiveOperationException {
        Map<String, String> all = new HashMap<>(Map.of("key", KEY, "endpoint", server.address()));
        all.putAll(settings);
        TtsProvider provider = (TtsProvider) new Alone()
                .loadClass(AzureProvider.class.getName())
                .getConstructor()
                .newInstance();
        return provider.create(ProviderConfig.of(all));
    }
}
