package io.pdfaudio.benchmark;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.ConversionEvent.BookRead;
import io.pdfaudio.conversion.ConversionEvent.UtteranceSynthesized;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Converts the beginning of a PDF with the embedded voice in a JVM of its own and prints the milliseconds until the PDF was
 * read, and from then until the first clip stood in the audiobook. Arguments: PDF, output, cache.
 */
public final class FirstClip {

    private FirstClip() {}

    /** Runs one conversion. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        AtomicLong read = new AtomicLong();
        AtomicLong heard = new AtomicLong();
        ConversionRequest request = ConversionRequest.of(Path.of(arguments[0]), Path.of(arguments[1]))
                .withPreview(Duration.ofSeconds(5));
        long start = System.nanoTime();
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("marytts")
                .cache(Path.of(arguments[2]))
                .build()) {
            ConversionListener clock = event -> {
                if (event instanceof BookRead) {
                    read.set(System.nanoTime());
                } else if (event instanceof UtteranceSynthesized) {
                    heard.compareAndSet(0, System.nanoTime());
                }
            };
            pdfAudio.start(request, clock).await();
        }
        System.out.printf("%d %d%n", (read.get() - start) / 1_000_000, (heard.get() - read.get()) / 1_000_000);
    }
}
