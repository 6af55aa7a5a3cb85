package io.pdfaudio.narration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** Narrates texts that a fuzzer thinks up, starting from the pieces of {@link AnyTextTest}. */
class NarrateFuzzTest {

    private static final int LONGEST = 2_000;

    /** Puts the seeds where the fuzzer keeps what it has found to be of interest. */
    @BeforeAll
    static void writeSeeds() throws IOException {
        Path corpus = Path.of(".cifuzz-corpus", NarrateFuzzTest.class.getName(), "accountsForEveryText");
        Files.createDirectories(corpus);
        List<String> pieces = AnyTextTest.PIECES;
        for (int i = 0; i < pieces.size(); i++) {
            String seed = "In " + pieces.get(i) + " and " + pieces.get((i + 7) % pieces.size()) + ".";
            Files.write(corpus.resolve("seed-" + i), seed.getBytes(UTF_8));
        }
        // Loading the rules of all languages would be reported as a slow input.
        AnyText.narrate("Once.");
    }

    @FuzzTest(maxDuration = "10m")
    void accountsForEveryText(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, LONGEST), UTF_8);
        if (!text.isBlank()) {
            AnyText.narrate(text);
        }
    }
}
