package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.VoiceCatalogue.Entry;
import io.pdfaudio.speech.VoiceCatalogue.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PiperCatalogueTest {

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
    void listsWhatThereIsByLanguage() throws InterruptedException {
        voices.catalogue().install(RemoteVoices.HUM, Progress.NONE);

        List<Entry> available = voices.catalogue().available();

        assertThat(available).extracting(Entry::id).containsExactly("de_DE-gro\u00DF-medium", RemoteVoices.HUM);
        assertThat(available).extracting(Entry::language).containsExactly("de-DE", "en-US");
        assertThat(available).extracting(Entry::quality).containsExactly("medium", "low");
        assertThat(available).extracting(Entry::installed).containsExactly(false, true);
        assertThat(available).allMatch(entry -> entry.bytes() > TinyNetwork.ofOne().length && entry.speakers() == 1);
    }

    @Test
    void installsAVoiceThatSpeaks() throws InterruptedException {
        List<Long> told = new ArrayList<>();

        List<Path> files =
                voices.catalogue().install("de_DE-gro\u00DF-medium", (done, total) -> told.add(total - done));

        assertThat(files).allMatch(Files::isRegularFile).hasSize(3);
        assertThat(told).last().isEqualTo(0L);
        assertThat(voices.left())
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .toList());
        try (SpeechSynthesizer synthesizer = new PiperProvider().create(voices.config(Map.of()))) {
            assertThat(synthesizer.voices()).extracting(Voice::language).containsExactly("de-DE");
        }
    }

    @Test
    void installsByAnAliasAndFetchesNothingTwice() throws InterruptedException {
        List<Path> files = voices.catalogue().install("hum", Progress.NONE);
        int calls = voices.repository().calls();

        assertThat(voices.catalogue().install(RemoteVoices.HUM, Progress.NONE)).isEqualTo(files);

        assertThat(voices.repository().calls()).isEqualTo(calls);
    }

    @Test
    void replacesAVoiceThatIsDamaged() throws Exception {
        voices.catalogue().install(RemoteVoices.HUM, Progress.NONE);
        Files.write(voices.folder().resolve(RemoteVoices.HUM + ".onnx"), new byte[10]);

        voices.catalogue().install(RemoteVoices.HUM, Progress.NONE);

        assertThat(voices.folder().resolve(RemoteVoices.HUM + ".onnx")).hasBinaryContent(TinyNetwork.ofOne());
    }

    @Test
    void namesVoicesThatAreLikeAnUnknownOne() {
        assertThat(voices.failure("HUM"))
                .contains("no voice \"HUM\"")
                .contains("(but " + RemoteVoices.HUM + ")")
                .contains("voices available");
        assertThat(voices.failure("none")).doesNotContain("but");
    }

    @Test
    void aCatalogueCannotWriteElsewhereNorSendElsewhere() throws Exception {
        String md5 = "0".repeat(32);
        String file = "{\"size_bytes\":3,\"md5_digest\":\"" + md5 + "\"}";
        StringBuilder hostile = new StringBuilder("{");
        for (String id : List.of("../../evil", "/etc/evil", "a/b", "C:\\\\evil", ".hidden", "", "nul\\u0000", "~")) {
            hostile.append("\"").append(id).append("\":{\"files\":{\"x.onnx\":").append(file);
            hostile.append(",\"x.onnx.json\":").append(file).append("}},");
        }
        for (String path : List.of("../../secret", "/secret", "http://127.0.0.1:1/secret", "//127.0.0.1:1/secret")) {
            hostile.append("\"p")
                    .append(hostile.length())
                    .append("\":{\"files\":{\"")
                    .append(path)
                    .append(".onnx\":");
            hostile.append(file)
                    .append(",\"")
                    .append(path)
                    .append(".onnx.json\":")
                    .append(file)
                    .append("}},");
        }
        hostile.append("\"good\":{\"files\":{\"x.onnx\":")
                .append(file)
                .append(",\"x.onnx.json\":")
                .append(file);
        voices.repository().catalogue(hostile.append("}}}").toString().getBytes(StandardCharsets.UTF_8));

        List<RemoteVoice> parsed = RemoteVoice.parse(
                Json.of(hostile.toString().getBytes(StandardCharsets.UTF_8)),
                URI.create(voices.repository().url() + "/"));

        assertThat(parsed)
                .allMatch(voice -> voice.files().values().stream()
                        .allMatch(remote -> remote.address()
                                        .toString()
                                        .startsWith(voices.repository().url() + "/")
                                && !remote.address().toString().contains("..")));
        assertThat(voices.catalogue().available())
                .extracting(Entry::id)
                .contains("good")
                .allMatch(id -> id.matches("p\\d+|good"));
        assertThat(voices.failure("../../evil")).contains("There is no voice");
        assertThat(temp.resolve("evil.onnx")).doesNotExist();
    }

    @Test
    void removesAVoiceAndNothingElse() throws Exception {
        voices.catalogue().install(RemoteVoices.HUM, Progress.NONE);
        TinyVoice.write(voices.folder().resolve("own"), "mine");
        Path secret = Files.writeString(temp.resolve("secret.onnx"), "x");
        Files.writeString(temp.resolve("secret.onnx.json"), "x");

        assertThat(voices.catalogue().remove(RemoteVoices.HUM + "#anne"))
                .hasSize(3)
                .noneMatch(Files::exists);
        assertThat(voices.catalogue().remove("mine")).hasSize(2);

        assertThat(catchThrowableOfType(
                        UnavailableException.class, () -> voices.catalogue().remove("../secret")))
                .hasMessageContaining("none is installed");
        assertThat(secret).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Files.writeString(voices.folder(), "a file in its place");

        assertThatThrownBy(() -> voices.catalogue().install(RemoteVoices.HUM, Progress.NONE))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(voices.folder().toString());
    }
}
