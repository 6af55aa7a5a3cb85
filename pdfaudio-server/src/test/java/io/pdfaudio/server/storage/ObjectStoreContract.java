package io.pdfaudio.server.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every store of objects does. */
@Timeout(120)
abstract class ObjectStoreContract {

    private static final String PDF = "application/pdf";
    private static final long LARGE = 20_000_000;

    @TempDir
    Path folder;

    /** Returns the store, the same one throughout a test, empty at its start. */
    abstract ObjectStore store();

    /** Returns whether nothing is left of what was broken off. */
    abstract boolean isClean() throws IOException;

    @Test
    void givesBackWhatWasPut() throws Exception {
        StoredObject put = put("jobs/1/source.pdf", "some bytes");

        assertThat(put).isEqualTo(new StoredObject(key("jobs/1/source.pdf"), 10, sha256("some bytes"), PDF));
        assertThat(store().head(put.key())).contains(put);
        assertThat(read(put.key())).isEqualTo("some bytes");
        assertThat(store().exists(put.key())).isTrue();
        store().check();
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        ObjectKey none = key("jobs/none");

        assertThat(store().head(none)).isEmpty();
        assertThat(store().exists(none)).isFalse();
        assertThatThrownBy(() -> store().open(none))
                .isInstanceOf(StorageException.NotFound.class)
                .hasMessage("There is no object jobs/none.");
        assertThatThrownBy(() -> store().open(none, 0, 0)).isInstanceOf(StorageException.NotFound.class);
        store().delete(none);
        assertThat(store().deletePrefix(ObjectPrefix.of("jobs"))).isZero();
        assertThat(store().list(ObjectPrefix.of("jobs"), null, 10)).isEmpty();
    }

    @Test
    void putsInPlaceOfWhatWasThere() throws Exception {
        put("a/b", "first and longer");
        put("a/b", "second");

        assertThat(read(key("a/b"))).isEqualTo("second");
        assertThat(keys(ObjectPrefix.ALL)).containsExactly("a/b");
    }

    @Test
    void keepsAnEmptyObject() throws Exception {
        put("empty", "");

        assertThat(read(key("empty"))).isEmpty();
        assertThat(store().head(key("empty")))
                .hasValueSatisfying(object -> assertThat(object.size()).isZero());
    }

    @Test
    void keepsALongStreamOfUnknownLength() throws Exception {
        StoredObject put = store().put(key("long"), new NumberedBytes(7, LARGE), PDF);

        assertThat(put.size()).isEqualTo(LARGE);
        assertThat(put.sha256()).isEqualTo(sha256(new NumberedBytes(7, LARGE)));
        try (InputStream in = store().open(key("long"))) {
            assertThat(sha256(in)).isEqualTo(put.sha256());
        }
        assertThat(store().head(key("long"))).hasValueSatisfying(object -> {
            assertThat(object.size()).isEqualTo(LARGE);
            assertThat(object.contentType()).isEqualTo(PDF);
        });
        assertThat(isClean()).isTrue();
    }

    @Test
    void keepsAFileWithItsChecksumWhateverItsLength() throws Exception {
        for (int length : new int[] {0, 100, S3Uploads.PART - 1, S3Uploads.PART, S3Uploads.PART + 1}) {
            Path file = folder.resolve("file");
            Files.write(file, new NumberedBytes(length, length).readAllBytes());

            StoredObject put = store().put(key("file"), file, PDF);

            assertThat(store().head(key("file"))).as("%d bytes", length).contains(put);
            assertThat(put.sha256()).isEqualTo(sha256(new NumberedBytes(length, length)));
        }
    }

