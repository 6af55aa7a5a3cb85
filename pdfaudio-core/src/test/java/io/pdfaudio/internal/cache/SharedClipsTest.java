package io.pdfaudio.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.testing.MemoryClipStore;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What two machines that share a store of clips pay for. */
@Timeout(30)
class SharedClipsTest {

    private static final SynthesizedSpeech SPEECH = new SynthesizedSpeech(
            AudioClip.of(16_000, new short[] {0, 1, -1, Short.MAX_VALUE, 7}), List.of(new SpeechMark(0, 4, 0, 3)));

    private static final ClipKey KEY = ClipKey.of(
            "tone", ToneSynthesizer.TRAITS, new SynthesisRequest("Hello.", ToneSynthesizer.VOICE, Prosody.NORMAL));

    @TempDir
    private Path folder;

    private final MemoryClipStore store = new MemoryClipStore();
    private final AtomicInteger bought = new AtomicInteger();

    @Test
    void whatOneMachineBoughtTheOtherFetches() throws InterruptedException {
        machine("one").getOrMake(KEY, this::buy);

        SpeechCache.Kept kept = machine("two").getOrMake(KEY, this::buy);

        assertThat(kept.reused()).isTrue();
        assertThat(kept.speech().clip().samples()).isEqualTo(SPEECH.clip().samples());
        assertThat(kept.speech().marks()).isEqualTo(SPEECH.marks());
        assertThat(bought).hasValue(1);
    }

    @Test
    void whatWasFetchedOnceIsReadFromTheFolder() throws InterruptedException {
        machine("one").getOrMake(KEY, this::buy);
        machine("two").getOrMake(KEY, this::buy);
        store.fail("The store is away.");

        SpeechCache.Kept kept = machine("two").getOrMake(KEY, this::buy);

        assertThat(kept.reused()).isTrue();
    }

    @Test
    void aStoreThatCannotBeAskedIsNoReasonToPay() {
        store.fail("The store is away.");

        assertThatThrownBy(() -> machine("one").getOrMake(KEY, this::buy))
                .isInstanceOf(ClipStoreException.class)
                .hasMessage("The store is away.");
        assertThat(bought).hasValue(0);
    }

    @Test
    void aClipThatCouldNotBeSharedIsSharedTheNextTime() throws Exception {
        assertThatThrownBy(() -> machine("one").getOrMake(KEY, () -> {
                    store.fail("The store is away.");
                    return buy();
                }))
                .isInstanceOf(ClipStoreException.class);
        assertThat(files()).singleElement().asString().endsWith(".unsent");
        store.recover();

        machine("one").getOrMake(KEY, this::buy);
        machine("two").getOrMake(KEY, this::buy);

        assertThat(bought).hasValue(1);
        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.toString()).endsWith(".clip"));
    }

    @Test
    void aThreadThatIsInterruptedSharesWhatItBought() throws InterruptedException {
        machine("one").getOrMake(KEY, () -> {
            Thread.currentThread().interrupt();
            return buy();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(machine("two").getOrMake(KEY, this::buy).reused()).isTrue();
    }

    @Test
    void aDamagedClipOfTheStoreIsReplaced() throws InterruptedException {
        store.put(KEY.hex(), new byte[] {1, 2, 3});

        machine("one").getOrMake(KEY, this::buy);

        assertThat(bought).hasValue(1);
        assertThat(machine("two").getOrMake(KEY, this::buy).reused()).isTrue();
    }

    @Test
    void aClipBroughtByAnotherThreadWhileTheStoreWasAskedIsNotBoughtAgain() throws Exception {
        SpeechCache cache = machine("one");
        CountDownLatch firstMakes = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SpeechCache.Kept> first = threads.submit(() -> cache.getOrMake(KEY, () -> {
                firstMakes.countDown();
                return buy();
            }));
            Future<SpeechCache.Kept> second = threads.submit(() -> {
                firstMakes.await();
                return cache.getOrMake(KEY, this::buy);
            });

            assertThat(first.get().reused()).isFalse();
            assertThat(second.get().reused()).isTrue();
        }
        assertThat(bought).hasValue(1);
    }

    @Test
    void aFolderThatIsPrunedToNothingFetchesAgain() throws InterruptedException {
        machine("one").getOrMake(KEY, this::buy);
        new CacheFolder(folder.resolve("one")).clear();

        SpeechCache.Kept kept = machine("one").getOrMake(KEY, this::buy);

        assertThat(kept.reused()).isTrue();
    }

    private SynthesizedSpeech buy() {
        bought.incrementAndGet();
        return SPEECH;
    }

    private SpeechCache machine(String name) {
        return SpeechCache.in(folder.resolve(name), Long.MAX_VALUE, store);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            return files.toList();
        }
    }
}
