package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.SlowSynthesizer;
import io.pdfaudio.testing.ToneSynthesizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share their clips in a bucket. */
@Timeout(120)
class ObjectSpeechCacheTest {

    private static final ObjectPrefix CLIPS = ObjectPrefix.of("clips");

    private static final LocalS3 S3 = LocalS3.start();

    @TempDir
    private Path folder;

    private final S3Store store = S3Store.open(S3.settings(S3.makeBucket()).build());
    private final ObjectSpeechCache clips = ObjectSpeechCache.in(store, CLIPS);
    private final ToneSynthesizer voice = new ToneSynthesizer();
    private Path pdf = Path.of("unset");

    @AfterAll
    static void stop() throws Exception {
        S3.close();
    }

    @BeforeEach
    void writeBook() {
        pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept. Nobody saw the ship.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatOneNodeBoughtNoOtherPaysFor() throws Exception {
        try (PdfAudio one = node("one", voice);
                PdfAudio two = node("two", voice)) {
            one.convert(request("one.wav"));
            int calls = voice.calls();

            assertThat(two.estimate(request("two.wav")).requests()).isZero();
            two.convert(request("two.wav"));

            assertThat(voice.calls()).isEqualTo(calls);
            assertThat(store.list(CLIPS, null, 1000))
                    .hasSize(calls)
                    .allSatisfy(object ->
                            assertThat(object.key().value()).matches("clips/([0-9a-f]{2})/\\1[0-9a-f]{62}\\.clip"));
        }
        assertThat(Files.mismatch(folder.resolve("one.wav"), folder.resolve("two.wav")))
                .isEqualTo(-1);
    }

    @Test
    void nodesThatBuyTheSameAtOnceKeepOneClipOfEach() throws Exception {
        CyclicBarrier bothAreSpeaking = new CyclicBarrier(2);
        SlowSynthesizer.Wait together = () -> {
            try {
                bothAreSpeaking.await();
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        };
        try (PdfAudio one = node("one", new SlowSynthesizer(voice, together));
                PdfAudio two = node("two", new SlowSynthesizer(voice, together));
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> conversions = List.of(
                    threads.submit(() -> one.sample("One sentence only.", folder.resolve("one.wav"))),
                    threads.submit(() -> two.sample("One sentence only.", folder.resolve("two.wav"))));
            for (Future<?> conversion : conversions) {
                conversion.get();
            }
        }
        assertThat(voice.calls()).isEqualTo(2 * store.list(CLIPS, null, 1000).size());

        int calls = voice.calls();
        try (PdfAudio three = node("three", voice)) {
            three.sample("One sentence only.", folder.resolve("three.wav"));
        }

        assertThat(voice.calls()).isEqualTo(calls);
    }

    @Test
    void aDamagedClipIsBoughtAnewOnceForAll() throws Exception {
        try (PdfAudio one = node("one", voice)) {
            one.convert(request("one.wav"));
        }
        ObjectKey damaged = store.list(CLIPS, null, 1).getFirst().key();
        store.put(damaged, new NumberedBytes(1, 100), ObjectSpeechCache.CONTENT_TYPE);
        int calls = voice.calls();

        try (PdfAudio two = node("two", voice);
                PdfAudio three = node("three", voice)) {
            two.convert(request("two.wav"));
            three.convert(request("three.wav"));
        }

        assertThat(voice.calls()).isEqualTo(calls + 1);
    }

    @Test
    void aBucketThatRefusesStopsAConversionBeforeItPays() {
        S3Settings settings =
                S3.settings("books-1").credentials(LocalS3.ACCESS_KEY, "wrong").build();
        try (S3Store refusing = S3Store.open(settings);
                PdfAudio node = PdfAudio.builder()
                        .synthesizer("tone", voice)
                        .cache(folder.resolve("clips"))
                        .clips(ObjectSpeechCache.in(refusing, CLIPS))
                        .build()) {
            assertThatThrownBy(() -> node.convert(request("book.wav")))
                    .isInstanceOf(ClipStoreException.class)
                    .hasMessageStartingWith("A clip cannot be fetched from the store that the nodes share;")
                    .hasMessageContaining("refuses (SignatureDoesNotMatch, HTTP 403)");
            assertThatThrownBy(() -> node.estimate(request("book.wav")))
                    .isInstanceOf(ClipStoreException.class)
                    .hasMessageStartingWith("A clip cannot be looked for in");
        }
        assertThat(voice.calls()).isZero();
    }

    @Test
    void tellsWhichOfThousandsAreKept() throws Exception {
        String kept = "ab".repeat(32);
        clips.put(kept, new byte[] {1, 2});

        assertThat(clips.held(Set.of(kept, "cd".repeat(32), "ef".repeat(32)))).containsExactly(kept);
        assertThat(clips.held(Set.of())).isEmpty();
        assertThat(clips.get(kept)).hasValue(new byte[] {1, 2});
        clips.put(kept, new byte[] {3});
        assertThat(clips.get(kept)).hasValue(new byte[] {1, 2});
        clips.remove(kept);
        assertThat(clips.get(kept)).isEmpty();
    }

    private PdfAudio node(String name, SpeechSynthesizer synthesizer) {
        return PdfAudio.builder()
                .synthesizer("tone", synthesizer)
                .cache(folder.resolve(name))
                .clips(clips)
                .build();
    }

    private ConversionRequest request(String output) {
        return ConversionRequest.of(pdf, folder.resolve(output));
    }
}
