package io.pdfaudio.benchmark;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Converts a PDF with the {@link CloudVoice} in a JVM of its own and prints seconds, seconds of sound, characters, requests and
 * the most memory the process took, in megabytes. Arguments: PDF, output, cache, recording, characters of a request, requests
 * at once, milliseconds of a request.
 */
public final class EndToEnd {

    private EndToEnd() {}

    /** Runs one conversion. */
    public static void main(String... arguments) throws IOException {
        CloudVoice voice = new CloudVoice(
                Path.of(arguments[3]),
                Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[5]),
                Long.parseLong(arguments[6]));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("cloud", voice)
                .cache(Path.of(arguments[2]))
                .build()) {
            long start = System.nanoTime();
            Audiobook audiobook = pdfAudio.convert(Path.of(arguments[0]), Path.of(arguments[1]));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%.2f %.1f %d %d %d%n",
                    seconds,
                    audiobook.duration().toMillis() / 1e3,
                    audiobook.usage().characters(),
                    voice.requests(),
                    peakMegabytes());
        }
    }

    /** The highest resident set of this process as Linux counts it, or 0 elsewhere. */
    static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }
}
