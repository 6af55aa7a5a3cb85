package io.pdfaudio.examples;

import io.pdfaudio.PdfAudio;
import java.nio.file.Path;

/** How do I use the voice that I brought? */
public final class OwnProvider {

    private OwnProvider() {}

    /** Converts a PDF with the voice of {@link MorseProvider}. */
    public static void main(String... arguments) {
        try (PdfAudio pdfAudio = PdfAudio.builder().provider("morse").build()) {
            pdfAudio.convert(Path.of(arguments[0]), Path.of(arguments[1]));
        }
    }
}
