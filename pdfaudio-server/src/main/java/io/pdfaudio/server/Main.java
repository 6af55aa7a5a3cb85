package io.pdfaudio.server;

import io.pdfaudio.server.config.ConfigFile;
import io.pdfaudio.server.config.InvalidConfigException;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.server.data.DatabaseException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The program: starts a server and runs it until it is stopped. */
public final class Main {

    private static final String HELP = """
            Usage: pdfaudio serve [--config FILE] [--check]

            Runs the server: sign in, upload a PDF, listen. Without a configuration it keeps everything in the folder
            pdfaudio-data, answers at http://localhost:8080 to this machine only, and speaks with the embedded voice.

              --config FILE   the configuration; default: application.yaml, if it is there. Every key can also be given by
                              an environment variable: http.port by PDFAUDIO_HTTP_PORT.
              --check         starts nothing: asks the server of this configuration whether it is ready; 0 if it is
              --rehearse      starts a server on free ports in a temporary folder, tries it and stops, for Java's AOT cache
              --help          shows this

            Stops on Ctrl-C: what is being spoken goes on at the next start.""";

    private Main() {}

    /** Runs the program. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(arguments, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Returns the exit code: 0 after it was stopped, 1 if it cannot start, 2 if it is not called as it has to be. */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean check = given.remove("--check");
        if (given.equals(List.of("--help"))) {
            out.println(HELP);
            return 0;
        }
        if (given.equals(List.of("--rehearse"))) {
            return attempt(err, Main::rehearse);
        }
        if (given.isEmpty()) {
            return attempt(err, () -> run(usualFile(), check, err));
        }
        if (given.size() == 2 && given.getFirst().equals("--config")) {
            return attempt(err, () -> run(ConfigFile.read(Path.of(given.get(1))), check, err));
        }
        err.println(
                "pdfaudio: serve takes --config FILE and --check and nothing else; 'pdfaudio serve --help' explains it.");
        return 2;
    }

    private interface Work {
        int run() throws InterruptedException;
    }

    private static int attempt(PrintStream err, Work work) throws InterruptedException {
        try {
            return work.run();
        } catch (InvalidConfigException | DatabaseException | IllegalStateException | IllegalArgumentException e) {
            err.println("pdfaudio: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            err.println("pdfaudio: the server cannot start: " + reason(e));
            return 1;
        }
    }

    private static int run(Map<String, String> file, boolean check, PrintStream err) throws InterruptedException {
        long begin = System.nanoTime();
        ServerConfig config = ServerConfig.read(file, System::getenv);
        if (check) {
            Optional<String> fault = HealthCheck.run(config.http());
            fault.ifPresent(sentence -> err.println("pdfaudio: " + sentence));
            return fault.isPresent() ? 1 : 0;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Server server = Server.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        err.printf(
                "pdfaudio is at http://localhost:%d (started in %.1f s; operators: http://localhost:%d/health/ready)%n",
                server.port(), (System.nanoTime() - begin) / 1e9, server.adminPort());
        stopped.await();
        return 0;
    }

    private static int rehearse() throws InterruptedException {
        try {
            Rehearsal.run();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Map<String, String> usualFile() {
        Path usual = Path.of("application.yaml");
        return Files.exists(usual) ? ConfigFile.read(usual) : Map.of();
    }
}
