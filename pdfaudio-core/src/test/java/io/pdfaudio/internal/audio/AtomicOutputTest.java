package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicOutputTest {

    @TempDir
    Path folder;

    @Test
    void appearsUnderItsNameWhenCommitted() throws IOException {
        Path target = folder.resolve("Das Buch – 東京.m4b");

        try (AtomicOutput output = AtomicOutput.beside(target)) {
            Files.writeString(output.path(), "new");
            assertThat(target).doesNotExist();
            assertThat(output.path()).hasParent(folder);
            assertThat(output.path().getFileName().toString())
                    .startsWith("Das Buch – 東京.m4b.")
                    .endsWith(".part");
            output.commit();
        }

        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void leavesWhatWasThereWhenNotCommitted() throws IOException {
        Path target = Files.writeString(folder.resolve("book.m4b"), "old");

        try (AtomicOutput output = AtomicOutput.beside(target)) {
            Files.writeString(output.path(), "half");
        }

        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void replacesWhatWasThereWhenCommitted() throws IOException {
        Path target = Files.writeString(folder.resolve("book.m4b"), "old");

        try (AtomicOutput output = AtomicOutput.beside(target)) {
            Files.writeString(output.path(), "new");
            output.commit();
        }

        assertThat(target).hasContent("new");
    }

    @Test
    void givesTwoRunsTwoFiles() {
        Path target = folder.resolve("book.m4b");

        try (AtomicOutput one = AtomicOutput.beside(target);
                AtomicOutput other = AtomicOutput.beside(target)) {
            assertThat(one.path()).isNotEqualTo(other.path());
        }
    }

    @Test
    void takesTheLongestNamesAFileSystemHas() throws IOException {
        Path target = folder.resolve("字".repeat(80) + ".m4b");

        try (AtomicOutput output = AtomicOutput.beside(target)) {
            output.commit();
        }

        assertThat(target).exists();
    }

    @Test
    void namesAMissingFolder() {
        Path target = folder.resolve("missing").resolve("book.m4b");

        assertThatThrownBy(() -> AtomicOutput.beside(target))
                .isInstanceOf(OutputException.class)
                .hasMessage("The folder " + folder.resolve("missing")
                        + " does not exist: create it or write to another one.");
    }

    @Test
    void refusesAFolderAsTarget() {
        assertThatThrownBy(() -> AtomicOutput.beside(folder))
                .isInstanceOf(OutputException.class)
                .hasMessage(folder + " is a folder: give the name of a file in it.");
    }

    @Test
    void refusesAFileAsFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> AtomicOutput.beside(file.resolve("book.m4b")))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("The folder " + file + " is not a folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesADevice() {
        assertThatThrownBy(() -> AtomicOutput.beside(Path.of("/dev/null")))
                .isInstanceOf(OutputException.class)
                .hasMessage("/dev/null is not a file: choose another name.");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
