package io.pdfaudio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PDFs for benchmarks in other packages. */
public final class BenchmarkPdf {

    private BenchmarkPdf() {}

    /** Makes a book in a temporary folder; both are removed when the JVM ends. */
    public static Path book(int pages) throws IOException {
        Path folder = Files.createTempDirectory("pdfaudio-benchmark");
        folder.toFile().deleteOnExit();
        Path file = Inputs.book(folder, pages).file();
        file.toFile().deleteOnExit();
        return file;
    }
}
