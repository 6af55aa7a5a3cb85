package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeProxy;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.speech.VoiceCatalogue;
import io.pdfaudio.speech.VoiceCatalogue.Progress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DownloadsTest {

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
    void fetchesByTheProxy() throws InterruptedException {
        try (FakeProxy proxy = new FakeProxy()) {
            VoiceCatalogue catalogue = voices.catalogue(Map.of("proxy", proxy.hostAndPort()));

            catalogue.install(RemoteVoices.HUM, Progress.NONE);

            assertThat(proxy.asked())
                    .first()
                    .isEqualTo("GET " + voices.repository().url() + "/voices.json HTTP/1.1");
        }
    }

    @Test
    void goesOnWhereAConnectionBroke() throws InterruptedException {
        voices.repository().add("en_US-long-low", RemoteVoices.random(300_000), RemoteVoices.CONFIG);
        for (int i = 0; i < 4; i++) {
            voices.repository().next(new Trouble.Cut());
        }

        voices.catalogue().install("en_US-long-low", Progress.NONE);

        assertThat(voices.folder().resolve("en_US-long-low.onnx")).hasBinaryContent(RemoteVoices.random(300_000));
        assertThat(voices.repository().ranges()).anyMatch(range -> range.startsWith("bytes="));
    }

    @Test
    void goesOnTheNextTimeAndNothingHalfMadeLooksInstalled() throws Exception {
        voices.repository().add("en_US-long-low", RemoteVoices.random(300_000), RemoteVoices.CONFIG);
        for (int i = 0; i < 6; i++) {
            voices.repository().next(new Trouble.Cut());
        }
        VoiceCatalogue catalogue = voices.catalogue();

        UnavailableException failure = catchThrowableOfType(
                UnavailableException.class, () -> catalogue.install("en_US-long-low", Progress.NONE));

        assertThat(failure).hasMessageContaining("broke").hasMessageContaining("is not fetched again");
        assertThat(voices.left()).isNotEmpty().allMatch(name -> name.endsWith(".part"));
        catalogue.install("en_US-long-low", Progress.NONE);
        assertThat(voices.folder().resolve("en_US-long-low.onnx")).hasBinaryContent(RemoteVoices.random(300_000));
        assertThat(voices.left()).hasSize(3).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void beginsAgainWithAServerThatKnowsNoRanges() throws InterruptedException {
        voices.close();
        voices = new RemoteVoices(temp, false);
        voices.repository().add("en_US-long-low", RemoteVoices.random(300_000), RemoteVoices.CONFIG);
        voices.repository().next(new Trouble.Cut(), new Trouble.Reset(), new Trouble.Cut());

        voices.catalogue().install("en_US-long-low", Progress.NONE);

        assertThat(voices.folder().resolve("en_US-long-low.onnx")).hasBinaryContent(RemoteVoices.random(300_000));
    }

    @Test
    void doesNotTrustWhatIsLeftOfAnEarlierTime() throws Exception {
        byte[] network = TinyNetwork.ofOne();
        voices.repository()
                .next(new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut());
        assertThatThrownBy(() -> voices.catalogue().install(RemoteVoices.HUM, Progress.NONE))
                .isInstanceOf(UnavailableException.class);
        for (Path part : voices.files()) {
            Files.write(part, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }

        voices.catalogue().install(RemoteVoices.HUM, Progress.NONE);

        assertThat(voices.folder().resolve(RemoteVoices.HUM + ".onnx")).hasBinaryContent(network);
    }

    @Test
    void refusesAFileWithAnotherChecksum() {
        byte[] other = TinyNetwork.ofOne();
        other[other.length / 2] ^= 1;
        voices.repository().replace(RemoteVoices.HUM, ".onnx", other);

        assertThat(voices.failure(RemoteVoices.HUM)).contains("checksum");
        voices.assertNothingInstalled();
    }

    @Test
    void refusesAFileOfAnotherSize() {
        voices.repository().replace(RemoteVoices.HUM, ".onnx", RemoteVoices.random(5_000));
        assertThat(voices.failure(RemoteVoices.HUM)).contains("larger than");

        voices.repository().replace(RemoteVoices.HUM, ".onnx", new byte[3]);
        assertThat(voices.failure(RemoteVoices.HUM)).contains("ended too soon");
        voices.assertNothingInstalled();
    }

    @Test
    void saysWhatTheServerAnswered() {
        voices.repository().next(Trouble.json(503, "{}"));
        assertThat(voices.failure(RemoteVoices.HUM)).contains("(HTTP 503)").contains("try again later");

        voices.repository().withdraw(RemoteVoices.HUM, ".onnx.json");
        assertThat(voices.failure(RemoteVoices.HUM))
                .contains("There is nothing at ")
                .contains("(HTTP 404)");

        voices.repository()
                .catalogue("<html>Welcome to the network of this hotel</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(voices.failure(RemoteVoices.HUM)).contains("is no catalogue of voices");
        voices.assertNothingInstalled();
    }

    @Test
    void aServerThatIsSilentOrNotThereIsGivenUp() throws Exception {
        voices.repository().next(new Trouble.Silence());
        VoiceCatalogue impatient = voices.catalogue(Map.of("timeout-seconds", "1"));
        assertThatThrownBy(() -> impatient.install(RemoteVoices.HUM, Progress.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("did not answer within 1 s");

        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        VoiceCatalogue nobody = voices.catalogue(Map.of("base-url", "http://127.0.0.1:" + free));
        assertThatThrownBy(nobody::available)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("127.0.0.1 cannot be reached");
        VoiceCatalogue nowhere = voices.catalogue(Map.of("base-url", "http://voices.invalid/"));
        assertThatThrownBy(nowhere::available)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("voices.invalid cannot be reached");
    }

    @Test
    void anInterruptEndsADownload() throws Exception {
        voices.repository().next(new Trouble.Silence());
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<List<Path>> result =
                    executor.submit(() -> voices.catalogue().install(RemoteVoices.HUM, Progress.NONE));
            voices.repository().awaitSilence();

            executor.shutdownNow();

            assertThatThrownBy(result::get).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void twoProgramsDoNotFetchTheSame() throws Exception {
        voices.catalogue().install(RemoteVoices.HUM, Progress.NONE);
        Files.delete(voices.folder().resolve(RemoteVoices.HUM + ".onnx"));
        voices.repository()
                .next(new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut());
        assertThatThrownBy(() -> voices.catalogue().install(RemoteVoices.HUM, Progress.NONE))
                .isInstanceOf(UnavailableException.class);
        Path part = voices.files().stream()
                .filter(file -> file.toString().endsWith(".part"))
                .findFirst()
                .orElseThrow();

        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            other.lock();
            assertThat(voices.failure(RemoteVoices.HUM)).contains("by another program");
        }
    }
}
