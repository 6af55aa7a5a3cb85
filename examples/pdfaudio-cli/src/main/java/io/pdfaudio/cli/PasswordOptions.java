package io.pdfaudio.cli;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.exception.PdfAudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ways to give a password; none of them shows it in the list of processes or the history of the shell. */
final class PasswordOptions {

    private static final String VARIABLE = "PDFAUDIO_PASSWORD";

    @Option(names = "--password", description = "Asks for the password of an encrypted PDF.")
    private boolean ask;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Takes the password from the first line of a file. PDFAUDIO_PASSWORD in the environment works, too.")
    private @Nullable Path file;

    /** Returns the source with the password that was given, if any. */
    BookSource apply(BookSource source, Shell shell) {
        if (ask) {
            return source.withPassword(shell.prompt()
                    .password("Password of " + Shell.harmless(source.file().toString()) + ": ")
                    .orElseThrow(() -> new PdfAudioException("There is no terminal to ask for the password on:"
                            + " use --password-file or " + VARIABLE + " in the environment.")));
        }
        if (file != null) {
            return source.withPassword(firstLine(file));
        }
        String variable = shell.environment().get(VARIABLE);
        return variable == null ? source : source.withPassword(variable.toCharArray());
    }

    private static char[] firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (NoSuchFileException e) {
            throw new PdfAudioException("There is no password file " + file + ".", e);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new PdfAudioException("The password file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
