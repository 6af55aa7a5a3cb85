package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Voice;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdfaudio voices}: the voices of a provider. */
@Command(
        name = "voices",
        description =
                "Lists the voices of a provider: id, language, gender, name. The commands install voices that are files.",
        commandListHeading = "%nCommands:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  pdfaudio voices --language en",
            "  pdfaudio voices --provider polly --about",
            "  pdfaudio voices install en_US-lessac-medium    a neural voice for --provider piper"
        })
final class VoicesCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "Lists the voices that speak this language only, for example en or pt-BR.")
    private @Nullable String language;

    @Option(
            names = "--about",
            description = "Tells what the provider's voices can do, and not which there are; no account is needed.")
    private boolean about;

    VoicesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (PdfAudio pdfAudio = provider.builder().build()) {
            if (about) {
                AboutVoices.lines(pdfAudio.traits()).forEach(shell.out()::println);
                return 0;
            }
            List<Voice> voices = pdfAudio.voices().stream()
                    .filter(voice -> language == null || voice.speaks(language))
                    .toList();
            if (voices.isEmpty()) {
                throw new UnavailableException("This provider has no voice"
                        + (language == null ? "" : " for the language \"" + language + "\"")
                        + ": choose another one with --provider.");
            }
            int width =
                    voices.stream().mapToInt(voice -> voice.id().length()).max().orElse(0);
            voices.forEach(voice -> shell.out().println(line(voice, width)));
            return 0;
        }
    }

    private static String line(Voice voice, int width) {
        String id = voice.id() + " ".repeat(width - voice.id().length());
        String gender = voice.gender().name().toLowerCase(Locale.ROOT);
        return Shell.harmless(
                String.format(Locale.ROOT, "%s  %-6s %-11s  %s", id, voice.language(), gender, voice.name()));
    }
}
