package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.speech.VoiceCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdfaudio voices install}: fetches voices. */
@Command(
        name = "install",
        description = "Fetches voices from the catalogue. A download that broke off goes on where it ended.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {"", "Example: pdfaudio voices install en_US-lessac-medium"})
final class VoicesInstallCommand implements Callable<Integer> {

    private static final String CARD = "MODEL_CARD";

    private final Shell shell;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "The voices; 'pdfaudio voices available' lists their names.")
    private List<String> names = List.of();

    @Option(
            names = {"-q", "--quiet"},
            description = "Shows no progress.")
    private boolean quiet;

    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    VoicesInstallCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (PdfAudio pdfAudio = options.open()) {
            VoiceCatalogue catalogue = pdfAudio.catalogue();
            for (String name : names) {
                install(catalogue, name);
            }
            catalogue.missing().forEach(missing -> shell.err().println("Still needed: " + Shell.harmless(missing)));
            return 0;
        }
    }

    private void install(VoiceCatalogue catalogue, String name) throws InterruptedException {
        List<Path> files;
        try (DownloadPrinter printer = new DownloadPrinter(shell, name, quiet)) {
            files = catalogue.install(name, printer);
        }
        shell.out()
                .println(Shell.harmless(name + ": installed in " + catalogue.folder() + "; say --provider "
                        + options.provider() + " to use it."));
        files.stream()
                .filter(file -> file.toString().endsWith(CARD))
                .forEach(file -> shell.out().println(Shell.harmless("Its licence: see " + file)));
    }
}
