package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import picocli.CommandLine.Option;

/** The choice of a voice provider. */
final class ProviderOptions {

    @Option(
            names = "--provider",
            paramLabel = "ID",
            defaultValue = "marytts",
            description =
                    "The provider of the voice. Default: ${DEFAULT-VALUE}, which needs no account and no network.")
    private String provider = "marytts";

    /** Returns a builder that uses the provider. */
    PdfAudioBuilder builder() {
        return PdfAudio.builder().provider(provider);
    }
}
