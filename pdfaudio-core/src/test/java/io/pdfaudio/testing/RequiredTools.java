package io.pdfaudio.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Programs that some tests need and that Java does not bring. A missing one skips the test with a reason, or fails it where
 * the environment variable {@value #REQUIRE} is {@code true}, as in continuous integration.
 */
public final class RequiredTools {

    /** The environment variable that turns skipping into failing. */
    public static final String REQUIRE = "PDFAUDIO_REQUIRE_TOOLS";

    private RequiredTools() {}

    /** Returns ffprobe of Debian's {@code ffmpeg}, or skips or fails the test. */
    public static Path ffprobe() {
        return find("ffprobe").orElseGet(() -> missing("ffprobe", "ffmpeg"));
    }

    /** Returns ffmpeg of Debian's {@code ffmpeg}, or skips or fails the test. */
    public static Path ffmpeg() {
        return find("ffmpeg").orElseGet(() -> missing("ffmpeg", "ffmpeg"));
    }

    /**
     * Returns a speech check on Debian's {@code pocketsphinx} with its {@code pocketsphinx-en-us} and {@code ffmpeg}, or
     * skips or fails the test.
     */
    public static SpeechCheck pocketsphinx() {
        Path recognizer = find("pocketsphinx_continuous")
                .filter(program -> Files.isReadable(SpeechCheck.DICTIONARY))
                .orElseGet(() -> missing("pocketsphinx", "pocketsphinx pocketsphinx-en-us"));
        return new SpeechCheck(recognizer, ffmpeg());
    }

    /** Returns espeak-ng of Debian's {@code espeak-ng}, or skips or fails the test. */
    public static Path espeak() {
        return find("espeak-ng").orElseGet(() -> missing("espeak-ng", "espeak-ng"));
    }

    private static Optional<Path> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing(String program, String packages) {
        String message = program + " is not installed; on Debian: apt-get install " + packages;
        return Boolean.parseBoolean(System.getenv(REQUIRE)) ? fail(message) : abort(message);
    }
}
