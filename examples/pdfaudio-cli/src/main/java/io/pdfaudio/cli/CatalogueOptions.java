package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The choice of a provider whose voices are installed. */
final class CatalogueOptions {

    @Option(
            names = "--provider",
            paramLabel = "ID",
            defaultValue = "piper",
            description = "The provider of the voices. Default: ${DEFAULT-VALUE}.")
    private String provider = "piper";

    @Option(
            names = "--provider-setting",
            paramLabel = "NAME=VALUE",
            description = "A setting of the provider, as its documentation names them, for example voices-dir=DIR.")
    private Map<String, String> settings = new LinkedHashMap<>();

    String provider() {
        return provider;
    }

    /** Returns what knows the provider's catalogue. */
    PdfAudio open() {
        PdfAudioBuilder builder = PdfAudio.builder().provider(provider);
        settings.forEach(builder::providerSetting);
        return builder.build();
    }
}
