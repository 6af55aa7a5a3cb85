package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.VoiceCatalogue.Entry;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdfaudio voices available}: the voices that can be installed. */
@Command(
        name = "available",
        description =
                "Lists the voices that can be installed: name, language, quality, size, speakers, and whether it is there already.",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {"", "Example: pdfaudio voices available --language en"})
final class VoicesAvailableCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "Lists the voices that speak this language only, for example en or pt-BR.")
    private @Nullable String language;

    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    VoicesAvailableCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (PdfAudio pdfAudio = options.open()) {
            List<Entry> entries = pdfAudio.catalogue().available().stream()
                    .filter(this::speaks)
                    .toList();
            if (entries.isEmpty()) {
                throw new UnavailableException("The catalogue has no voice for the language \"" + language
                        + "\": 'pdfaudio voices available' lists all.");
            }
            int width = entries.stream()
                    .mapToInt(entry -> entry.id().length())
                    .max()
                    .orElse(0);
            entries.forEach(entry -> shell.out().println(line(entry, width)));
            return 0;
        }
    }

    private boolean speaks(Entry entry) {
        return language == null
                || new Voice(entry.id(), entry.id(), entry.language(), Voice.Gender.UNSPECIFIED).speaks(language);
    }

    private static String line(Entry entry, int width) {
        String id = entry.id() + " ".repeat(width - entry.id().length());
        String speakers = entry.speakers() == 1 ? "" : "  " + entry.speakers() + " speakers";
        return Shell.harmless(String.format(
                Locale.ROOT,
                "%s  %-6s %-7s %6.1f MB%s%s",
                id,
                entry.language(),
                entry.quality(),
                entry.bytes() / 1e6,
                speakers,
                entry.installed() ? "  installed" : ""));
    }
}
