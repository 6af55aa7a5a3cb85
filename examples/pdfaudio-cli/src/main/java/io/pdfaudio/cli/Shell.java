package io.pdfaudio.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a command knows of the world around it.
 *
 * @param out takes what was asked for
 * @param err takes progress and errors
 * @param environment the environment variables
 * @param terminal whether {@code err} is a terminal, on which a line can be overwritten
 * @param columns how wide the terminal is
 * @param prompt asks for a password
 */
record Shell(
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean terminal,
        int columns,
        Prompt prompt) {

    private static final int DEFAULT_COLUMNS = 80;

    /** Asks for a password without showing it. */
    interface Prompt {
        /** Returns the password, or nothing where there is no terminal to ask on. */
        Optional<char[]> password(String question);
    }

    /** Returns the shell of this process; the launcher says in system properties what Java cannot find out. */
    static Shell ofThisProcess() {
        Charset charset = charset();
        return new Shell(
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset)),
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset), true),
                System.getenv(),
                Boolean.getBoolean("pdfaudio.terminal"),
                Integer.getInteger("pdfaudio.columns", DEFAULT_COLUMNS),
                Shell::askOnConsole);
    }

    /** Returns a shell that is no terminal and has an empty environment. */
    static Shell of(PrintWriter out, PrintWriter err) {
        return new Shell(out, err, Map.of(), false, DEFAULT_COLUMNS, question -> Optional.empty());
    }

    /** Tells whether failures are shown with all that a developer needs. */
    boolean debug() {
        return "1".equals(environment.get("PDFAUDIO_DEBUG"));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Returns a text without the control characters by which a hostile PDF could steer the terminal. */
    static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** UTF-8 wherever text goes into files and pipes; only the terminal of Windows may want something else. */
    private static Charset charset() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Console console = System.console();
        return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
    }

    private static Optional<char[]> askOnConsole(String question) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s", question));
    }
}
