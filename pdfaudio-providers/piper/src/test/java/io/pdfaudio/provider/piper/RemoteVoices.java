package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeVoiceRepository;
import io.pdfaudio.speech.VoiceCatalogue;
import io.pdfaudio.speech.VoiceCatalogue.Progress;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A repository with two voices, and a folder that they are fetched to. */
final class RemoteVoices implements AutoCloseable {

    static final String HUM = "en_US-hum-low";
    static final byte[] CONFIG = TinyVoice.config("\"phoneme_type\":\"text\"").getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final FakeVoiceRepository repository;

    /** @param ranges whether the repository gives parts of files */
    RemoteVoices(Path temp, boolean ranges) {
        folder = temp.resolve("voices");
        repository = new FakeVoiceRepository(ranges);
        repository.add(HUM, TinyNetwork.ofOne(), CONFIG);
        repository.add("de_DE-gro\u00DF-medium", TinyNetwork.ofSeveral(), CONFIG);
    }

    Path folder() {
        return folder;
    }

    FakeVoiceRepository repository() {
        return repository;
    }

    VoiceCatalogue catalogue() {
        return catalogue(Map.of());
    }

    VoiceCatalogue catalogue(Map<String, String> settings) {
        return new PiperProvider().catalogue(config(settings));
    }

    ProviderConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("voices-dir", folder.toString());
        all.put("base-url", repository.url());
        all.putAll(settings);
        return ProviderConfig.of(all);
    }

    /** Returns why a voice is not installed. */
    String failure(String id) {
        UnavailableException failure = catchThrowableOfType(
                UnavailableException.class, () -> catalogue().install(id, Progress.NONE));
        assertThat(failure.getMessage()).endsWith(".").doesNotContain("Exception");
        return String.valueOf(failure.getMessage());
    }

    void assertNothingInstalled() {
        assertThat(new VoiceFolder(folder).voices()).isEmpty();
    }

    /** Returns the names of the files in the folder. */
    List<String> left() {
        return files().stream().map(Path::getFileName).map(Path::toString).toList();
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Returns bytes that are the same every time. */
    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        repository.close();
    }
}
