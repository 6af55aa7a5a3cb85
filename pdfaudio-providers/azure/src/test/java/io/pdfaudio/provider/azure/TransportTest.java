package io.pdfaudio.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.provider.azure.Spoken.Word;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void takesMicrosoftsSdkWhereItIsThere() {
        try (Transport transport = open(Map.of(), SdkLibrary::load)) {
            assertThat(transport).isInstanceOf(SdkTransport.class);
            assertThat(transport.marks()).isTrue();
        }
    }

    @Test
    void doesWithoutTimesOfWordsWhereTheyAreNotWanted() {
        try (Transport transport = open(Map.of("marks", "false"), SdkLibrary::load)) {
            assertThat(transport.marks()).isFalse();
        }
    }

    @Test
    void saysWhatToDoWhereTheSdkDoesNotRun() {
        SdkLibrary.Loader musl = () -> SdkLibrary.load(() -> {
            throw new UnsatisfiedLinkError("/tmp/libMicrosoft.CognitiveServices.Speech.core.so: ld-linux-x86-64.so.2");
        });

        assertThatThrownBy(() -> open(Map.of(), musl))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("glibc")
                .hasMessageContaining("transport to rest");
    }

    @Test
    void refusesTimesOfWordsOverHttp() {
        assertThatThrownBy(() -> open(Map.of("transport", "rest", "marks", "true"), SdkLibrary::load))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("client-sdk");
    }

    @Test
    void restLoadsNothingOfTheSdk() {
        SdkLibrary.Loader never = () -> {
            throw new AssertionError("loaded");
        };

        try (Transport transport = open(Map.of("transport", "rest"), never)) {
            assertThat(transport).isInstanceOf(RestTransport.class);
        }
    }

    @Test
    void wordsThatComeTwiceBecauseTheRequestWasSentTwiceAreTakenOnce() throws InterruptedException {
        SdkTurn turn = new SdkTurn();
        Word first = new Word("Hello", 0, 10);
        Word second = new Word("there", 10, 10);

        turn.add(first);
        turn.add(second);
        turn.add(first);
        turn.add(second);
        turn.end();

        assertThat(turn.words(Duration.ofSeconds(1))).containsExactly(first, second);
    }

    private static Transport open(Map<String, String> settings, SdkLibrary.Loader sdk) {
        Map<String, String> all = new HashMap<>(Map.of("key", "k", "region", "eastus"));
        all.putAll(settings);
        return Transport.open(AzureSettings.of(ProviderConfig.of(all), name -> null), sdk);
    }
}
