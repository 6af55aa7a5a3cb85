package io.pdfaudio.server;

import io.pdfaudio.server.config.ConfigFile;
import io.pdfaudio.server.config.InvalidConfigException;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.server.data.DatabaseException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The program: starts a server and runs it until it is stopped. */
public final class Main {

    private static final String HELP = """
            Usage: pdfaudio serve [--config FILE]

            Runs the server: sign in, upload a PDF, listen. Without a configuration it keeps everything in the folder
            pdfaudio-data, answers at http://localhost:8080 to this machine only, and speaks with the embedded voice.

              --config FILE   the configuration; default: application.yaml, if it is there. Every key can also be given by
                              an environment variable: http.port by PDFAUDIO_HTTP_PORT.
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
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.println(HELP);
            return 0;
        }
        if (arguments.length != 0 && !(arguments.length == 2 && arguments[0].equals("--config"))) {
            err.println("pdfaudio: serve takes --config FILE and nothing else; 'pdfaudio serve --help' explains it.");
            return 2;
        }
        long begin = System.nanoTime();
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Server server = Server.start(ServerConfig.read(file(arguments), System::getenv));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            err.printf(
                    "pdfaudio is at http://localhost:%d (started in %.1f s; operators: http://localhost:%d/health/ready)%n",
                    server.port(), (System.nanoTime() - begin) / 1e9, server.adminPort());
        } catch (InvalidConfigException | DatabaseException | IllegalStateException | IllegalArgumentException e) {
            err.println("pdfaudio: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            err.println("pdfaudio: the server cannot start: " + reason(e));
            return 1;
        }
        stopped.await();
        return 0;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Map<String, String> file(String[] arguments) {
        if (arguments.length == 2) {
            return ConfigFile.read(Path.of(arguments[1]));
        }
        Path usual = Path.of("application.yaml");
        return Files.exists(usual) ? ConfigFile.read(usual) : Map.of();
    }
}
