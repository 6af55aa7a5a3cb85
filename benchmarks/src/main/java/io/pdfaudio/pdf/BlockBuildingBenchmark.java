package io.pdfaudio.pdf;

import io.pdfaudio.benchmark.BenchmarkPdf;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long do the two halves of reading a book of 60 pages take on one thread: its pages, and the analysis of them all? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BlockBuildingBenchmark {

    private static final int PAGES = 60;

    private Path pdf = Path.of("");
    private List<PageText> pages = List.of();

    /** Makes the PDF and reads its pages. */
    @Setup
    public void make() throws Exception {
        pdf = BenchmarkPdf.book(PAGES);
        pages = pages();
    }

    /** Runs through the content streams and builds the segments of each page. */
    @Benchmark
    public List<PageText> pages() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile());
                Workers workers = new Workers(1)) {
            PageReader reader = new PageReader(StructureTree.NONE, Layers.of(document));
            return new PagesReading(
                            workers,
                            pdf,
                            ReadLimits.DEFAULT,
                            (number, budget) -> reader.read(document.getPage(number - 1), number, budget))
                    .read(1, PAGES);
        }
    }

    /** Builds columns, lines, blocks and chapters of pages that are read. */
    @Benchmark
    public Book blocks() {
        try (Workers workers = new Workers(1)) {
            return new BookReading(pages, List.of(), StructureTree.NONE, List.of(), workers)
                    .book(new BookMetadata(null, null, null), PAGES);
        }
    }
}