    @Test
    void givesParts() throws Exception {
        put("digits", "0123456789");

        assertThat(read("digits", 0, 10)).isEqualTo("0123456789");
        assertThat(read("digits", 3, 4)).isEqualTo("3456");
        assertThat(read("digits", 9, 1)).isEqualTo("9");
        assertThat(read("digits", 8, 100)).isEqualTo("89");
        assertThat(read("digits", 8, Long.MAX_VALUE)).isEqualTo("89");
        assertThat(read("digits", 10, 5)).isEmpty();
        assertThat(read("digits", 1_000, Long.MAX_VALUE)).isEmpty();
        assertThat(read("digits", 4, 0)).isEmpty();
        assertThatThrownBy(() -> store().open(key("digits"), -1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReaderMayStopEarly() throws Exception {
        store().put(key("long"), new NumberedBytes(7, LARGE), PDF);

        try (InputStream in = store().open(key("long"))) {
            assertThat(in.readNBytes(10)).hasSize(10);
        }

        assertThat(store().exists(key("long"))).isTrue();
    }

    @Test
    void listsInTheOrderOfKeysPageByPage() throws Exception {
        List<String> names = List.of("a-b/1", "a.b", "a/1/z", "a/10", "a/2", "a0", "aB", "ab/c/d", "b");
        for (String name : names.reversed()) {
            put(name, name);
        }

        for (int size = 1; size <= names.size() + 1; size++) {
            assertThat(keys(ObjectPrefix.ALL, size)).as("pages of %d", size).containsExactlyElementsOf(names);
        }
        assertThat(keys(ObjectPrefix.of("a"))).containsExactly("a/1/z", "a/10", "a/2");
        assertThat(keys(ObjectPrefix.of("ab", "c"))).containsExactly("ab/c/d");
        assertThat(store().list(ObjectPrefix.ALL, key("a/1/y"), 2))
                .extracting(object -> object.key().value())
                .containsExactly("a/1/z", "a/10");
    }

    @Test
    void aListSaysHowLargeAndHowOldObjectsAre() throws Exception {
        put("a/b", "12345");

        assertThat(store().list(ObjectPrefix.of("a"), null, 10)).singleElement().satisfies(object -> {
            assertThat(object.size()).isEqualTo(5);
            assertThat(Duration.between(object.modified(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
        });
    }

    @Test
    void removesThousandsOfObjectsOfAPrefixAndNoOthers() throws Exception {
        put("jobs/70/book.m4b", "stays");
        put("jobs/7.m4b", "stays");
        inParallel(IntStream.range(0, 1_200)
                .mapToObj(i -> (Callable<?>) () -> put("jobs/7/clips/" + i % 30 + "/" + i, "clip"))
                .toList());

        assertThat(store().deletePrefix(ObjectPrefix.of("jobs", "7"))).isEqualTo(1_200);

        assertThat(keys(ObjectPrefix.ALL)).containsExactly("jobs/7.m4b", "jobs/70/book.m4b");
        assertThatThrownBy(() -> store().deletePrefix(ObjectPrefix.ALL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removesOneObject() throws Exception {
        put("a/b", "goes");
        put("a/c", "stays");

        store().delete(key("a/b"));

        assertThat(keys(ObjectPrefix.ALL)).containsExactly("a/c");
    }

    @Test
    void ofManyThatPutOnConditionOneWins() throws Exception {
        ObjectKey key = key("clips/ab/abcd.clip");
        CountDownLatch start = new CountDownLatch(1);
        List<Callable<Boolean>> puts = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    start.await();
                    return store().putIfAbsent(key, ("clip " + i).getBytes(UTF_8), PDF);
                })
                .toList();

        List<Boolean> kept = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results = puts.stream().map(threads::submit).toList();
            start.countDown();
            for (Future<Boolean> result : results) {
                kept.add(result.get());
            }
        }

        assertThat(kept).containsOnlyOnce(true);
        assertThat(read(key)).isEqualTo("clip " + kept.indexOf(true));
        assertThat(store().putIfAbsent(key, "late".getBytes(UTF_8), PDF)).isFalse();
        assertThat(isClean()).isTrue();
    }

    @Test
    void whatIsInterruptedLeavesNothing() throws Exception {
        InputStream content =
                new NumberedBytes(7, LARGE, () -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> store().put(key("jobs/1/source.pdf"), content, PDF))
                .isInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(keys(ObjectPrefix.ALL)).isEmpty();
        assertThat(isClean()).isTrue();
    }

    @Test
    void aStreamThatFailsLeavesNothing() throws Exception {
        InputStream content = new NumberedBytes(7, LARGE, () -> {
            throw new UncheckedIOException(new IOException("the client is gone"));
        });

        assertThatThrownBy(() -> store().put(key("jobs/1/source.pdf"), content, PDF))
                .hasRootCauseMessage("the client is gone");

        assertThat(keys(ObjectPrefix.ALL)).isEmpty();
        assertThat(isClean()).isTrue();
    }

    @Test
    void aThreadThatIsInterruptedIsLetGo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store().putIfAbsent(key("a"), new byte[1], PDF))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void refusesAMediaTypeThatWouldBreakAHeader() {
        assertThatThrownBy(() -> store().put(key("a"), new ByteArrayInputStream(new byte[0]), "text/plain\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    final StoredObject put(String key, String content) throws IOException, InterruptedException {
        return store().put(key(key), new ByteArrayInputStream(content.getBytes(UTF_8)), PDF);
    }

    final String read(ObjectKey key) throws IOException, InterruptedException {
        try (InputStream in = store().open(key)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private String read(String key, long from, long length) throws IOException, InterruptedException {
        try (InputStream in = store().open(key(key), from, length)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    final List<String> keys(ObjectPrefix prefix) throws InterruptedException {
        return keys(prefix, ObjectStore.MOST_LISTED);
    }

    private List<String> keys(ObjectPrefix prefix, int size) throws InterruptedException {
        List<String> keys = new ArrayList<>();
        ObjectPages pages = new ObjectPages(store(), prefix, size);
        for (@Nullable ListedObject object = pages.next(); object != null; object = pages.next()) {
            keys.add(object.key().value());
        }
        return keys;
    }

    /** Runs tasks, some at a time, and fails with the first that does. */
    static void inParallel(List<? extends Callable<?>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> results = new ArrayList<>();
            tasks.forEach(task -> results.add(threads.submit(task)));
            for (Future<?> result : results) {
                result.get();
            }
        }
    }

    static ObjectKey key(String value) {
        return new ObjectKey(value);
    }

    static String sha256(String text) {
        return Digests.sha256(text.getBytes(UTF_8));
    }

    static String sha256(InputStream in) throws IOException {
        MessageDigest digest = Digests.sha256();
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return Digests.hex(digest);
    }
}
