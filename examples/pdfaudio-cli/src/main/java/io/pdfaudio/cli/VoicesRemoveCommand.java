package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdfaudio voices remove}: deletes voices. */
@Command(
        name = "remove",
        description = "Removes voices from this machine.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {"", "Example: pdfaudio voices remove en_US-lessac-medium"})
final class VoicesRemoveCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "The voices.")
    private List<String> names = List.of();

    @Mixin
    private final CatalogueOptions options = new CatalogueOptions();

    VoicesRemoveCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (PdfAudio pdfAudio = options.open()) {
            for (String name : names) {
                pdfAudio.catalogue()
                        .remove(name)
                        .forEach(file -> shell.out().println(Shell.harmless("Removed " + file)));
            }
            return 0;
        }
    }
}
