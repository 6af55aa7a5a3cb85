package io.pdfaudio.cli;

import io.pdfaudio.PdfAudioBuilder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where spoken clips are kept. */
final class CacheOptions {

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where spoken clips are kept. Default: ~/.cache/pdfaudio/clips.")
    private @Nullable Path cache;

    void applyTo(PdfAudioBuilder builder) {
        if (cache != null) {
            builder.cache(cache);
        }
    }
}
