package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.exception.PdfAudioException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Converts a PDF with the {@link LedgerSynthesizer}; a process to be killed. Arguments: PDF, output, cache, ledger, latency. */
final class LedgerConversion {

    private LedgerConversion() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.OFF);
        LedgerSynthesizer voice = new LedgerSynthesizer(Path.of(arguments[3]), Long.parseLong(arguments[4]));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("ledger", voice)
                .cache(Path.of(arguments[2]))
                .build()) {
            System.out.println("started");
            pdfAudio.convert(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (PdfAudioException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
