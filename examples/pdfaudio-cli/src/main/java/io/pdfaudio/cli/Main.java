package io.pdfaudio.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The entrance of the command line. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the JVM with its exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled. */
    public static void main(String... args) {
        Shell shell = Shell.ofThisProcess();
        if (!shell.debug()) {
            Logger.getLogger("").setLevel(Level.OFF);
        }
        System.exit(run(shell, args));
    }

    /**
     * Runs a command that talks to these writers, as on no terminal, and returns its exit code.
     *
     * @param out takes what was asked for
     * @param err takes progress and errors
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Shell.of(out, err), args);
    }

    static int run(Shell shell, String... args) {
        try {
            return commandLine(shell).execute(args);
        } finally {
            shell.flush();
        }
    }

    private static CommandLine commandLine(Shell shell) {
        Failures failures = new Failures(shell);
        return new CommandLine(new RootCommand())
                .addSubcommand(new ConvertCommand(shell))
                .addSubcommand(new TextCommand(shell))
                .addSubcommand(new ChaptersCommand(shell))
                .addSubcommand(new CommandLine(new VoicesCommand(shell))
                        .addSubcommand(new VoicesAvailableCommand(shell))
                        .addSubcommand(new VoicesInstallCommand(shell))
                        .addSubcommand(new VoicesRemoveCommand(shell)))
                .addSubcommand(new EstimateCommand(shell))
                .addSubcommand(new SampleCommand(shell))
                .addSubcommand(new CacheCommand(shell))
                .setOut(shell.out())
                .setErr(shell.err())
                .setUseSimplifiedAtFiles(true)
                .setAtFileCommentChar(null)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure));
    }
}
