package io.pdfaudio.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechCacheTest {

    private static final SynthesizedSpeech SPEECH = new SynthesizedSpeech(
            AudioClip.of(16_000, new short[] {0, 1, -1, Short.MAX_VALUE, Short.MIN_VALUE, 7}),
            List.of(new SpeechMark(0, 4, 0, 3), new SpeechMark(5, 9, 3, 6)));

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasPut() {
        SpeechCache cache = new SpeechCache(folder);
        ClipKey key = key("Hello there.");

        cache.put(key, SPEECH);

        assertThat(new SpeechCache(folder).get(key)).hasValueSatisfying(kept -> {
            assertThat(kept.clip().samples()).isEqualTo(SPEECH.clip().samples());
            assertThat(kept.clip().sampleRate()).isEqualTo(16_000);
            assertThat(kept.marks()).isEqualTo(SPEECH.marks());
        });
    }

    @Test
    void leavesNothingButTheClipBehind() throws IOException {
        new SpeechCache(folder).put(key("Hello."), SPEECH);

        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file.toString()).endsWith(".clip"));
        }
    }

    @Test
    void keepsAClipInAThreadThatIsInterrupted() {
        SpeechCache cache = new SpeechCache(folder);
        Thread.currentThread().interrupt();

        cache.put(key("Paid for."), SPEECH);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cache.get(key("Paid for."))).isPresent();
    }

    @Test
    void hasNothingThatWasNotPut() {
        SpeechCache cache = new SpeechCache(folder.resolve("not-there-yet"));

        assertThat(cache.get(key("Hello."))).isEmpty();
    }

    @Test
    void forgetsAClipThatIsCutShort() throws IOException {
        SpeechCache cache = new SpeechCache(folder);
        ClipKey key = key("Hello.");
        cache.put(key, SPEECH);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length <= whole.length / 2; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));

            assertThat(cache.get(key)).as("cut to %d bytes", length).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void forgetsAClipWhoseSamplesAreDamaged() throws IOException {
        SpeechCache cache = new SpeechCache(folder);
        ClipKey key = key("Hello.");
        cache.put(key, SPEECH);
        byte[] bytes = Files.readAllBytes(onlyFile());
        bytes[bytes.length - 8] ^= 1;

        Files.write(onlyFile(), bytes);

        assertThat(cache.get(key)).isEmpty();
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> new SpeechCache(notAFolder).put(key("Hello."), SPEECH))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(notAFolder.toString());
    }

    @Test
    void everythingThatChangesTheSoundChangesTheKey() {
        SynthesizerTraits traits = ToneSynthesizer.TRAITS;
        SynthesizerTraits revised = new SynthesizerTraits(
                traits.maxCharacters(),
                traits.granularity(),
                traits.execution(),
                traits.maxConcurrency(),
                traits.verbalization(),
                "tone-2");
        SynthesisRequest plain = new SynthesisRequest("Hello.", ToneSynthesizer.VOICE, Prosody.NORMAL);

        Stream<ClipKey> keys = Stream.of(
                ClipKey.of("tone", traits, plain),
                ClipKey.of("other", traits, plain),
                ClipKey.of("tone", revised, plain),
                ClipKey.of("tone", traits, new SynthesisRequest("Hello!", ToneSynthesizer.VOICE, Prosody.NORMAL)),
                ClipKey.of("tone", traits, new SynthesisRequest("Hello.", ToneSynthesizer.OTHER_VOICE, Prosody.NORMAL)),
                ClipKey.of("tone", traits, new SynthesisRequest("Hello.", ToneSynthesizer.VOICE, Prosody.rate(1.1))));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Property
    void anySamplesSurviveTheFile(@ForAll short[] samples) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        ClipFile.write(new SynthesizedSpeech(AudioClip.of(48_000, samples), List.of()), file);
        SynthesizedSpeech read = ClipFile.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(read.clip().samples()).isEqualTo(samples);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static ClipKey key(String text) {
        return ClipKey.of(
                "tone", ToneSynthesizer.TRAITS, new SynthesisRequest(text, ToneSynthesizer.VOICE, Prosody.NORMAL));
    }
}
