package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiskStoreTest extends ObjectStoreContract {

    private DiskStore store;

    @BeforeEach
    void open() {
        store = DiskStore.in(root(), 0);
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Override
    boolean isClean() throws IOException {
        try (Stream<Path> left = Files.list(root().resolve("writing"))) {
            return left.findAny().isEmpty();
        }
    }

    private Path root() {
        return folder.resolve("store");
    }

    private Path file(String key) {
        return root().resolve("objects").resolve(key + "@");
    }

    @Test
    void anObjectMayStandBesideAFolderOfItsName() throws Exception {
        put("a", "object");
        put("a/b", "below");

        assertThat(read(key("a"))).isEqualTo("object");
        assertThat(keys(ObjectPrefix.ALL)).containsExactly("a", "a/b");
    }

    @Test
    void everyBitOfAWholeObjectIsChecked() throws Exception {
        put("a", "some bytes");
        byte[] sound = Files.readAllBytes(file("a"));

        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 4;
            Files.write(file("a"), damaged);

            assertThatThrownBy(() -> read(key("a")))
                    .as("byte %d", i)
                    .isInstanceOf(StorageException.Damaged.class)
                    .hasMessageStartingWith("The object a is damaged: ");
        }
    }

    @Test
    void aFileThatIsCutShortIsDamaged() throws Exception {
        put("a", "some bytes");
        byte[] sound = Files.readAllBytes(file("a"));

        for (int length = 0; length < sound.length; length++) {
            Files.write(file("a"), Arrays.copyOf(sound, length));

            assertThatThrownBy(() -> store.head(key("a")))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(StorageException.Damaged.class);
        }
    }

    @Test
    void removesFoldersThatAreEmpty() throws Exception {
        put("jobs/1/source.pdf", "x");
        put("jobs/2/source.pdf", "x");

        store.delete(key("jobs/1/source.pdf"));
        assertThat(root().resolve("objects/jobs")).exists();
        assertThat(root().resolve("objects/jobs/1")).doesNotExist();

        store.deletePrefix(ObjectPrefix.of("jobs"));
        assertThat(root().resolve("objects")).isEmptyDirectory();
    }

    @Test
    void foldersMayGoWhileOthersPutIntoThem() throws Exception {
        List<? extends Callable<?>> tasks = IntStream.range(0, 8)
                .mapToObj(writer -> (Callable<?>) () -> {
                    DiskStore own = DiskStore.in(root(), 0);
                    for (int i = 0; i < 100; i++) {
                        ObjectKey key = key("deep/er/still/" + writer);
                        own.put(key, new ByteArrayInputStream(new byte[] {1}), "a/b");
                        assertThat(own.exists(key)).isTrue();
                        own.delete(key);
                        assertThat(own.putIfAbsent(key, new byte[] {2}, "a/b")).isTrue();
                        own.delete(key);
                    }
                    return null;
                })
                .toList();

        inParallel(tasks);

        assertThat(root().resolve("objects")).isEmptyDirectory();
        assertThat(isClean()).isTrue();
    }

    @Test
    void aDiskThatFillsUpIsNamedAndLeavesNothing() throws Exception {
        put("before", "stays");
        store = DiskStore.in(root(), 0, file -> new SmallDisk(file, 100_000));

        assertThatThrownBy(() -> store.put(key("large"), new NumberedBytes(1, 1_000_000), "a/b"))
                .isInstanceOf(StorageException.Full.class)
                .hasMessage(
                        "The object large cannot be written: the disk is full; free some space or use a larger one.");
        assertThatThrownBy(() -> store.putIfAbsent(key("large"), new byte[1_000_000], "a/b"))
                .isInstanceOf(StorageException.Full.class);

        assertThat(keys(ObjectPrefix.ALL)).containsExactly("before");
        assertThat(isClean()).isTrue();
    }

    @Test
    void someOfTheDiskIsLeftFree() throws Exception {
        put("before", "stays");
        store = DiskStore.in(root(), Long.MAX_VALUE);

        assertThatThrownBy(() -> put("after", "x"))
                .isInstanceOf(StorageException.Full.class)
                .hasMessageContaining("MiB of the disk of");
        assertThatThrownBy(store::check).isInstanceOf(StorageException.Full.class);

        assertThat(read(key("before"))).isEqualTo("stays");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> DiskStore.in(inTheWay, 0))
                .isInstanceOf(StorageException.Denied.class)
                .hasMessageContaining(inTheWay.toString());
    }

    @Test
    void aFolderThatIsTakenAwayIsNoticed() throws Exception {
        Files.delete(root().resolve("writing"));

        assertThatThrownBy(store::check).isInstanceOf(StorageException.Unavailable.class);
        assertThatThrownBy(() -> put("a", "x")).isInstanceOf(StorageException.Unavailable.class);
    }

    @Test
    void removesWhatKilledProcessesLeft() throws Exception {
        Path old = Files.writeString(root().resolve("writing/old"), "half");
        Path young = Files.writeString(root().resolve("writing/young"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        DiskStore.in(root(), 0);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void filesOfOthersAreNoObjects() throws Exception {
        put("a/b", "x");
        Files.writeString(root().resolve("objects/a/readme.txt"), "not ours");
        Files.writeString(root().resolve("objects/a/odd name@"), "not ours");

        assertThat(keys(ObjectPrefix.ALL)).containsExactly("a/b");
        store.delete(key("a/b"));
        assertThat(root().resolve("objects/a/readme.txt")).exists();
    }

    @Test
    void browsersAskTheServer() {
        assertThat(store.link(key("a"), Duration.ofMinutes(1), "book.m4b", "audio/mp4"))
                .isEmpty();
    }

    /** A disk on which no file grows beyond a length. */
    private static final class SmallDisk extends FilterOutputStream {

        private long left;

        SmallDisk(FileChannel file, long length) {
            super(Channels.newOutputStream(file));
            this.left = length;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }
    }
}
