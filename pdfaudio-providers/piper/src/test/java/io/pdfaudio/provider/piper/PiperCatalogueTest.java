package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.fakes.FakeVoiceRepository;
import io.pdfaudio.fakes.Trouble;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.VoiceCatalogue;
import io.pdfaudio.speech.VoiceCatalogue.Entry;
import io.pdfaudio.speech.VoiceCatalogue.Progress;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.RequiredTools;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PiperCatalogueTest {

    private static final String HUM = "en_US-hum-low";
    private static final byte[] CONFIG =
            TinyVoice.config("\"phoneme_type\":\"text\"").getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private Path folder;
    private FakeVoiceRepository repository = new FakeVoiceRepository(true);

    @BeforeEach
    void fill() {
        folder = temp.resolve("voices");
        repository.add(HUM, TinyNetwork.ofOne(), CONFIG);
        repository.add("de_DE-gro\u00DF-medium", TinyNetwork.ofSeveral(), CONFIG);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void listsWhatThereIsByLanguage() throws InterruptedException {
        catalogue().install(HUM, Progress.NONE);

        List<Entry> available = catalogue().available();

        assertThat(available).extracting(Entry::id).containsExactly("de_DE-gro\u00DF-medium", HUM);
        assertThat(available).extracting(Entry::language).containsExactly("de-DE", "en-US");
        assertThat(available).extracting(Entry::quality).containsExactly("medium", "low");
        assertThat(available).extracting(Entry::installed).containsExactly(false, true);
        assertThat(available).allMatch(entry -> entry.bytes() > TinyNetwork.ofOne().length && entry.speakers() == 1);
    }

    @Test
    void installsAVoiceThatSpeaks() throws InterruptedException {
        List<Long> told = new ArrayList<>();

        List<Path> files = catalogue().install("de_DE-gro\u00DF-medium", (done, total) -> told.add(total - done));

        assertThat(files).allMatch(Files::isRegularFile).hasSize(3);
        assertThat(told).last().isEqualTo(0L);
        assertThat(left())
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .toList());
        try (SpeechSynthesizer synthesizer = new PiperProvider().create(config(Map.of()))) {
            assertThat(synthesizer.voices()).extracting(Voice::language).containsExactly("de-DE");
        }
    }

    @Test
    void installsByAnAliasAndFetchesNothingTwice() throws InterruptedException {
        List<Path> files = catalogue().install("hum", Progress.NONE);
        int calls = repository.calls();

        assertThat(catalogue().install(HUM, Progress.NONE)).isEqualTo(files);

        assertThat(repository.calls()).isEqualTo(calls);
    }

    @Test
    void replacesAVoiceThatIsDamaged() throws Exception {
        catalogue().install(HUM, Progress.NONE);
        Files.write(folder.resolve(HUM + ".onnx"), new byte[10]);

        catalogue().install(HUM, Progress.NONE);

        assertThat(folder.resolve(HUM + ".onnx")).hasBinaryContent(TinyNetwork.ofOne());
    }

    @Test
    void goesOnWhereAConnectionBroke() throws InterruptedException {
        repository.add("en_US-long-low", random(300_000), CONFIG);
        for (int i = 0; i < 4; i++) {
            repository.next(new Trouble.Cut());
        }

        catalogue().install("en_US-long-low", Progress.NONE);

        assertThat(folder.resolve("en_US-long-low.onnx")).hasBinaryContent(random(300_000));
        assertThat(repository.ranges()).anyMatch(range -> range.startsWith("bytes="));
    }

    @Test
    void goesOnTheNextTimeAndNothingHalfMadeLooksInstalled() throws Exception {
        repository.add("en_US-long-low", random(300_000), CONFIG);
        for (int i = 0; i < 6; i++) {
            repository.next(new Trouble.Cut());
        }
        VoiceCatalogue catalogue = catalogue();

        UnavailableException failure = catchThrowableOfType(
                UnavailableException.class, () -> catalogue.install("en_US-long-low", Progress.NONE));

        assertThat(failure).hasMessageContaining("broke").hasMessageContaining("is not fetched again");
        assertThat(left()).isNotEmpty().allMatch(name -> name.endsWith(".part"));
        catalogue.install("en_US-long-low", Progress.NONE);
        assertThat(folder.resolve("en_US-long-low.onnx")).hasBinaryContent(random(300_000));
        assertThat(left()).hasSize(3).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void beginsAgainWithAServerThatKnowsNoRanges() throws InterruptedException {
        repository.close();
        repository = new FakeVoiceRepository(false);
        repository.add("en_US-long-low", random(300_000), CONFIG);
        repository.next(new Trouble.Cut(), new Trouble.Reset(), new Trouble.Cut());

        catalogue().install("en_US-long-low", Progress.NONE);

        assertThat(folder.resolve("en_US-long-low.onnx")).hasBinaryContent(random(300_000));
    }

    @Test
    void doesNotTrustWhatIsLeftOfAnEarlierTime() throws Exception {
        byte[] network = TinyNetwork.ofOne();
        repository.next(new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut());
        assertThatThrownBy(() -> catalogue().install(HUM, Progress.NONE)).isInstanceOf(UnavailableException.class);
        for (Path part : files()) {
            Files.write(part, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }

        catalogue().install(HUM, Progress.NONE);

        assertThat(folder.resolve(HUM + ".onnx")).hasBinaryContent(network);
    }

    @Test
    void refusesAFileWithAnotherChecksum() {
        byte[] other = TinyNetwork.ofOne();
        other[other.length / 2] ^= 1;
        repository.replace(HUM, ".onnx", other);

        assertThat(failure(HUM)).contains("checksum");
        assertNothingInstalled();
    }

    @Test
    void refusesAFileOfAnotherSize() {
        repository.replace(HUM, ".onnx", random(5_000));
        assertThat(failure(HUM)).contains("larger than");

        repository.replace(HUM, ".onnx", new byte[3]);
        assertThat(failure(HUM)).contains("ended too soon");
        assertNothingInstalled();
    }

    @Test
    void saysWhatTheServerAnswered() {
        repository.next(Trouble.json(503, "{}"));
        assertThat(failure(HUM)).contains("(HTTP 503)").contains("try again later");

        repository.withdraw(HUM, ".onnx.json");
        assertThat(failure(HUM)).contains("There is nothing at ").contains("(HTTP 404)");

        repository.catalogue("<html>Welcome to the network of this hotel</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(HUM)).contains("is no catalogue of voices");
        assertNothingInstalled();
    }

    @Test
    void namesVoicesThatAreLikeAnUnknownOne() {
        assertThat(failure("HUM"))
                .contains("no voice \"HUM\"")
                .contains("(but " + HUM + ")")
                .contains("voices available");
        assertThat(failure("none")).doesNotContain("but");
    }

    @Test
    void aServerThatIsSilentOrNotThereIsGivenUp() throws Exception {
        repository.next(new Trouble.Silence());
        VoiceCatalogue impatient = catalogue(Map.of("timeout-seconds", "1"));
        assertThatThrownBy(() -> impatient.install(HUM, Progress.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("did not answer within 1 s");

        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        VoiceCatalogue nobody = catalogue(Map.of("base-url", "http://127.0.0.1:" + free));
        assertThatThrownBy(nobody::available)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("127.0.0.1 cannot be reached");
        VoiceCatalogue nowhere = catalogue(Map.of("base-url", "http://voices.invalid/"));
        assertThatThrownBy(nowhere::available)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("voices.invalid cannot be reached");
    }

    @Test
    void anInterruptEndsADownload() throws Exception {
        repository.next(new Trouble.Silence());
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<List<Path>> result = executor.submit(() -> catalogue().install(HUM, Progress.NONE));
            repository.awaitSilence();

            executor.shutdownNow();

            assertThatThrownBy(result::get).hasCauseInstanceOf(InterruptedException.class);
        }
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
        repository.catalogue(hostile.append("}}}").toString().getBytes(StandardCharsets.UTF_8));

        List<RemoteVoice> voices = RemoteVoice.parse(
                Json.of(hostile.toString().getBytes(StandardCharsets.UTF_8)), URI.create(repository.url() + "/"));

        assertThat(voices)
                .allMatch(voice -> voice.files().values().stream()
                        .allMatch(remote -> remote.address().toString().startsWith(repository.url() + "/")
                                && !remote.address().toString().contains("..")));
        assertThat(catalogue().available())
                .extracting(Entry::id)
                .contains("good")
                .allMatch(id -> id.matches("p\\d+|good"));
        assertThat(failure("../../evil")).contains("There is no voice");
        assertThat(temp.resolve("evil.onnx")).doesNotExist();
    }

    @Test
    void removesAVoiceAndNothingElse() throws Exception {
        catalogue().install(HUM, Progress.NONE);
        TinyVoice.write(folder.resolve("own"), "mine");
        Path secret = Files.writeString(temp.resolve("secret.onnx"), "x");
        Files.writeString(temp.resolve("secret.onnx.json"), "x");

        assertThat(catalogue().remove(HUM + "#anne")).hasSize(3).noneMatch(Files::exists);
        assertThat(catalogue().remove("mine")).hasSize(2);

        assertThat(catchThrowableOfType(
                        UnavailableException.class, () -> catalogue().remove("../secret")))
                .hasMessageContaining("none is installed");
        assertThat(secret).exists();
    }

    @Test
    void twoProgramsDoNotFetchTheSame() throws Exception {
        catalogue().install(HUM, Progress.NONE);
        Files.delete(folder.resolve(HUM + ".onnx"));
        repository.next(new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut(), new Trouble.Cut());
        assertThatThrownBy(() -> catalogue().install(HUM, Progress.NONE)).isInstanceOf(UnavailableException.class);
        Path part = files().stream()
                .filter(file -> file.toString().endsWith(".part"))
                .findFirst()
                .orElseThrow();

        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            other.lock();
            assertThat(failure(HUM)).contains("by another program");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Files.writeString(folder, "a file in its place");

        assertThatThrownBy(() -> catalogue().install(HUM, Progress.NONE))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void saysWhatElseIsNeeded() {
        assertThat(catalogue(Map.of("program", temp.resolve("none").toString())).missing(temp))
                .singleElement()
                .asString()
                .contains("apt-get install espeak-ng");
    }

    @Test
    void fetchesTheLibraryWhereItIsNotOnTheClassPath() throws Exception {
        repository.add("en_US-jar-low", random(1_000), CONFIG);
        URI address = URI.create(repository.url() + "/voices/en_US-jar-low/en_US-jar-low.onnx");
        String checksum = HexFormat.of().formatHex(RemoteFile.digest("SHA-256").digest(random(1_000)));
        Path libraries = temp.resolve("lib");

        VoiceCatalogue catalogue = catalogue(new RemoteFile(address, 1_000, "SHA-256", checksum), false);

        assertThat(catalogue.missing(libraries)).hasSize(1).first().asString().contains("ONNX Runtime");
        assertThat(catalogue.installLibraries(libraries, Progress.NONE))
                .containsExactly(libraries.resolve(OnnxLibrary.JAR))
                .allSatisfy(jar -> assertThat(jar).hasBinaryContent(random(1_000)));
        assertThat(catalogue.missing(libraries)).isEmpty();
        assertThat(catalogue().installLibraries(temp.resolve("none"), Progress.NONE))
                .isEmpty();
    }

    @Test
    void refusesALibraryWithAnotherChecksum() {
        repository.add("en_US-jar-low", random(1_000), CONFIG);
        URI address = URI.create(repository.url() + "/voices/en_US-jar-low/en_US-jar-low.onnx");
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
                folder.toString(),
                "program",
                RequiredTools.espeak().toString());
        return new PiperCatalogue(PiperSettings.of(ProviderConfig.of(settings), name -> null), library, present);
    }

    private String failure(String id) {
        UnavailableException failure = catchThrowableOfType(
                UnavailableException.class, () -> catalogue().install(id, Progress.NONE));
        assertThat(failure.getMessage()).endsWith(".").doesNotContain("Exception");
        return String.valueOf(failure.getMessage());
    }

    private void assertNothingInstalled() {
        assertThat(new VoiceFolder(folder).voices()).isEmpty();
    }

    private List<String> left() {
        return files().stream().map(Path::getFileName).map(Path::toString).toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private VoiceCatalogue catalogue() {
        return catalogue(Map.of());
    }

    private VoiceCatalogue catalogue(Map<String, String> settings) {
        return new PiperProvider().catalogue(config(settings));
    }

    private ProviderConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("voices-dir", folder.toString());
        all.put("base-url", repository.url());
        all.putAll(settings);
        return ProviderConfig.of(all);
    }
}
