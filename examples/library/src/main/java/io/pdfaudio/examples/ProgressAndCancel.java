package io.pdfaudio.examples;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionEvent.ChapterFinished;
import io.pdfaudio.conversion.ConversionEvent.ChapterStarted;
import io.pdfaudio.conversion.ConversionEvent.UtteranceSynthesized;
import io.pdfaudio.exception.ConversionCancelledException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** How do I show progress, and how does a user stop? By events and {@code cancel}; what was spoken is kept for the next run. */
public final class ProgressAndCancel {

    private ProgressAndCancel() {}

    /** Converts the first chapter of a PDF and stops then, as if a user had; the clips are kept in a third folder. */
    public static void main(String... arguments) throws InterruptedException {
        CountDownLatch heardEnough = new CountDownLatch(1);
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("marytts")
                .cache(Path.of(arguments[2]))
                .build()) {
            Conversion conversion = pdfAudio.start(Path.of(arguments[0]), Path.of(arguments[1]), event -> {
                switch (event) {
                    case ChapterStarted started -> System.out.println(started.title());
                    case UtteranceSynthesized spoken ->
                        System.out.printf("%3.0f %%%n", 100 * spoken.progress().fraction());
                    case ChapterFinished finished -> heardEnough.countDown();
                    default -> {}
                }
            });
            heardEnough.await();
            conversion.cancel();
            conversion.await();
        } catch (ConversionCancelledException e) {
            System.out.println(e.getMessage());
        }
    }
}
