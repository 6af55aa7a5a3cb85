package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.VoiceCatalogue;
import io.pdfaudio.speech.VoiceCatalogue.Progress;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.RequiredTools;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LibraryDownloadTest {

    @TempDir
    private Path temp;

    private RemoteVoices voices;

    @BeforeEach
    void open() {
        voices = new RemoteVoices(temp, true);
    }

    @AfterEach
    void close() {
        voices.close();
    }

    @Test
    void saysWhatElseIsNeeded() {
        assertThat(voices.catalogue(Map.of("program", temp.resolve("none").toString()))
                        .missing(temp))
                .singleElement()
                .asString()
                .contains("apt-get install espeak-ng");
    }

    @Test
    void fetchesTheLibraryWhereItIsNotOnTheClassPath() throws Exception {
        voices.repository().add("en_US-jar-low", RemoteVoices.random(1_000), RemoteVoices.CONFIG);
        URI address = URI.create(voices.repository().url() + "/voices/en_US-jar-low/en_US-jar-low.onnx");
        String checksum = HexFormat.of().formatHex(RemoteFile.digest("SHA-256").digest(RemoteVoices.random(1_000)));
        Path libraries = temp.resolve("lib");

        VoiceCatalogue catalogue = catalogue(new RemoteFile(address, 1_000, "SHA-256", checksum), false);

        assertThat(catalogue.missing(libraries)).hasSize(1).first().asString().contains("ONNX Runtime");
        assertThat(catalogue.installLibraries(libraries, Progress.NONE))
                .containsExactly(libraries.resolve(OnnxLibrary.JAR))
                .allSatisfy(jar -> assertThat(jar).hasBinaryContent(RemoteVoices.random(1_000)));
        assertThat(catalogue.missing(libraries)).isEmpty();
        assertThat(voices.catalogue().installLibraries(temp.resolve("none"), Progress.NONE))
                .isEmpty();
    }

    @Test
    void refusesALibraryWithAnotherChecksum() {
        voices.repository().add("en_US-jar-low", RemoteVoices.random(1_000), RemoteVoices.CONFIG);
        URI address = URI.create(voices.repository().url() + "/voices/en_US-jar-low/en_US-jar-low.onnx");
        Path libraries = temp.resolve("lib");
        VoiceCatalogue catalogue = catalogue(new RemoteFile(address, 1_000, "SHA-256", "0".repeat(64)), false);

        assertThatThrownBy(() -> catalogue.installLibraries(libraries, Progress.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("checksum");
        assertThat(libraries.resolve(OnnxLibrary.JAR)).doesNotExist();
    }

    private VoiceCatalogue catalogue(RemoteFile library, boolean present) {
        Map<String, String> settings = Map.of(
                "voices-dir",
                voices.folder().toString(),
                "program",
                RequiredTools.espeak().toString());
        return new PiperCatalogue(PiperSettings.of(ProviderConfig.of(settings), name -> null), library, present);
    }
}
