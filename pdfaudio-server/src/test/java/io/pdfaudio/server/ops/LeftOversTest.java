package io.pdfaudio.server.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {

    private static final List<String> TEMPORARY = List.of("uploads", "work", "none");

    @TempDir
    private Path folder;

    @Test
    void whatADeadNodeLeftGoesAndAllElseStays() throws Exception {
        Path left = leave("uploads");
        Path kept = leave("objects");

        try (LeftOvers leftOvers = LeftOvers.remove(folder, TEMPORARY)) {
            assertThat(leftOvers).isNotNull();
            assertThat(left).doesNotExist();
            assertThat(folder.resolve("uploads")).isEmptyDirectory();
            assertThat(kept).exists();
        }
    }

    @Test
    void nothingGoesWhileAnotherNodeUsesTheFolder() throws Exception {
        try (LeftOvers other = LeftOvers.remove(folder, TEMPORARY)) {
            assertThat(other).isNotNull();
            Path left = leave("work");
            LeftOvers.remove(folder, TEMPORARY).close();
            assertThat(left).exists();
        }

        LeftOvers.remove(folder, TEMPORARY).close();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "no folder");

        assertThatThrownBy(() -> LeftOvers.remove(file, TEMPORARY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("data");
    }

    private Path leave(String name) throws Exception {
        Path file = folder.resolve(name).resolve("step1").resolve("upload.pdf");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "left");
    }
}
