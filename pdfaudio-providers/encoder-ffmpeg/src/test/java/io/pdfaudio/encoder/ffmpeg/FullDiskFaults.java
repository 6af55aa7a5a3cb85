package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Converts onto disks that are too small, a little larger each time, so that they are full at one write after the other. Runs with
 * {@code -Pfaults}; it mounts file systems in memory and is skipped where that is not allowed.
 */
class FullDiskFaults {

    @TempDir
    Path folder;

    @Test
    void aFullDiskGivesOneSentenceAndLosesNothing() throws Exception {
        FaultsRun run = new FaultsRun(folder).withBook();
        Path whole = folder.resolve("whole.m4b");
        assertThat(run.start(whole, folder.resolve("cache")).waitFor()).isZero();
        int utterances = run.billed().size();
        int expected = Arrays.hashCode(Tools.decode(whole));
        Path disk = Files.createDirectory(folder.resolve("disk"));
        int failures = 0;

        for (int kilobytes : List.of(16, 64, 160, 320, 480, 640, 800, 960, 1_120, 1_280, 4_000)) {
            mount(disk, kilobytes);
            try {
                Path output = disk.resolve("book.m4b");
                if (run.start(output, folder.resolve("cache")).waitFor() == 0) {
                    assertThat(Arrays.hashCode(Tools.decode(output))).isEqualTo(expected);
                } else {
                    failures++;
                    assertThat(run.errors().lines()).singleElement().asString().startsWith("The disk is full: ");
                    assertThat(names(disk)).isEmpty();
                }
            } finally {
                unmount(disk);
            }
        }

        assertThat(failures).isBetween(3, 10);
        assertThat(run.billed()).hasSize(utterances);
    }

    @Test
    void aFullCacheStopsTheBuyingAndKeepsWhatWasBought() throws Exception {
        FaultsRun run = new FaultsRun(folder).withBook();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mount(disk, 400);
        try {
            assertThat(run.start(folder.resolve("book.m4b"), disk.resolve("cache"))
                            .waitFor())
                    .isEqualTo(1);
            assertThat(run.errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The clip cache ")
                    .contains("free some space");
            assertThat(names(folder)).noneMatch(name -> name.startsWith("book.m4b"));
            int bought = run.billed().size();
            resize(disk, 8_000);

            assertThat(run.start(folder.resolve("book.m4b"), disk.resolve("cache"))
                            .waitFor())
                    .isZero();

            int utterances = new HashSet<>(run.billed()).size();
            assertThat(bought).isBetween(1, utterances - 1);
            // What came while the disk was full could not be kept.
            assertThat(run.billed().size() - utterances).isBetween(0, LedgerSynthesizer.SLOTS);
        } finally {
            unmount(disk);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static void mount(Path disk, int kilobytes) throws Exception {
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString()) == 0,
                "may not mount a file system");
    }

    private static void resize(Path disk, int kilobytes) throws Exception {
        assertThat(command("mount", "-o", "remount,size=" + kilobytes + "k", disk.toString()))
                .isZero();
    }

    private static void unmount(Path disk) throws Exception {
        command("umount", disk.toString());
    }

    private static int command(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
