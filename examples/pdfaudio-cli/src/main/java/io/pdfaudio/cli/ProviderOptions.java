package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.speech.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--provider-setting",
            paramLabel = "NAME=VALUE",
            description =
                    "A setting of the provider, as its documentation names them. Keys belong into the environment.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--price",
            paramLabel = "USD",
            converter = SoundConverters.Dollars.class,
            description = "What a million characters cost this account. Default: the provider's list price.")
    private @Nullable Money price;

    /** Returns a builder that uses the provider. */
    PdfAudioBuilder builder() {
        return builder(provider);
    }

    /** Returns a builder that uses another provider with the same settings. */
    PdfAudioBuilder builder(String id) {
        PdfAudioBuilder builder = PdfAudio.builder().provider(id);
        settings.forEach(builder::providerSetting);
        if (price != null) {
            builder.price(price);
        }
        return builder;
    }
}
