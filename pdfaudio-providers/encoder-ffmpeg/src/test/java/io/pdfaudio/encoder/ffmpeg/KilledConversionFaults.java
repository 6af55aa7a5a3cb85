package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills conversions at random moments and starts them again: the audiobook is the same as without, and nothing is billed twice
 * but what was under way at the kill. Runs with {@code -Pfaults} and takes some minutes.
 */
class KilledConversionFaults {

    private static final int KILLS = 50;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingPaidTwiceWhenTheProcessIsKilled() throws Exception {
        FaultsRun undisturbed = run("undisturbed");
        long start = System.nanoTime();
        assertThat(undisturbed.start().waitFor()).isZero();
        long lasts = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int expected = Arrays.hashCode(Tools.decode(undisturbed.output()));
        int utterances = undisturbed.billed().size();
        assertThat(new HashSet<>(undisturbed.billed())).hasSize(utterances);

        Random random = new Random();
        List<Integer> twice = new ArrayList<>();
        List<Integer> billedAtKill = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            FaultsRun run = run("kill" + kill);
            billedAtKill.add(killAfter(run, random.nextLong(lasts)));
            assertThat(run.start().waitFor()).as(run.errors()).isZero();

            assertThat(Arrays.hashCode(Tools.decode(run.output()))).isEqualTo(expected);
            assertThat(new HashSet<>(run.billed())).hasSize(utterances);
            twice.add(run.billed().size() - utterances);
        }

        assertThat(twice).allMatch(count -> count <= LedgerSynthesizer.SLOTS);
        report(utterances, billedAtKill, twice);
    }

    private FaultsRun run(String name) throws IOException {
        return new FaultsRun(Files.createDirectory(folder.resolve(name))).withBook();
    }

    /** Returns how many requests had been billed when the process was killed. */
    private static int killAfter(FaultsRun run, long millis) throws Exception {
        Process process = run.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.readLine();
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        return run.billed().size();
    }

    private static void report(int utterances, List<Integer> billed, List<Integer> twice) throws IOException {
        String table = String.format(
                Locale.ROOT,
                "%d kills; %d utterances, %d requests at once; billed at the kill %s; billed twice in all %d, each time %s%n",
                twice.size(),
                utterances,
                LedgerSynthesizer.SLOTS,
                billed.stream().sorted().toList(),
                twice.stream().mapToInt(Integer::intValue).sum(),
                twice);
        Files.writeString(Path.of("target", "killed-conversions.txt"), table);
    }
}
