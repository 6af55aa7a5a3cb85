package io.pdfaudio.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pdfaudio} without a subcommand. */
@Command(
        name = "pdfaudio",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Turns PDFs into chaptered audiobooks.",
        commandListHeading = "%nCommands:%n",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  pdfaudio convert book.pdf                 makes book.m4b, with chapters",
            "  pdfaudio convert book.pdf -o book.mp3     makes an MP3",
            "  pdfaudio chapters book.pdf                lists the chapters",
            "  pdfaudio convert book.pdf --chapters 1-3  converts three of them",
            "  pdfaudio text book.pdf                    prints what would be read",
            "  pdfaudio voices                           lists the voices",
            "  pdfaudio estimate book.pdf --all          says what each provider would cost",
            "  pdfaudio sample                           speaks a few sentences",
            "  pdfaudio cache                            shows what is kept of speech",
            "  pdfaudio serve                            runs the server, from a clone or its own archive",
            "",
            "'pdfaudio COMMAND --help' explains a command. An argument @FILE stands for the lines of FILE.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 cancelled.",
            "PDFAUDIO_DEBUG=1 in the environment shows where a failure comes from."
        })
final class RootCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: pdfaudio convert book.pdf");
    }
}
