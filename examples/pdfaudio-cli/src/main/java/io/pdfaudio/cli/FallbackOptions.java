package io.pdfaudio.cli;

import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.conversion.Fallback;
import io.pdfaudio.conversion.Fallback.Scope;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Voices that go on where the chosen one fails. */
final class FallbackOptions {

    @Option(
            names = "--fallback",
            paramLabel = "PROVIDER[:VOICE]",
            description =
                    "Goes on with this voice where the other fails for good, for example when its quota is used up. May be given several times.")
    private List<String> fallbacks = new ArrayList<>();

    @Option(
            names = "--fallback-to-end-of",
            paramLabel = "chapter|book",
            description = "Whether the next chapter is tried with the first voice again. Default: book.")
    private Scope scope = Scope.BOOK;

    @Option(
            names = "--fallback-setting",
            paramLabel = "NAME=VALUE",
            description = "A setting of the fallback's provider, like --provider-setting.")
    private Map<String, String> settings = new LinkedHashMap<>();

    void applyTo(PdfAudioBuilder builder) {
        for (String fallback : fallbacks) {
            int colon = fallback.indexOf(':');
            String provider = colon < 0 ? fallback : fallback.substring(0, colon);
            Fallback to = Fallback.to(provider).upTo(scope).withConfig(ProviderConfig.of(settings));
            builder.fallback(colon < 0 ? to : to.withVoice(fallback.substring(colon + 1)));
        }
    }
}
