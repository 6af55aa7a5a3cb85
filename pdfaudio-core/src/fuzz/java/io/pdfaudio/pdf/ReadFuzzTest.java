package io.pdfaudio.pdf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** Reads files that a fuzzer thinks up, starting from {@link SeedPdfs}. */
class ReadFuzzTest {

    /** Puts the seeds where the fuzzer keeps what it has found to be of interest. */
    @BeforeAll
    static void writeSeeds() throws IOException, InterruptedException {
        Path corpus = Path.of(".cifuzz-corpus", ReadFuzzTest.class.getName(), "readsOrRefuses");
        Files.createDirectories(corpus);
        for (Map.Entry<String, byte[]> seed : SeedPdfs.all().entrySet()) {
            Files.write(corpus.resolve(seed.getKey()), seed.getValue());
            AnyPdf.read(seed.getValue());
        }
    }

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] bytes) throws IOException, InterruptedException {
        AnyPdf.read(bytes);
    }
}
