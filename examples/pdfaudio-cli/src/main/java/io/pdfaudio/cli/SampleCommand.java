package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.conversion.Audiobook;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdfaudio sample}: a few sentences of a voice. */
@Command(
        name = "sample",
        description = "Speaks a few sentences, to hear a voice before it reads a book.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {"", "Examples:", "  pdfaudio sample", "  pdfaudio sample --rate 0.9 -o slow.mp3 \"Call me Ishmael.\""
        })
final class SampleCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            description = "What to say. Default: a line in the language of the voice.")
    private @Nullable String text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; its ending says the format. Default: ${DEFAULT-VALUE}.",
            defaultValue = "sample.wav")
    private Path output = Path.of("sample.wav");

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final SoundOptions sound = new SoundOptions();

    @Mixin
    private final CacheOptions cache = new CacheOptions();

    SampleCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        PdfAudioBuilder builder = provider.builder();
        sound.applyTo(builder);
        cache.applyTo(builder);
        try (PdfAudio pdfAudio = builder.build()) {
            Audiobook sample = pdfAudio.sample(text, output);
            shell.out()
                    .println(Shell.harmless(output.toString()) + ": " + Clock.of(sample.duration()) + ", read by "
                            + Shell.harmless(sample.voice().name()));
            return 0;
        }
    }
}
