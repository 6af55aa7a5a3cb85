package io.pdfaudio.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries every part of the runner on tiny inputs; what they measure means nothing. */
class BenchmarksTest {

    @TempDir
    Path folder;

    @Test
    void everyExtractorReadsTheGeneratedPdfs() throws Exception {
        for (Inputs.Input input : List.of(Inputs.book(folder, 3), Inputs.paper(folder, 3))) {
            for (Extractor extractor : Extractor.values()) {
                assertThat(extractor.characters(input.file())).isGreaterThan(1_000);
            }
        }
    }

    @Test
    void measuresAndPlotsReading() throws Exception {
        ReadingCosts costs = new ReadingCosts(1);

        costs.measure(List.of(Inputs.book(folder, 2)));

        assertThat(costs.table()).contains("| generated-book | 2 |", "| all | 2 |");
        assertThat(costs.plot())
                .startsWith("<svg")
                .contains("generated-book (2)")
                .endsWith("</svg>\n");
    }

    @Test
    void measuresHostileInput() throws Exception {
        HostileCosts costs = new HostileCosts(folder, 1_000, 1, 2);

        assertThat(costs.reading()).contains("| hyphens |", "| strewn letters |");
        assertThat(costs.narration()).contains("| one endless line |", "| deep nesting |");
    }

    @Test
    void replacesOnlyWhatStandsBetweenTheMarks() throws Exception {
        Path readme = Files.writeString(folder.resolve("README.md"), "Before\n<!-- a -->\nold\n<!-- /a -->\nAfter\n");

        new Report(readme).put("a", "new\n");

        assertThat(readme).hasContent("Before\n<!-- a -->\nnew\n<!-- /a -->\nAfter\n");
    }
}
