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
        description =
                "Fetches voices from the catalogue, and the libraries that speak them. A download that broke off goes on where it ended.",
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

    @Option(
            names = "--no-libraries",
            description = "Fetches no libraries that the voices need; what is missing is told instead.")
    private boolean noLibraries;

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
            Path libraries = libraries();
            if (!noLibraries) {
                installLibraries(catalogue, libraries);
            }
            catalogue
                    .missing(libraries)
                    .forEach(missing -> shell.err().println("Still needed: " + Shell.harmless(missing)));
            return 0;
        }
    }

    private void installLibraries(VoiceCatalogue catalogue, Path folder) throws InterruptedException {
        List<Path> files;
        try (DownloadPrinter printer = new DownloadPrinter(shell, "what speaks the voices", quiet)) {
            files = catalogue.installLibraries(folder, printer);
        }
        files.forEach(file -> shell.out()
                .println(Shell.harmless("What speaks the voices: " + file + ", which the launcher uses from now on.")));
    }

    /** The folder whose jars the launcher adds to the class path. */
    private Path libraries() {
        String folder = shell.environment().getOrDefault("PDFAUDIO_LIBS", "");
        return folder.isEmpty() ? Path.of(System.getProperty("user.home", ""), ".pdfaudio", "lib") : Path.of(folder);
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
