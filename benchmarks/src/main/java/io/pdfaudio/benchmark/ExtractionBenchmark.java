package io.pdfaudio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take from a PDF of 60 pages to its text, and how much garbage does it make? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractionBenchmark {

    private static final int PAGES = 60;

    /** Who extracts. */
    @Param
    public Extractor extractor = Extractor.PDFAUDIO;

    /** How many columns a page has. */
    @Param({"1", "2"})
    public int columns;

    private Path folder = Path.of("");
    private Path pdf = Path.of("");

    /** Makes the PDF. */
    @Setup
    public void make() throws IOException {
        folder = Files.createTempDirectory("pdfaudio-benchmark");
        pdf = (columns == 1 ? Inputs.book(folder, PAGES) : Inputs.paper(folder, PAGES)).file();
    }

    /** Removes the PDF. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(pdf);
        Files.delete(folder);
    }

    /** Extracts the text. */
    @Benchmark
    public int extract() throws Exception {
        return extractor.characters(pdf);
    }
}
