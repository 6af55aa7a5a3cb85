package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    private Path folder;

    @Test
    void allWhoMakeTheSecretAtOnceGetTheSame() throws InterruptedException, ExecutionException, IOException {
        Path file = folder.resolve("secret");
        CountDownLatch start = new CountDownLatch(16);
        Set<String> secrets = new HashSet<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<String>> made = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return SecretFile.readOrMake(file, () -> "secret " + i);
                    }))
                    .toList();
            for (Future<String> one : made) {
                secrets.add(one.get());
            }
        }

        assertThat(secrets).containsExactly(Files.readString(file));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhichFileCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("secret");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SecretFile.readOrMake(file, () -> "hush"))
                .withMessageContaining(file.toString())
                .withMessageNotContaining("hush");
    }
}
