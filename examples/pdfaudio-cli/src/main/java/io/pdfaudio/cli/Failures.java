package io.pdfaudio.cli;

import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.PdfReadException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, and knows the exit code for it. */
final class Failures {

    static final int FAILED = CommandLine.ExitCode.SOFTWARE;
    static final int CANCELLED = 130;

    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    /** Reports a failure of a command that was understood. */
    int report(Throwable failure) {
        shell.err().println("pdfaudio: " + sentence(failure));
        if (shell.debug()) {
            failure.printStackTrace(shell.err());
        }
        return failure instanceof ConversionCancelledException || failure instanceof InterruptedException
                ? CANCELLED
                : FAILED;
    }

    /** Reports a command line that makes no sense. */
    int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        shell.err().println("pdfaudio: " + Shell.harmless(String.valueOf(failure.getMessage())));
        shell.err().println(advice(failure, name));
        if (shell.debug()) {
            failure.printStackTrace(shell.err());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static String advice(ParameterException failure, String command) {
        boolean looksLikePdf = failure instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().getFirst().endsWith(".pdf");
        return "pdfaudio".equals(command) && looksLikePdf
                ? "Did you mean 'pdfaudio convert "
                        + ((UnmatchedArgumentException) failure).getUnmatched().getFirst() + "'?"
                : "'" + command + " --help' explains it.";
    }

    /** Returns what to tell the user about a failure. */
    static String sentence(Throwable failure) {
        String sentence = switch (failure) {
            case PdfReadException e -> e.getMessage() + passwordAdvice(e.reason());
            case PdfAudioException e -> String.valueOf(e.getMessage());
            case InterruptedException e -> "It was interrupted.";
            case OutOfMemoryError e ->
                "There is not enough memory: give Java more, for example with PDFAUDIO_JAVA_OPTS=-Xmx2g.";
            default ->
                "A fault of pdfaudio (" + failure
                        + "): please report it with what PDFAUDIO_DEBUG=1 shows when you run the same command again.";
        };
        return Shell.harmless(sentence);
    }

    private static String passwordAdvice(PdfReadException.Reason reason) {
        return switch (reason) {
            case PASSWORD_REQUIRED, PASSWORD_WRONG ->
                " (--password asks for it; --password-file and PDFAUDIO_PASSWORD are the other ways.)";
            default -> "";
        };
    }
}
