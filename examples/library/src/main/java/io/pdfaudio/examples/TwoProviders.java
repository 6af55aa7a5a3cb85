package io.pdfaudio.examples;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.Fallback;
import io.pdfaudio.conversion.VoiceChange;
import java.nio.file.Path;

/** What happens when my provider is down, or my quota is used up? Another voice goes on. */
public final class TwoProviders {

    private TwoProviders() {}

    /** Converts a PDF with a server that speaks OpenAI's protocol, and with the embedded voice where that fails. */
    public static void main(String... arguments) {
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("openai")
                .providerSetting("base-url", arguments[2])
                .fallback(Fallback.to("marytts").upTo(Fallback.Scope.CHAPTER))
                .build()) {
            Audiobook audiobook = pdfAudio.convert(Path.of(arguments[0]), Path.of(arguments[1]));
            audiobook.voiceChanges().stream().map(VoiceChange::sentence).forEach(System.out::println);
        }
    }
}
