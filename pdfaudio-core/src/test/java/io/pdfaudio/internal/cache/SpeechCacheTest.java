package io.pdfaudio.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.speech.ClipCache;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);
        ClipKey key = key("Hello there.");

        cache.put(key, SPEECH);

        assertThat(SpeechCache.in(folder, Long.MAX_VALUE).get(key)).hasValueSatisfying(kept -> {
            assertThat(kept.clip().samples()).isEqualTo(SPEECH.clip().samples());
            assertThat(kept.clip().sampleRate()).isEqualTo(16_000);
            assertThat(kept.marks()).isEqualTo(SPEECH.marks());
        });
    }

    @Test
    void leavesNothingButTheClipBehind() throws IOException {
        SpeechCache.in(folder, Long.MAX_VALUE).put(key("Hello."), SPEECH);

        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file.toString()).endsWith(".clip"));
        }
    }

    @Test
    void keepsAClipInAThreadThatIsInterrupted() {
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);
        Thread.currentThread().interrupt();

        cache.put(key("Paid for."), SPEECH);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cache.get(key("Paid for."))).isPresent();
    }

    @Test
    void hasNothingThatWasNotPut() {
        SpeechCache cache = SpeechCache.in(folder.resolve("not-there-yet"), 0);

        assertThat(cache.get(key("Hello."))).isEmpty();
    }

    @Test
    void forgetsAClipThatIsCutShort() throws IOException {
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);
        ClipKey key = key("Hello.");
        cache.put(key, SPEECH);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length <= whole.length / 2; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(cache.get(key)).as("cut to %d bytes", length).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void forgetsAClipWhoseSamplesAreDamaged() throws IOException {
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);
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

        assertThatThrownBy(() -> SpeechCache.in(notAFolder, 0))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(notAFolder.toString());
    }

    @Test
    void everythingThatChangesTheSoundChangesTheKey() {
        SynthesizerTraits traits = ToneSynthesizer.TRAITS;
        SynthesizerTraits revised = traits.withRevision("tone-2");
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

    @Test
    void makesAClipOnceForAllThatAskAtTheSameTime() throws Exception {
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);
        CountDownLatch secondAsks = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        SpeechCache.Maker maker = () -> {
            secondAsks.await();
            made.incrementAndGet();
            return SPEECH;
        };

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SpeechCache.Kept> first = threads.submit(() -> cache.getOrMake(key("Hello."), maker));
            Future<SpeechCache.Kept> second = threads.submit(() -> {
                secondAsks.countDown();
                return cache.getOrMake(key("Hello."), maker);
            });

            assertThat(List.of(first.get().reused(), second.get().reused())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void theNextOneTriesItselfWhenAClipCannotBeMade() throws InterruptedException {
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);

        assertThatThrownBy(() -> cache.getOrMake(key("Hello."), () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        SpeechCache.Kept kept = cache.getOrMake(key("Hello."), () -> SPEECH);

        assertThat(kept.reused()).isFalse();
    }

    @Test
    void letsGoOfWhatWasNotUsedForLongestButNotOfThisRunsClips() throws IOException {
        try (SpeechCache earlier = SpeechCache.in(folder, Long.MAX_VALUE)) {
            earlier.put(key("Old."), SPEECH);
            earlier.put(key("Older but used again."), SPEECH);
        }
        age(2);

        try (SpeechCache run = SpeechCache.in(folder, 0)) {
            run.put(key("New."), SPEECH);
            assertThat(run.get(key("Older but used again."))).isPresent();
        }

        SpeechCache later = SpeechCache.in(folder, Long.MAX_VALUE);
        assertThat(later.get(key("Old."))).isEmpty();
        assertThat(later.get(key("New."))).isPresent();
        assertThat(later.get(key("Older but used again."))).isPresent();
    }

    @Test
    void countsAndPrunesAFolder() throws IOException {
        SpeechCache cache = SpeechCache.in(folder, Long.MAX_VALUE);
        cache.put(key("One."), SPEECH);
        cache.put(key("Two."), SPEECH);
        long bytes = Files.size(onlyFile());
        age(1);
        CacheFolder shown = new CacheFolder(folder);

        assertThat(shown.usage().clips()).isEqualTo(2);
        assertThat(shown.usage().bytes()).isEqualTo(2 * bytes);
        assertThat(shown.pruneUnusedSince(Instant.now().minus(Duration.ofDays(3)))
                        .clips())
                .isZero();
        assertThat(shown.pruneTo(bytes).clips()).isEqualTo(1);
        assertThat(shown.clear().bytes()).isEqualTo(bytes);
        assertThat(shown.usage()).isEqualTo(new ClipCache.Usage(0, 0, null, null));
    }

    @Test
    void removesWhatKilledProcessesLeft() throws IOException {
        SpeechCache.in(folder, Long.MAX_VALUE).put(key("One."), SPEECH);
        Path clip = onlyFile();
        Path left = leftBeside(clip);
        Path leftUnsent = leftBeside(clip.resolveSibling(clip.getFileName() + ".unsent"));
        Path mine = Files.writeString(folder.resolve("mine.txt"), "not ours");
        Path minePart = Files.writeString(folder.resolve("face.mp4.part"), "not ours");
        age(2);

        new CacheFolder(folder).usage();

        assertThat(left).doesNotExist();
        assertThat(leftUnsent).doesNotExist();
        assertThat(mine).exists();
        assertThat(minePart).exists();
        assertThat(clip).exists();
    }

    /** Begins to write a file as a process does that is killed in it. */
    @SuppressWarnings("resource")
    private static Path leftBeside(Path file) {
        return AtomicOutput.beside(file).path();
    }

    private void age(int days) throws IOException {
        FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(days)));
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
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
