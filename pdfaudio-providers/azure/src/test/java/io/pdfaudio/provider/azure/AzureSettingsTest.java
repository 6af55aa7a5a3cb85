package io.pdfaudio.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.CharacterCount;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "westeurope, https://westeurope.tts.speech.microsoft.com",
        "chinaeast2, https://chinaeast2.tts.speech.azure.cn",
        "usgovvirginia, https://usgovvirginia.tts.speech.azure.us"
    })
    void findsTheServiceOfARegion(String region, String address) {
        AzureSettings settings = settings(Map.of("region", region));

        assertThat(settings.address("/x")).isEqualTo(URI.create(address + "/x"));
        assertThat(settings.webSocket())
                .isEqualTo(URI.create(address.replace("https", "wss") + "/cognitiveservices/websocket/v1"));
    }

    @Test
    void isKnownBeforeThereIsAnAccount() {
        AzureProvider provider = new AzureProvider();
        try (SpeechSynthesizer opened =
                provider.create(ProviderConfig.of(Map.of("key", "k", "region", "westeurope")))) {
            assertThat(provider.traits(ProviderConfig.empty())).isEqualTo(opened.traits());
        }
    }

    @Test
    void aResourceWithANameOfItsOwnHasSpeechUnderAPathOfItsOwn() {
        AzureSettings settings = settings(Map.of("endpoint", "https://books.cognitiveservices.azure.com/"));

        assertThat(settings.address("/cognitiveservices/v1"))
                .isEqualTo(URI.create("https://books.cognitiveservices.azure.com/tts/cognitiveservices/v1"));
    }

    @Test
    void keyAndRegionComeFromTheEnvironmentWhereTheyAreNotSet() {
        Map<String, String> environment = Map.of(
                "SPEECH_KEY", "older",
                "AZURE_SPEECH_KEY", "newer",
                "SPEECH_REGION", "eastus");

        AzureSettings settings = AzureSettings.of(ProviderConfig.empty(), environment::get);

        assertThat(settings.key()).isEqualTo("newer");
        assertThat(settings.address("")).isEqualTo(URI.create("https://eastus.tts.speech.microsoft.com"));
    }

    @Test
    void theFreeTierCostsNothingAndTakesTwentyRequestsAMinute() {
        AzureSettings free = settings(Map.of("region", "eastus", "tier", "f0"));
        AzureSettings paid = settings(Map.of("region", "eastus"));

        assertThat(AzureTraits.of(free, false).price().perMillion()).isEqualTo(Money.NOTHING);
        assertThat(AzureTraits.of(free, false).requests().perSecond()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(AzureTraits.of(paid, false).requests().perSecond()).isEqualTo(200);
        assertThat(AzureTraits.of(paid, false).price().counting()).isEqualTo(CharacterCount.HAN_TWICE);
        assertThat(AzureTraits.of(paid, false).price().asOf()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "region, West Europe, small letters",
        "region, evil.example.org/, small letters",
        "endpoint, ftp://x, no address of a server",
        "transport, pigeon, rest or websocket",
        "marks, words, true or false",
        "sample-rate, 16000, 24000 or 48000",
        "tier, s1, s0 or f0",
        "hd, yes, true or false",
        "proxy, localhost, a host and a port",
        "proxy, user:secret@host:80, a host and a port",
        "token, abc, a key or a token",
        "concurrency, 0, 1 or more",
        "style, cheerful, no setting"
    })
    void refusesSettingsThatMakeNoSense(String name, String value, String said) {
        Map<String, String> settings = new HashMap<>(Map.of("region", "eastus"));
        settings.put(name, value);

        assertThatThrownBy(() -> settings(settings))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() ->
                        AzureSettings.of(ProviderConfig.empty(), name -> null).requireAccount())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("AZURE_SPEECH_KEY");
        assertThatThrownBy(() -> settings(Map.of()).requireAccount())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("AZURE_SPEECH_REGION");
    }

    private static AzureSettings settings(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("key", "k"));
        all.putAll(settings);
        return AzureSettings.of(ProviderConfig.of(all), name -> null);
    }
}
